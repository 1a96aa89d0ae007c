/** Stands between sentences; no phrase reaches over it. */
export const END_OF_SENTENCE = '.'

/** The words of a text in small letters, without signs and without the English genitive. */
export function wordsOf(text: string): readonly string[] {
  const words = text.replaceAll(/['’]s(?![\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+|[.;:!?؟؛]/gu) ?? []
  return words.map((word) => (/[\p{L}\p{N}]/u.test(word) ? withoutArabicArticle(word) : END_OF_SENTENCE))
}

/** Arabic writes "and", "for", "by" and "the" as one word with the noun. */
function withoutArabicArticle(word: string): string {
  return word.replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{Script=Arabic}{3})/u, '')
}
