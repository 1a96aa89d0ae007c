import { brokenCeasefire } from './broken-ceasefire.ts'
import { calmControl } from './calm-control.ts'
import type { Episode } from './episode.ts'
import { incidentThatHeals } from './incident-that-heals.ts'
import { mediaStorm } from './media-storm.ts'
import { rapprochement } from './rapprochement.ts'
import { slowSouring } from './slow-souring.ts'

/** All episodes of the sample region. */
export const episodes: readonly Episode[] = [
  slowSouring,
  incidentThatHeals,
  brokenCeasefire,
  rapprochement,
  calmControl,
  mediaStorm,
]
