/** Letters that look like a Latin one, by that letter: Cyrillic, Greek, Armenian, small capitals and strokes. NFKC and the loss of marks have the rest. */
const BY_LETTER: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ∂',
  b: 'ЬвьʙβᏏ',
  c: 'сϲᴄƈ',
  d: 'ԁԃᴅđɗժ',
  e: 'еєɛᴇҽəε',
  f: 'ғꜰƒϝ',
  g: 'ɡԍɢցǥ',
  h: 'һнհʜħ',
  i: 'іıɪιӏ',
  j: 'јϳᴊյ',
  k: 'кκᴋƙ',
  l: 'ⅼʟłӀլ',
  m: 'мᴍʍ',
  n: 'пηɴոռ',
  o: 'оοᴏσօøө',
  p: 'рρᴘթþ',
  q: 'ԛգզ',
  r: 'гʀɾᴦ',
  s: 'ѕꜱʂտ',
  t: 'тτᴛŧ',
  u: 'υսᴜʋцμ',
  v: 'ѵνᴠ',
  w: 'ԝωᴡшա',
  x: 'хχ×',
  y: 'уүʏγყ',
  z: 'ᴢʐƶ',
}

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_LETTER).flatMap(([latin, others]) =>
    (others.toLowerCase().match(/./gu) ?? []).map((other) => [other, latin] as const),
  ),
)

/** Each look-alike replaced by its Latin letter. */
export function asLatin(text: string): string {
  return text.replaceAll(/\P{ASCII}/gu, (letter) => LATIN.get(letter) ?? letter)
}

/** A sign that stands for a letter. */
export const SIGN_FOR_LETTER: RegExp = /\p{L}[%#§¤=<>{}[\]^]+\p{L}/u

/** A word of Latin letters that holds letters of another alphabet; Chinese, Japanese and Korean mix with it lawfully. */
export const MIXED_WORD: RegExp =
  /\p{Script=Latin}\p{L}*[^\P{L}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]|[^\P{L}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]\p{L}*\p{Script=Latin}/u
