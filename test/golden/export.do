* Reports exported from Entente. Run it in the folder of the CSV.
* One row is one report: what a feed says, not what is known to have happened.
version 14
import delimited using "a.csv", clear varnames(1) case(preserve) encoding("UTF-8") bindquote(strict) stringcols(_all)
destring quad goldstein is_root mentions sources articles tone confidence lat lon, replace
generate double occurred_on_ = daily(occurred_on, "YMD")
format occurred_on_ %td
drop occurred_on
rename occurred_on_ occurred_on
generate double reported_at_ = clock(subinstr(substr(reported_at, 1, 19), "T", " ", 1), "YMDhms")
format reported_at_ %tc
drop reported_at
rename reported_at_ reported_at
label define reported_basis_label 1 "given" 2 "assumed"
encode reported_basis, generate(reported_basis_) label(reported_basis_label) noextend
label define reported_basis_label 1 "given by the feed" 2 "assumed: the day after occurrence", modify
drop reported_basis
rename reported_basis_ reported_basis
label define source_by_label 1 "organ" 2 "bare" 3 "other"
encode source_by, generate(source_by_) label(source_by_label) noextend
label define source_by_label 1 "organ of the state" 2 "the state as such" 3 "other: media, business, civil society, ...", modify
drop source_by
rename source_by_ source_by
label define scheme_label 1 "cameo" 2 "weis" 3 "ucdp" 4 "plover"
encode scheme, generate(scheme_) label(scheme_label) noextend
label define scheme_label 1 "cameo" 2 "weis" 3 "ucdp" 4 "plover", modify
drop scheme
rename scheme_ scheme
label define quad_label 1 "verbal cooperation" 2 "material cooperation" 3 "verbal conflict" 4 "material conflict"
label values quad quad_label
label define is_root_label 0 "not in the lead paragraph" 1 "in the lead paragraph"
label values is_root is_root_label
label variable feed "which feed, and which regime of it"
notes feed: which feed, and which regime of it
label variable id "the id within the feed; feed and id together are unique"
notes id: the id within the feed; feed and id together are unique
label variable occurred_on "day of the act as the feed says"
notes occurred_on: day of the act as the feed says
label variable reported_at "when the feed published it, UTC"
notes reported_at: when the feed published it, UTC
label variable reported_basis "given by the feed, or assumed: the day after occurrence, 00:00 UTC"
notes reported_basis: given by the feed, or assumed: the day after occurrence, 00:00 UTC
label variable source "who acts: ISO 3166-1 alpha-3, a former code, or an organisation of states"
notes source: who acts: ISO 3166-1 alpha-3, a former code, or an organisation of states
label variable target "toward whom: coded as source"
notes target: toward whom: coded as source
label variable source_roles "role codes of who acts, in the order of the feed; empty if none"
notes source_roles: role codes of who acts, in the order of the feed; empty if none
label variable target_roles "role codes of whom it is toward; empty if none"
notes target_roles: role codes of whom it is toward; empty if none
label variable source_by "organ of the state, bare (the state as such), or other (media, business,..."
notes source_by: organ of the state, bare (the state as such), or other (media, business, civil society, ...)
label variable scheme "ontology of the code: cameo, weis, ucdp or plover"
notes scheme: ontology of the code: cameo, weis, ucdp or plover
label variable code "code of the act as given, leading zero kept"
notes code: code of the act as given, leading zero kept
label variable cameo "counterpart in CAMEO; null where there is none or the code is unknown"
notes cameo: counterpart in CAMEO; null where there is none or the code is unknown
label variable root "two-digit CAMEO root; null where unknown"
notes root: two-digit CAMEO root; null where unknown
label variable quad "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material..."
notes quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; null where unknown
label variable goldstein "weight of the act, -10 to 10, from the feed or else the table of its scheme;..."
notes goldstein: weight of the act, -10 to 10, from the feed or else the table of its scheme; null where neither one has any
label variable is_root "told in the lead paragraph, as the feed says; null where not given"
notes is_root: told in the lead paragraph, as the feed says; null where not given
label variable mentions "mentions as the feed counts them; null where not given"
notes mentions: mentions as the feed counts them; null where not given
label variable sources "sources as the feed counts them; null where not given"
notes sources: sources as the feed counts them; null where not given
label variable articles "articles as the feed counts them (GDELT copies mentions); null where not given"
notes articles: articles as the feed counts them (GDELT copies mentions); null where not given
label variable tone "tone of the article, never of the act; no figure uses it; null where not given"
notes tone: tone of the article, never of the act; no figure uses it; null where not given
label variable confidence "confidence as the feed gives it; null where not given"
notes confidence: confidence as the feed gives it; null where not given
label variable story "story or article id of the feed; null where not given"
notes story: story or article id of the feed; null where not given
label variable context "context code of the feed; null where not given"
notes context: context code of the feed; null where not given
label variable lat "latitude of the act, degrees north; null where not given"
notes lat: latitude of the act, degrees north; null where not given
label variable lon "longitude of the act, degrees east; null where not given"
notes lon: longitude of the act, degrees east; null where not given
label variable place "name of the place; null where not given"
notes place: name of the place; null where not given
label variable url "where a reader can check it; null where not given"
notes url: where a reader can check it; null where not given
label data "Reports exported from Entente"
notes: cite: Leetaru, K. and Schrodt, P. A. (2013), 'GDELT: Global Data on Events, Location and Tone, 1979-2012', ISA Annual Convention.
notes: cite: The GDELT Project, https://www.gdeltproject.org
notes: cite: Boschee, E., Lautenschlager, J., O'Brien, S., Shellman, S., Starz, J. and Ward, M. (2015), 'ICEWS Coded Event Data', Harvard Dataverse, doi:10.7910/DVN/28075.
order feed id occurred_on reported_at reported_basis source target source_roles target_roles source_by scheme code cameo root quad goldstein is_root mentions sources articles tone confidence story context lat lon place url
compress
