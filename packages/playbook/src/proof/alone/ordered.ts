import { type PropertyResult, result } from '../property.ts'

/**
 * In the same state an act with at least as many points gets at least as high a rung from the same response. Where the act
 * with fewer makes an answer under the cool-down, so does the one with more (rule 19). The step of the ladder does not ask for
 * points. Of its entries up to that step the last within limits is proposed: with more points either the same one is, or a
 * later one that limits forbade before, whose rung is thus higher. Choices within limits only become more.
 */
export function ordered(): PropertyResult {
  const detail = 'an act with more points is never answered by a lower rung, whatever came before'
  return result('ordered', 'proved', detail, { byConstruction: true })
}
