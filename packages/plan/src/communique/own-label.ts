/** A text's own numbering at the beginning of a line. */
export interface OwnLabel {
  /** As written, without white space around it. */
  readonly label: string
  /** Labels of one series share it: `article`, `number`, `letter` ... */
  readonly series: string
  /** Its place in the series, from 1; null where there is none, as of a bullet. */
  readonly value: number | null
  /** 0 for articles; a label of a higher level is a point of the last one of a lower level. */
  readonly level: number
  /** What follows the label in the line. */
  readonly rest: string
}

type Form = readonly [pattern: RegExp, read: (value: string) => Omit<OwnLabel, 'label' | 'rest'>]

const NUMBER = '[0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3}'
const ARTICLE =
  'article|art\\.|section|clause|статья|ст\\.|пункт|artículo|articulo|cláusula|sección|clause|المادة|مادة|البند|الفصل'
const ORDINAL =
  'premier|première|1er|1re|primero|primera|único|única|unique|first|الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|الأول|الثاني'
const ARABIC_ORDINALS = ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر']

const FORMS: readonly Form[] = [
  [
    new RegExp(
      `^((?:${ARTICLE})\\s*\\(?((?:${NUMBER})(?!\\d|\\.\\d)|[ivxlc]+\\b|${ORDINAL})\\)?\\s*[.:]?)(?=\\s|$|[—–-])`,
      'iu',
    ),
    (value) => ({ series: 'article', value: digits(value) ?? roman(value), level: 0 }),
  ],
  [
    new RegExp(`^(§\\s*(${NUMBER})\\.?)(?=\\s)`, 'u'),
    (value) => ({ series: 'paragraph', value: digits(value), level: 0 }),
  ],
  [
    new RegExp(`^((${ARABIC_ORDINALS.join('|')})(?:ا|اً|ًا)?\\s*[:.،-])(?=\\s)`, 'u'),
    (value) => ({ series: 'ordinal', value: ARABIC_ORDINALS.indexOf(value) + 1, level: 1 }),
  ],
  [
    /^((\d{1,3}(?:\.\d{1,3}){1,3})\.?)(?=\s)/u,
    (value) => {
      const parts = value.split('.')
      return { series: parts.slice(0, -1).join('.'), value: Number(parts.at(-1)), level: parts.length }
    },
  ],
  [
    new RegExp(`^((${NUMBER})(?:[.)]|\\s?[-–](?=\\s)))(?=\\s|$|(?<=[.)])\\p{L})`, 'u'),
    (value) => ({ series: 'number', value: digits(value), level: 1 }),
  ],
  [/^(([IVXLC]{1,7})\.)(?=\s|$)/u, (value) => ({ series: 'roman', value: roman(value), level: 0 })],
  [
    new RegExp(`^(\\((${NUMBER})\\))(?=\\s)`, 'u'),
    (value) => ({ series: 'in brackets', value: digits(value), level: 4 }),
  ],
  [/^(\(?([a-z]|[ivx]{1,5})\))(?=\s)/u, (value) => ({ series: 'letter', value: letter(value), level: 5 })],
  [/^(\(?([а-я])\))(?=\s)/u, (value) => ({ series: 'letter', value: value.charCodeAt(0) - 1071, level: 5 })],
  [
    /^(\(?([أبجدهوزحطي])\s?[)-])(?=\s)/u,
    (value) => ({ series: 'letter', value: 'أبجدهوزحطي'.indexOf(value) + 1, level: 5 }),
  ],
  [/^(([•●▪■◦‣∙·*]|--|[-–—]))(?=\s)/u, (value) => ({ series: `bullet ${value}`, value: null, level: 6 })],
]

/** Reads the label that a line begins with, or null. A day (`12.05.24`) or a quantity (`1.5 million`) is none. */
export function ownLabel(line: string): OwnLabel | null {
  if (/^\d{1,2}\.(?:0\d|1[0-2])\.\d{2,4}\b/u.test(line)) return null
  if (
    /^\d+(?:[.,]\d+)?\s+(?:%|per cent|million|billion|thousand|млн|млрд|тыс|процент|millones|mil |millions|milliards|مليون|مليار)/iu.test(
      line,
    )
  ) {
    return null
  }
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(line)
    if (match?.[1] === undefined || match[2] === undefined) continue
    return { label: match[1].trim(), ...read(match[2]), rest: line.slice(match[1].length).trim() }
  }
  return null
}

function digits(text: string): number | null {
  const plain = text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
  const latin = plain.replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  return /^\d+$/u.test(latin) ? Number(latin) : null
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function roman(text: string): number | null {
  const values = Array.from(text.toLowerCase(), (sign) => ROMAN[sign] ?? NaN)
  const total = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
  return Number.isNaN(total) ? null : total
}

/** Of `i` both readings are possible; the letter counts, and `ii` tells the series of romans by its length. */
function letter(text: string): number | null {
  return text.length === 1 ? text.charCodeAt(0) - 96 : roman(text)
}
