/**
 * The World Event/Interaction Survey with the codes that the KEDS dictionaries added (those without a published
 * counterpart in McClelland's list end in 3 to 7 or carry a leading zero). Weights: Goldstein 1992, Journal of Conflict
 * Resolution 36(2), 369-385. Columns: code | weight | CAMEO counterpart (our judgement, `-` for none) | label in our own
 * words.
 */
export const WEIS = `
010 | 1.0 | 080 | yields
011 | 0.6 | 0874 | surrenders
012 | 0.6 | 0874 | retreats
013 | 2.0 | 080 | takes back what it said or did
014 | 3.0 | 0871 | accommodates or ceases fire
015 | 5.0 | 0831 | hands over power
020 | 0.0 | 010 | comments
021 | -0.1 | 011 | will not comment
022 | -0.4 | 012 | comments with doubt
023 | -0.2 | 010 | comments neutrally
024 | 0.4 | 013 | comments with hope
025 | 0.0 | 010 | explains its policy or plans
026 | 1.0 | - | appoints or elects
027 | -2.0 | - | changes the rules
030 | 1.0 | 040 | consults
031 | 1.0 | 044 | meets on neutral ground or sends a note
032 | 1.9 | 042 | visits
033 | 2.8 | 043 | receives a visitor
034 | 1.0 | - | votes or elects
040 | 3.5 | 050 | approves
041 | 3.4 | 051 | praises or hails
042 | 3.6 | 051 | endorses the policy of the other
043 | 3.8 | 053 | rallies support
050 | 4.0 | 030 | promises
051 | 4.5 | 032 | promises backing for a policy
052 | 5.2 | 031 | promises material support
053 | 4.5 | 030 | promises other support
054 | 2.8 | 030 | gives assurance
055 | 4.5 | 0343 | promises rights
060 | 2.0 | 080 | grants
061 | 1.8 | 055 | voices regret or apologises
062 | 2.5 | 036 | invites to a state visit
063 | -1.1 | 075 | grants asylum
064 | 5.4 | 050 | grants a privilege or recognition
065 | 2.9 | 0871 | suspends sanctions or agrees a truce
066 | 1.9 | 084 | releases people or property
067 | 3.5 | 080 | grants a position
070 | 7.0 | 070 | rewards
071 | 7.4 | 071 | gives economic aid
072 | 8.3 | 072 | gives military aid
073 | 6.5 | 070 | gives other help
080 | 6.0 | 050 | agrees
081 | 6.5 | 057 | makes a substantive agreement
082 | 3.0 | 036 | agrees to act or meet later
083 | 6.0 | 057 | allies
084 | 10.0 | 061 | merges or integrates
090 | 3.0 | 020 | requests
091 | 0.1 | 020 | asks for information
092 | 3.4 | 022 | asks for help in policy
093 | 3.4 | 021 | asks for material help
094 | -0.1 | 020 | calls for action
095 | 1.2 | 020 | pleads
096 | -0.3 | 0242 | asks for another policy
097 | -0.3 | 0243 | asks for rights
100 | 0.5 | 030 | proposes
101 | 1.5 | 036 | offers a proposal
102 | -0.1 | 020 | urges or suggests
110 | -4.0 | 120 | rejects
111 | -4.0 | 120 | turns down
112 | -4.0 | 120 | refuses or opposes
113 | -5.0 | 128 | defies a law
120 | -2.0 | 112 | accuses
121 | -2.2 | 111 | criticises
122 | -3.4 | 111 | denigrates
123 | -1.0 | 090 | investigates
131 | -1.9 | 114 | complains informally
132 | -2.4 | 114 | complains formally
133 | -1.0 | 017 | protests with a symbolic act
140 | -1.0 | 016 | denies
141 | -0.9 | 016 | denies an accusation
142 | -1.1 | 016 | denies an attributed policy or act
150 | -4.9 | 100 | demands
151 | -4.0 | 100 | issues an order
152 | -5.0 | 1043 | claims rights
160 | -3.0 | 130 | warns
161 | -3.0 | 130 | warns of policies
162 | -3.0 | 130 | warns of a problem
170 | -6.0 | 130 | threatens
171 | -4.4 | 130 | threatens without saying what
172 | -5.8 | 131 | threatens steps short of force
173 | -7.0 | 138 | threatens force
174 | -6.9 | 139 | sets an ultimatum
180 | -6.0 | 140 | demonstrates
181 | -5.2 | 141 | demonstrates without the military
182 | -7.6 | 154 | mobilises or displays forces
190 | -4.0 | 160 | reduces relations
191 | -2.2 | 160 | cancels or postpones an event
192 | -4.1 | 160 | cuts routine activity or recalls officials
193 | -5.6 | 162 | cuts aid
194 | -3.8 | 164 | halts negotiations
195 | -7.0 | 161 | breaks diplomatic relations
196 | -6.0 | 143 | strikes
197 | -5.0 | 1721 | censors
198 | -4.0 | 160 | withdraws from a place or body
200 | -5.0 | 174 | expels
201 | -5.0 | 174 | orders staff out
202 | -4.9 | 174 | expels a group
203 | -5.0 | 1722 | bans an organisation
210 | -5.0 | 170 | seizes
211 | -9.2 | 171 | seizes a position or possessions
212 | -4.4 | 173 | detains or arrests
213 | -9.0 | 181 | hijacks or kidnaps
220 | -9.0 | 190 | uses force
221 | -8.3 | 1712 | destroys without injury
222 | -8.7 | 180 | destroys by non-military means
223 | -10.0 | 190 | engages militarily
224 | -7.0 | 145 | riots
225 | -9.0 | 180 | assassinates or tortures
226 | -8.0 | 180 | acts by violent means otherwise not named
`
