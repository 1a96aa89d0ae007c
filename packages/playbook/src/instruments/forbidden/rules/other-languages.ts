import { never, type Rule } from '../rule.ts'

const WHO = 'a party, an outlet, a diaspora, an association or a person is nobody to address, in any language'
const HOW = 'no hidden act, untruth, silencing, watching or force, in any language'

/** Written without accents (also и for й, ا for أ) and, in Arabic, without the article. */
export const OTHER_LANGUAGES: readonly Rule[] = [
  // Russian.
  never(
    WHO,
    `
  партия|партии|партию|партиеи|партиям|партиями|партииц*|партиин*|однопарти*
  оппозици*|журналист*|газет*|редактор*|редакци*|репортер*|корреспондент*|блогер*|блоггер*|инфлюенсер*|сми|телеканал*|радиостанци*|пресса|прессу|прессе|прессы
  диаспор*|соотечественник*|землячеств*|эмигрант*|нко|некоммерческ*|неправительствен*|активист*|профсоюз*|ассоциаци*|священник*|епископ*|бизнесмен*|предпринимател*
  журналіст*|опозиці*|парті*|партіи*|кандидат*|политик|политики|политикам|политиков
  гражданск* обществ*
  общественн* организаци*|движени*|объединени*|деятел*
  лидер* мнени*
  дружествен*|независим*|лояльн* голос*|эксперт*|автор*|медиа|издани*
`,
  ),
  never(
    HOW,
    `
  дезинформ*|пропаганд*|цензур*|слежк*|слежени*|прослуш*|шпион*|негласн*|скрытн*|компромат*|вброс*|диверси*|ополчен*|взятк*|хакер*|ультиматум*|переворот*
  таино|таиная|таиное|таиные|таиного|таинои|таиным
  санкци* против лиц
`,
  ),
  // Spanish.
  never(
    WHO,
    `
  partido|partidos|oposicion|opositor*|periodista*|prensa|redactores|sindicato*|asociacion*|compatriota*|emigrado*|exiliado*|obispo*|empresarios|ong|ongs|disidencia|disidente*
  el|un|los|unos|del|al|este|cada periodico|periodicos
  medios de? comunicacion|independientes|locales|amigos
  candidato|candidatos|candidata|candidatas
  sociedad civil
`,
  ),
  never(
    HOW,
    `
  desinformacion|encubiert*|vigilancia|espionaje|espiar|soborno*|sabotaje|amenaza*
  golpe de estado
  en secreto
`,
  ),
  // French.
  never(
    WHO,
    `
  le|un|du|au|les|des|aux|ce|leur|chaque|quelques parti|partis
  parti|partis politique*|d? opposition|pouvoir|ami|amis
  un|le|du|au|ce|leur journal
  journaux|quotidiens|redacteur*|candidat|candidats|candidate|candidates|syndicat*|militants|emigres|compatriotes|eveque*|blogueur*|influenceur*|opposant*
  la presse
  presse locale|amie|independante|etrangere|libre
  societe civile
  hommes d affaires
`,
  ),
  never(
    HOW,
    `
  censure*|secretement|espionn*|ecoutes|sabotage|milice*
  en secret
  pots|pot de vin
  coup d etat
`,
  ),
  // German, also inside compounds.
  never(
    WHO,
    `
  partei|parteien|*parteitag*|*parteifuhr*|*parteispitze*|*parteifreund*|*parteimitglied*|parteinah*|*spartei|*sparteien
  *zeitung*|*journalist*|redakteur*|redaktion*|rundfunk*|*fernsehsender*|*radiosender*|presse|medien|medienhaus*|medienschaffend*
  *kandidat*|*gewerkschaft*|verein|vereine|vereinen|vereinigung*|*verband|*verbande*|landsleute*|*landsmannschaft*|auslandsgemeinde*|exil|*aktivist*|burgerbewegung*|zivilgesellschaft*|bischof*|geschaftsleute*|meinungsmacher*
`,
  ),
  never(
    HOW,
    `
  zensur*|verdeckt*|geheimdienst*|heimlich*|uberwachung*|abhor*|bespitzel*|spionage|bestech*|drohung*|bedroh*
`,
  ),
  // Arabic.
  never(
    WHO,
    `
  حزب*|احزاب*|لحزب*|لاحزاب*|معارض*|لمعارض*|صحفي*|صحافي*|صحافة|صحيفة|صحيفت*|صحف|لصحف*|جالية|جاليات|جاليت*|مغترب*|مرشح*|ناشط*|نشطاء|مدون|مدونين|مدونون|موثرين|موثرون|اعلاميين|اعلاميون|شتات
  مجتمع مدني
  اصوات|اقلام مستقلة|صديقة|معتدلة
  منظمات غير حكومية
  رجال اعمال
  شيوخ قبائل
`,
  ),
  never(
    HOW,
    `
  تضليل*|دعاية|تجسس*|تنصت*|رشوة|رشاوي|انقلاب*|ميليشيا*|تهديد*|سرا
`,
  ),
]
