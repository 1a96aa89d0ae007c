import bidiModule, { type Bidi } from 'bidi-js'

// The types describe the ES module; Node loads the other build, whose export is the factory itself.
const bidi = (bidiModule as unknown as () => Bidi)()

/** A stretch of text that is read in one direction and drawn at once, by its place in the paragraph. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly rightToLeft: boolean
}

/** The levels of a paragraph by the Unicode Bidirectional Algorithm (UAX 9). */
export function levelsOf(text: string, rightToLeft: boolean): Uint8Array {
  return bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr').levels
}

/**
 * The stretches of one line (`start` to `end`, not included) from left to right. `breaks` holds the places where the
 * style changes; no stretch crosses one.
 */
export function visualStretches(
  levels: Uint8Array,
  start: number,
  end: number,
  breaks: ReadonlySet<number>,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let from = start; from < end;) {
    let to = from + 1
    while (to < end && levels[to] === levels[from] && !breaks.has(to)) to++
    stretches.push({ start: from, end: to, rightToLeft: (levels[from] ?? 0) % 2 === 1 })
    from = to
  }
  return reorder(stretches, levels)
}

/** Rule L2: from the highest level to the lowest odd one, reverse every run at that level or higher. */
function reorder(stretches: Stretch[], levels: Uint8Array): Stretch[] {
  const level = (stretch: Stretch | undefined): number => (stretch === undefined ? -1 : (levels[stretch.start] ?? 0))
  const highest = Math.max(0, ...stretches.map(level))
  let order = stretches
  for (let at = highest; at > 0; at--) {
    const next: Stretch[] = []
    for (let from = 0; from < order.length;) {
      let to = from
      while (level(order[to]) >= at) to++
      next.push(...(to > from ? order.slice(from, to).reverse() : order.slice(from, from + 1)))
      from = Math.max(to, from + 1)
    }
    order = next
  }
  return order
}

const CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
const ARABIC_OR_HEBREW = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/**
 * The text of a stretch as the font wants it. Brackets are mirrored in right-to-left stretches. The font turns Arabic
 * and Hebrew around by itself; a stretch of signs alone ("), [") is turned here.
 */
export function drawnText(text: string, { start, end, rightToLeft }: Stretch): string {
  const whole = text.slice(start, end)
  if (!rightToLeft) return whole.replace(CONTROLS, '')
  const mirrored = Array.from(whole, (sign) => bidi.getMirroredCharacter(sign) ?? sign)
    .join('')
    .replace(CONTROLS, '')
  return ARABIC_OR_HEBREW.test(mirrored) ? mirrored : Array.from(mirrored).reverse().join('')
}
