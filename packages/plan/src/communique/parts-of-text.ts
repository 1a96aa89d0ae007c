/** Where the block of signatures begins: place and day, or for whom. English, Russian, Spanish, French, Arabic. */
export const SIGNATURE: RegExp =
  /^(?:done (?:at|in)\b|signed (?:at|in)\b|in witness whereof|for the (?:government|republic|kingdom|state|federation)\b|совершено\s|подписано\s|в удостоверение|за (?:правительство|республику|королевство)|hecho en\b|firmado en\b|en fe de lo cual|por (?:el gobierno|la república|el reino)\b|fait à|signé à|en foi de quoi|pour (?:le gouvernement|la république|le royaume)\b|حر[ّ]?ر(?:ت)? في|وق[ّ]?ع(?:ت)? في|عن حكومة|عن جمهورية|عن مملكة|وإثباتا)/iu

/** Where an annex begins, after the signatures. */
export const ANNEX: RegExp = /^(?:annex|appendix|schedule|приложение|anexo|annexe|ملحق|المرفق)\b/iu

/** Opening words of recitals, which promise nothing. */
export const RECITAL: RegExp =
  /^(?:recalling|considering|having|noting|desiring|desirous|guided|bearing in mind|recognis?zing|recognising|reaffirming|convinced|acting|being|aware|conscious|whereas|подтверждая|руководствуясь|стремясь|учитывая|исходя|желая|принимая во внимание|сознавая|отмечая|considerando|recordando|reafirmando|deseos[oa]s|conscientes|teniendo|guiad[oa]s|animad[oa]s|considérant|rappelant|désireu[xs]|conscient|soucieu[xs]|réaffirmant|ayant|vu |إذ\s|إذ[اً]|انطلاقا|ورغبة|رغبة|وإيمانا|إيمانا|استنادا|تأكيدا)/iu

/** What ends a sentence or a point of a list. */
export const ENDS_SENTENCE: RegExp = /[.;:!?…؛؟。]["'»”’)\]]*$/u

/** Ends that look like the end of a sentence and are not: a number belongs to them. */
export const ABBREVIATION_BEFORE_NUMBER: RegExp =
  /(?:^|[\s(])(?:nos?|nr|nº|n°|№|arts?|ch|sec|paras?|pp?|vol|cf|núms?|ст|п|пп|гл|см|т|н|رقم|المادة|المواد|article|articles|статьи|статьей|пункта|artículo|artículos|paragraph|section)\.?$/iu
