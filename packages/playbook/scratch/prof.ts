import { example } from '../../../test/example-workspaces.ts'
import { Pairing } from '../src/proof/pair/pair-model.ts'
import { PairStates } from '../src/proof/pair/pair-states.ts'
import { findCycles } from '../src/proof/pair/find-cycles.ts'
import { possibleNames } from '../src/proof/cells/possible-names.ts'
import { DEFAULT_PROOF_LIMITS } from '../src/proof/property.ts'
const options = { on: '2026-01-01' as any, limits: DEFAULT_PROOF_LIMITS }
const playbook = (await example('sample-region')).playbooks.find(p => p.playbook?.partner === process.argv[2])!.playbook!
const p = new Pairing(playbook, { plays: process.argv[3] } as any, (pb, cameo) => possibleNames(pb, {cameo}, options).map(({rule}) => rule))
console.log([...p.graph.recurring].map(n => n.kind + ' ' + (n.kind==='response'? playbook.responses[n.place]!.id : playbook.patterns[n.place]!.id)).join(', '))
for (const silences of [false, true]) {
  const m = p.timed({ any: false, silences })
  const pair = new PairStates(...m.sides)
  const starts = m.misread[0].map(s => pair.of([m.sides[0].starts[0]!, m.sides[1].starts[0]!],[1<<s,0]))
  const t = performance.now()
  const e = findCycles(pair, starts, n => n > 200_000)
  console.log(silences, m.sides.map(s=>s.size()), m.sides.map(s=>s.signals), e.states, e.days, e.spiral?.states.size, (performance.now()-t).toFixed(0)+'ms')
}
