/** A desk of three partners for tests of pages, and the shortest playbook of one. */
export const THREE_PARTNERS = `entente: workspace/v1
name: A desk
perspective: DEU
partners: [{actor: FRA, desk: west}, {actor: ITA, desk: west}, {actor: POL, desk: west}]
desks: [{id: west, title: Western desk}]
`

export const FRANCE = `entente: playbook/v1
partner: FRA
extends: base
because: the closest partner
ambition: integration
`
