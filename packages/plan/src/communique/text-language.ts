/** The languages that promises are looked for in. */
export type TextLanguage = 'en' | 'ru' | 'es' | 'fr' | 'ar'

/** Small words that one of the languages in Latin script uses often and the others not. */
const SMALL_WORDS: readonly (readonly [TextLanguage, RegExp])[] = [
  ['en', /(?<!\p{L})(?:the|of|and|to|in|shall|will|with|for)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|los|las|del|y|en|para|con|una)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|les|des|du|et|à|au|aux|pour|une|dans)(?!\p{L})/giu],
]

/** The language that most of a text is in, by its script and its small words; English where nothing tells. */
export function languageOf(text: string): TextLanguage {
  const letters = (text.match(/\p{L}/gu) ?? []).length
  if ((text.match(/\p{Script=Arabic}/gu) ?? []).length > letters / 2) return 'ar'
  if ((text.match(/\p{Script=Cyrillic}/gu) ?? []).length > letters / 2) return 'ru'
  const counts = SMALL_WORDS.map(([language, words]) => ({ language, count: (text.match(words) ?? []).length }))
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).language
}
