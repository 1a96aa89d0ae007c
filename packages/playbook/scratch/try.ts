import { EXAMPLE, response, written } from '../../../test/example-playbook.ts'
import { provePair } from '../src/proof/pair/prove-pair.ts'
import { exchanged } from '../src/proof/pair/counterpart.ts'
import { DEFAULT_PROOF_LIMITS } from '../src/proof/property.ts'
import { ruleOf } from '../../../test/playbook-of.ts'
import { conditionOf } from '../../../test/playbook-of.ts'
const options = { on: '2026-01-01' as any, limits: DEFAULT_PROOF_LIMITS, now: () => performance.now(), baseLimits: null }
for (const within of [0,1,5]) for (const cooldown of [2*within+1,2*within+2,2*within+3]) {
  const p = { ...EXAMPLE, rules: [{...ruleOf('protests','offence', conditionOf('event.cameo == "111"')), points: 3}], responses: [response('protest',['offence'],{within, cooldown, answer: {kind:'ladder', steps:['note-verbale'], window: 90}, offRamp: {when: written('quiet("P30D")'), offer: ['offer-talks']}})] } as any
  const t = performance.now()
  const r = provePair(p, exchanged(p), options)
  console.log(within, cooldown, (performance.now()-t).toFixed(0)+'ms', r.map(x => x.name+': '+x.result+' '+x.detail+JSON.stringify(x.figures)).join('\n    '))
  if (within===5 && cooldown===12) console.log(JSON.stringify(r[0]!.witness, null, 1).slice(0,5000), JSON.stringify((r[1] as any).witness?.before))
}
