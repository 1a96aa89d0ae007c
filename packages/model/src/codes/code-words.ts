/**
 * Words under which a desk looks for a code and that its label lacks. Columns: CAMEO code | phrases, parted by `;`.
 * A phrase all of whose words are typed counts more than a single word.
 */
export const CODE_WORDS = `
010 | statement; declaration; communique; press release; speech; announces
012 | pessimistic; sceptical; warns of failure
013 | optimistic; expects progress
017 | anthem; flag; wreath; ceremony; minute of silence; symbolic
018 | condolence; sympathy; solidarity; mourning; earthquake; flood; disaster
019 | agrees; endorses; supports position; accepts proposal
0211 | asks to invest; asks for trade
0231 | asks for a loan; asks for money; asks for credit; asks for funds; asks for budget support
0233 | asks for humanitarian help; asks for emergency help
0253 | asks to release; asks to free
026 | asks to meet; calls for talks; calls for negotiations; urges dialogue
028 | asks for mediation
0311 | offers to invest; offers trade; offers a deal
0331 | offers a loan; offers credit; offers money; promises money; pledges funds
0333 | offers humanitarian aid; pledges humanitarian aid
036 | proposes summit; proposes a meeting; proposes talks; invites; invitation; suggests a meeting; offers dialogue
037 | proposes a settlement; peace plan; peace offer
039 | offers good offices; offers to mediate
040 | consultation; talks; dialogue; commission meets; joint commission; working group; conference; meeting; round table; discusses
041 | phone call; telephone call; call; telephones; video call; hotline
042 | visit; travels; trip; arrives; delegation goes; goes to
043 | hosts; receives; welcomes; reception; guest
044 | meets; meeting on the sidelines; sidelines; third country; summit; meeting elsewhere
045 | mediation; good offices; go between
046 | negotiation; negotiations; bargaining; round of talks
050 | diplomatic cooperation; votes with us; supports our candidate
051 | congratulates; congratulation; national day; compliments; endorses; welcomes step; thanks; praise; lauds
052 | defends us; speaks up for
053 | lobbies for us; rallies support
054 | recognises; recognition; independence; establishes diplomatic relations; opens embassy; appoints ambassador; exchange of ambassadors
055 | apology; apologises; regrets; sorry; expresses regret
056 | forgiveness; pardons
057 | treaty; agreement; signs; ratifies; accord; memorandum of understanding; protocol; deal; contract; convention
061 | trade; investment; joint venture; customs; tariff cut; pipeline; power line; opens border crossing; transit; railway; air link; energy cooperation; joint project
062 | joint exercise; military exercise together; manoeuvres; defence cooperation; officers trained; military cooperation
063 | extradition; extradites; legal assistance; joint police operation
064 | intelligence; warns of an attack
070 | assistance; help; scholarships; medical help
071 | loan; credit; grant; debt relief; budget support; money; funds; gas at a discount; development aid; technical assistance
072 | weapons; arms; ammunition; delivers arms; military equipment; trains soldiers
073 | humanitarian; relief; emergency; medicine; vaccines; tents; rescue team; firefighters; food
074 | peacekeepers; observers
075 | asylum; refugees taken in; shelter
081 | visa waiver; visa free; lifts visa; eases visas; visas eased; opens border; lifts ban; reopens border; lifts entry ban; lifts restrictions
0841 | release; releases; frees; prisoner exchange; prisoners; detainees; hostages freed; swap
0842 | return of property; returns artefacts; hands over; restitution; remains returned
085 | lifts sanctions; sanctions lifted; suspends sanctions; embargo lifted; unblocks; unfreezes; ends boycott
0861 | admits peacekeepers
0862 | admits inspectors; inspection; observers admitted
0871 | truce; armistice; ceasefire; cease fire
0873 | demobilises; disarms; disengagement; pulls back heavy weapons
0874 | withdraws troops; withdrawal; pulls out; retreats; surrender; leaves territory
090 | investigates; investigation; commission of inquiry; probe
091 | corruption; fraud
092 | human rights report; fact finding
094 | war crimes inquiry
100 | demand; insists; calls on
101 | demands an explanation; demands information; asks for clarification
1041 | demands resignation
1053 | demands release
1056 | demands withdrawal; demands an end to attacks
107 | demands truce
111 | insult; condemns; denounces; criticism; criticises; slams; derides; mocks; blames; rebukes; ridicules; offends; slur; regrets decision
112 | accuses; accusation; alleges; blames
1123 | accuses of aggression; accuses of attack; accuses of shelling
1125 | espionage; spies; spying; spy; treason; interference; meddling
113 | lobbies against; rallies against; isolates
114 | summons ambassador; summons charge d affaires; ambassador summoned; note of protest; protest note; note verbale; demarche; formal protest; official protest; diplomatic protest; letter of protest; complains; calls in ambassador
115 | lawsuit; sues; arbitration; international court; tribunal; dispute settlement; files a case; court case
116 | judgment; verdict; convicts
120 | declines; turns down; refuses; denies request
121 | refuses to cooperate; suspends cooperation
124 | refuses to yield
125 | refuses talks; refuses to meet; declines invitation; cancels talks; declines dialogue
127 | rejects proposal; rejects peace plan
128 | violates agreement; breach of treaty; breaches; ignores ruling; violates airspace; breaks the law; non compliance
129 | veto; blocks resolution; blocks accession; votes against; security council
130 | warns; warning; threat; threatens
1312 | threatens embargo; threatens tariffs
1313 | threatens to break off relations; threatens to break relations; threatens to recall ambassador; threatens to expel
134 | threatens to leave talks
138 | threatens war; threatens to attack
139 | ultimatum; deadline
141 | rally; march; demonstration; embassy demonstration; protesters
143 | strike; boycott; boycotts event
145 | riot; embassy attacked
150 | exercise at the border; show of force; drills; missile test; naval manoeuvres; military parade; flyover
152 | alert
154 | mobilises; mobilisation; army; troops to the border; moves troops; deploys; troop build up; reinforces
160 | freezes relations; cuts ties; suspends membership; suspends treaty; denounces treaty; terminates agreement; postpones visit; cancels visit
161 | recalls ambassador; expels diplomats; expels ambassador; persona non grata; declares non grata; downgrades relations; breaks relations; breaks off relations; severs ties; closes embassy; closes consulate; diplomats expelled; withdraws ambassador
162 | stops aid; suspends aid
163 | sanctions; sanction; embargo; trade ban; import ban; export ban; boycott; tariffs; duties; asset freeze; freezes assets; gas cut off; cuts off gas; blacklists
164 | walks out of talks; walks out of negotiations; breaks off talks; suspends talks; breaks off negotiations; leaves talks
166 | mission closed; mission expelled
1711 | confiscates; confiscation; seizes; seizure; nationalises; expropriates; seizes ship; impounds
1712 | vandalism; desecrates; demolishes
172 | visa; visa ban; visa requirement; entry ban; bans entry; travel ban; denies visas; refuses visas; restrictions; bans; closes airspace; blocks website; licence withdrawn
173 | arrest; detains; detention; arrested; charges citizen; jailed; imprisons; sentence
174 | deports; expulsion; deportation; expels citizens; expels journalists; expels migrants
175 | crackdown; police violence
181 | kidnaps; hostage; abduction
183 | bombing; explosion; terror attack
190 | attack; clash; armed clash; border incident; invasion; invades; offensive; incursion; hostilities; war
191 | blockade; closes border; border closed; shuts border; roadblock; closes crossing; blocks the road; blocks corridor; closes strait
192 | annexes; annexation; occupation; seizes territory
193 | shoots; shooting; opens fire; sniper; gunfire; exchange of fire
194 | shells; shelling; artillery; mortar; rockets; tanks
195 | air strike; airstrike; drone; bombs; missile strike; air raid
196 | ceasefire violation; violates ceasefire; truce broken; breaks truce; ceasefire breach
201 | expels population; displacement
`
