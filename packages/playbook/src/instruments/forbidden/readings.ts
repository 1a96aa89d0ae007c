import { asLatin } from './look-alikes.ts'

/**
 * The ways in which a reader may take a text, in small letters without marks or invisible signs: as it stands; with
 * look-alikes as Latin letters and spaced letters joined; that with the signs inside words left out; that with figures as
 * letters, 1 and ! as i or as l.
 */
export function readings(text: string): readonly string[] {
  const plain = plainText(text)
  const latin = asLatin(plain).replaceAll(SPACED_LETTERS, (letters) => letters.replaceAll(/[^\p{L}\p{N}@$!]/gu, ''))
  const joined = latin.replaceAll(SIGN_IN_WORD, '')
  const lettered = ['i', 'l'].map((one) => joined.replaceAll(FIGURES_IN_WORD, (word) => withLetters(word, one)))
  return [...new Set([plain, latin, joined, ...lettered])]
}

/** Compatibility forms undone, marks and invisible signs gone, small letters, plain hyphens, single spaces. */
function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/gu, '')
    .replaceAll(/[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, letterOfSymbol)
    .toLowerCase()
    .replaceAll(/[\p{Dash_Punctuation}\u2212]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
}

const SIGN_IN_WORD = /(?<=[\p{L}\d@$!])[-.·•_*~^'’`´|\\/+](?=[\p{L}@$])/gu
const SPACED_LETTERS = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$!][ .·•_*~\\/|+-]{1,3}){3,}[\p{L}\p{N}@$!](?![\p{L}\p{N}])/gu
const FIGURES_IN_WORD = /(?=[\d@$!]*\p{L})[\p{L}\d@$!]*[\d@$!][\p{L}\d@$!]*/gu

const LETTER_OF_FIGURE: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
}

function withLetters(word: string, one: string): string {
  return word.replace(/!+$/u, '').replaceAll(/[\d@$!]/gu, (figure) => LETTER_OF_FIGURE[figure] ?? one)
}

/** Enclosed and regional letters, which NFKD leaves as they are. */
function letterOfSymbol(symbol: string): string {
  const code = symbol.codePointAt(0) ?? 0
  const first = [0x1_f1e6, 0x1_f170, 0x1_f150].find((start) => code >= start) ?? code
  return String.fromCodePoint(97 + code - first)
}
