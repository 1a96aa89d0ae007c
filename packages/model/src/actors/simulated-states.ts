/**
 * The five invented states of the sample region. Columns: code | name.
 * ISO 3166 leaves codes from XAA to XZZ free for such use.
 */
export const SIMULATED_STATES = `
XAA | Aurelis
XAB | Borvia
XAC | Cendara
XAD | Dovmark
XAE | Estuary
`
