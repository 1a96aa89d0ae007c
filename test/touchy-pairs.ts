// Pairs of which a few numbers decide whether they come to rest, ready to be explored.
import type { Playbook } from '@entente/playbook'
import { possibleNames } from '../packages/playbook/src/proof/cells/possible-names.ts'
import type { NamesOf } from '../packages/playbook/src/proof/pair/chair.ts'
import { type Counterpart, exchanged } from '../packages/playbook/src/proof/pair/counterpart.ts'
import { Pairing } from '../packages/playbook/src/proof/pair/pair-model.ts'
import { EXAMPLE, response } from './example-playbook.ts'
import { ruleOf } from './playbook-of.ts'
import { PROOF_OPTIONS } from './tiny-playbook.ts'

/** One response to offences by a note that the other side takes for an offence of 3 points. */
export function touchy(within: number, cooldown: number, more: Partial<Playbook['responses'][number]> = {}): Playbook {
  return {
    ...EXAMPLE,
    rules: [ruleOf('accuses', 'offence', 'event.cameo == "111"')],
    responses: [
      response('protest', ['offence'], {
        answer: { kind: 'choose', choices: ['note-verbale'] },
        within,
        cooldown,
        expires: within,
        ...more,
      }),
    ],
  }
}

const namesOf: NamesOf = (playbook, cameo) => possibleNames(playbook, { cameo }, PROOF_OPTIONS).map(({ rule }) => rule)

/** With itself where no counterpart is given. */
export function pairingOf(playbook: Playbook, counterpart: Counterpart = exchanged(playbook)): Pairing {
  return new Pairing(playbook, counterpart, namesOf)
}

export function against(playbook: Playbook): Counterpart {
  return { plays: 'playbook', playbook, name: 'other' }
}
