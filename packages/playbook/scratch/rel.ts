import { example, EXAMPLES } from '../../../test/example-workspaces.ts'
import { Pairing } from '../src/proof/pair/pair-model.ts'
import { exchanged } from '../src/proof/pair/counterpart.ts'
import { possibleNames } from '../src/proof/cells/possible-names.ts'
import { DEFAULT_PROOF_LIMITS } from '../src/proof/property.ts'
import { codesOf } from '../src/proof/pair/hearing.ts'
import { instrumentsFor } from '../src/proof/pair/chair.ts'
const options = { on: '2026-01-01' as any, limits: DEFAULT_PROOF_LIMITS, now: () => performance.now(), baseLimits: null }
for (const name of EXAMPLES) for (const { playbook } of (await example(name)).playbooks) {
  if (!playbook || playbook.partner === null) continue
  const p = new Pairing(playbook, exchanged(playbook), (pb, cameo) => possibleNames(pb, {cameo}, options).map(({rule}) => rule))
  const ids = (s: any) => [...s].map((i: any) => playbook.responses[i]!.id).join(' ')
  console.log(name, playbook.partner, 'K:', ids(p.relevant.recurring[0]), '| leading:', ids(p.relevant.leading[0]))
  if (playbook.partner === 'XAB') for (const [i, r] of playbook.responses.entries()) { const codes = new Set(p.ours.acts.filter(a=>a.routes.includes(i)).flatMap(a => instrumentsFor(p.ours, i, a.points).flatMap(x=>x.cameo??[]))); for (const c of codes) console.log('   ', r.id, c, p.theirs!.taken(c).map(a=>a?.id+':'+a?.kind).join(' ')) }
}
