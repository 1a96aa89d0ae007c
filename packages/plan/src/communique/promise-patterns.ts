import type { TextLanguage } from './text-language.ts'

/** What marks a promise in a language. Patterns stand between letters: no word is found inside another. */
export interface PromisePatterns {
  /** Bind the one who says them: shall, undertakes, agreed to. */
  readonly firm: readonly string[]
  /** Leave it a way out: intends, will consider, readiness to. Where both fit, these count. */
  readonly soft: readonly string[]
  /** Before it in the same sentence they make it a hope or an opinion. */
  readonly opinion: string
  /** What only looks like one: noun, entry into force, clause of reservation. */
  readonly never: readonly string[]
}

const EN_WEAK =
  'consider|explore|examine|study|seek|endeavou?r|strive|encourage|promote|aim|try|look into|continue to (?:consider|study|explore)|make (?:every|all|their best|its best) efforts?|use (?:their|its) best (?:efforts|endeavours)'

export const PROMISE_PATTERNS: Readonly<Record<TextLanguage, PromisePatterns>> = {
  en: {
    firm: [
      'shall(?: not)?',
      'will(?: not)?',
      'undert(?:akes?|ook)',
      'have undertaken|has undertaken',
      'commit(?:s|ted)? (?:itself|themselves|ourselves)',
      'commits? to|committed to',
      'pledge[sd]?',
      '(?:promise[sd]?|vow(?:s|ed)?) to',
      'that (?:it|they|he|she) would(?: not)?',
      'guarantee[sd]?',
      '(?:have |has )?agree[sd]? (?:to|upon|on(?! the (?:importance|need|necessity|significance)))',
      '(?:have |has |was |were )?decide[sd]? (?:to|on|upon)',
      'took (?:a|the) decision to',
      '(?:is|are) to(?= \\p{Ll})',
    ],
    soft: [
      `(?:will|shall|would|agree[sd]? to|undertakes? to|decided? to)(?: also| further| jointly)? (?:${EN_WEAK})`,
      'intend(?:s|ed)? to',
      '(?:plan(?:s|ned)?|aim(?:s|ed)?|seeks?|sought|strives?|endeavou?rs?) to',
      'should(?: not)?',
      '(?:readiness|willingness|intention|determination) to',
      '(?:is|are|were|stand) (?:ready|willing|prepared|determined) to',
    ],
    opinion:
      '(?:confiden(?:t|ce)|hop(?:e[sd]?|ing)|convinced|conviction|expect\\p{L}*|beliefs?|believe[sd]?|certain|stress(?:ed|es)?|noted|underlined|emphasi[sz]ed|considered|recalled|reported) that',
    never: [
      '(?:political|good|free|common|the|their|its|strong|a) will',
      'will of',
      'nothing in [^.;]{0,120}? shall(?: be)?',
      '(?:shall|will) (?:enter|come|remain|be) (?:into|in) force',
      '(?:shall|will) be (?:equally )?(?:authentic|binding|open for signature)',
      'shall mean',
      '(?:aim|goal|purpose|task|objective|need|wish|priority|this|that|it) (?:is|was) to',
    ],
  },
  ru: {
    firm: [
      'обяз(?:уется|уются|уемся|ался|алась|ались|ан|ана|аны)',
      '(?:договорил|условил)(?:ись|ся|ась|ось)',
      'согласил(?:ись|ся|ась)(?! с )',
      'приш(?:ли|ла|ел|ёл) к соглашению|достиг(?:ли|нута|нуты) договор[её]нност\\p{L}+',
      'решил[аио]?|принято решение|принял[аи] решение|постановил[аио]?',
      'буд[еу]т',
      '(?:обеспеч|предостав|представ|направ|осуществ|проинформиру|подготов|заключ|завершь?)(?:ит|ат|ят|ет|ют)',
      'провед[её]т|проведут|создаст|создадут|откро(?:ет|ют)|передаст|передадут|подпиш(?:ет|ут)|назнач(?:ит|ат)|внес[её]т|внесут',
      '(?:берут|берет|берёт|принима(?:ет|ют)) на себя',
      'гарантиру(?:ет|ют)|(?:по)?обеща(?:ет|ют|л|ла|ли)',
    ],
    soft: [
      'намерен[аоы]?|намерева(?:ется|ются|лись)',
      'планиру(?:ет|ют|ется|ются)',
      'выразил[аи] (?:готовность|намерение)|готовность|готов[аы]?',
      '(?:договорились|условились|решили|согласились) (?:рассмотреть|изучить|продолжить)',
      'рассмотр(?:ит|ят)|изуч(?:ит|ат)|прилож(?:ит|ат) усилия',
      'буд[еу]т (?:стремиться|содействовать|поощрять|способствовать|изучать|рассматривать|стараться|развивать)',
      'стрем(?:ится|ятся)',
    ],
    opinion:
      '(?:уверен\\p{L}*|надежд\\p{L}*|надеются|убежд\\p{L}*|ожида\\p{L}*|рассчитыва\\p{L}*|отметил\\p{L}*|подчеркнул\\p{L}*),? что',
    never: ['вступ(?:ит|ает|ают) в силу', 'буд[еу]т (?:иметь одинаковую силу|действовать)'],
  },
  es: {
    firm: [
      'se (?:compromet(?:en?|ió|ieron)|obligan?)',
      '(?:se )?acord(?:aron|ó)|(?:se )?acuerdan?',
      '(?:se )?convin(?:ieron|o)|convien(?:en?|iendo) en',
      '(?:se )?decid(?:en?|ió|ieron)',
      'garantizan?',
      '\\p{Ll}+(?:ará|arán|erá|erán|irá|irán|drá|drán|ndrá|ndrán|brá|brán)',
      'dará|darán|hará|harán|podrá no|estará|estarán',
    ],
    soft: [
      '(?:tienen?|tuvieron|manifestaron|expresaron)(?: su| la)? (?:la )?(?:intención|disposición|voluntad) (?:de|a|para)',
      'se propon(?:en?|ían?)|se propus(?:ieron|o)',
      '(?:considerar|estudiar|examinar|explorar|procurar|promover|impulsar|fomentar|alentar)(?:á|án)',
      '(?:acordaron|convinieron en|decidieron) (?:considerar|estudiar|examinar|explorar|seguir)',
      'se esforzar(?:á|án)|harán (?:lo posible|esfuerzos)|dispuest[oa]s? a',
    ],
    opinion:
      '(?:confianza en|confían en|esperanza de|esperan|convencid[oa]s de|convicción de|segur[oa]s de|destacaron|subrayaron|señalaron|recordó|recordaron) que',
    never: [
      '(?:entrar|permanecer|estar)(?:á|án) en vigor',
      '(?:podrá|podrán)',
      '(?:tendrá|tendrán|será|serán) (?:igualmente|la misma|por objeto)',
    ],
  },
  fr: {
    firm: [
      "s['’]engag(?:e|ent)(?: à)?|s['’](?:est|étaient) engagée?s?|se sont engagé(?:e)?s",
      '(?:sont|est|a été|ont) convenue?s?|conviennent',
      '(?:a |ont |a été |il a été )?décid(?:ent?|é)',
      "s['’]obligent?",
      'garanti(?:t|ssent)',
      '\\p{Ll}+(?:era|eront|ira|iront|dra|dront|vra|vront|ura|uront)',
    ],
    soft: [
      "(?:a|ont|avaient) l['’]intention d(?:e|['’])|envisagent?",
      '(?:examiner|étudier|explorer|encourager|favoriser|rechercher)(?:a|ont)|chercher(?:a|ont) à',
      "s['’]efforcer(?:a|ont)",
      '(?:est|sont) (?:prête?s?|disposée?s?) à|(?:leur|sa) (?:disponibilité|disposition|volonté|intention) (?:à|de)',
      "sont convenue?s (?:d[e’'] ?)(?:examiner|étudier|envisager|poursuivre)",
    ],
    opinion:
      "(?:confiance|conviction|espoir|certitude|convaincue?s|espèrent|estiment|souligné|rappelé|noté|confiante?s) (?:dans le fait )?qu(?:e|['’])",
    never: [
      '(?:entrer|demeurer|rester)(?:a|ont) en vigueur',
      'fer(?:a|ont) (?:également )?foi',
      'pourra|pourront',
      'opéra',
    ],
  },
  ar: {
    firm: [
      'و?(?:ت|ي)تعهد(?:ان|ون)?|و?تعهد(?:ت|ا|وا)?',
      'و?(?:ي|ت)لتزم(?:ان|ون)?|و?التزم(?:ت|ا|وا)?',
      'و?(?:ي|ت)?تفق(?:ان|ون)?|و?اتفق(?:ت|ا|وا)?',
      'و?قرر(?:ت|ا|وا)?|و?تقرر',
      'و?على (?:الطرفين|كل طرف)',
      'و?سوف',
      'و?س(?:ت|ي)(?!اس|اد|ار|اق|اح|نا|رة|د(?!\\p{L}))\\p{L}{3,}',
    ],
    soft: [
      'و?(?:ي|ت)(?:عتزم|نوي|سعى|طمح)(?:ان|ون)?',
      'و?س(?:ي|ت)(?:نظر|درس|بحث|سعى)(?:ان|ون)?',
      '(?:عن )?(?:استعداد|عزم|رغبت)(?:هما|هم|ها|ه)?',
      'النظر في إمكانية|دراسة إمكانية|اتفق الجانبان على (?:دراسة|بحث|النظر)',
    ],
    opinion: '(?:ثقت\\p{L}+|الثقة|أمل\\p{L}*|الأمل|يأمل\\p{L}*|قناعت\\p{L}+|أكد\\p{L}*) (?:ب|في )?أن',
    never: ['و?(?:ي|ت)دخل [^.]{0,60}حيز', 'سيدخل [^.]{0,60}حيز', 'ستون|ستين|ستمائة|سيناريو'],
  },
}
