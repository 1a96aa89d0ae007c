import { example, EXAMPLES } from '../../../test/example-workspaces.ts'
import { provePair } from '../src/proof/pair/prove-pair.ts'
import { exchanged, STOCK } from '../src/proof/pair/counterpart.ts'
import { DEFAULT_PROOF_LIMITS } from '../src/proof/property.ts'
const options = { on: '2026-01-01' as any, limits: {...DEFAULT_PROOF_LIMITS, states: 400_000}, now: () => performance.now(), baseLimits: null }
const only = process.argv[2]
for (const name of EXAMPLES) for (const { playbook } of (await example(name)).playbooks) {
  if (!playbook || playbook.partner === null) continue
  if (only && playbook.partner !== only) continue
  for (const c of [exchanged(playbook), ...STOCK.map(plays => ({ plays }) as any)]) {
    const t = performance.now()
    const r = provePair(playbook, c, options)
    console.log(name, playbook.partner, r[0]!.against, (performance.now()-t).toFixed(0)+'ms', r.map(x => x.name+': '+x.result+' '+x.detail+JSON.stringify(x.figures)).join('\n    '))
    if (r[0]!.result==='refuted' && only) console.log(JSON.stringify((r[0] as any).witness.events.map((e:any)=>Object.values(e).join(' ')),null,1))
  }
}
