/**
 * The types of organised violence of the Uppsala Conflict Data Program (its column `type_of_violence`). Only the first can
 * join two states. UCDP counts fights and deaths and gives no weights, so there are none. Columns: code | CAMEO
 * counterpart (our judgement, `-` for none) | label in our own words.
 */
export const UCDP = `
1 | 190 | fights with deaths, a state on at least one side
2 | - | fights with deaths between groups, none of them a state
3 | - | kills civilians
`
