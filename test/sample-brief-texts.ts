import type { Language } from '@entente/plan'

interface Texts {
  readonly communique: string
  readonly cable: string
  readonly run: string
  readonly signed: string
  readonly recalled: string
  readonly commitments: readonly [string, string, string]
  readonly desk: string
  readonly overdue: string
  readonly decided: string
  readonly unknown: string
  readonly everything: string
}

/** Invented sentences. Signs that markup would take (`<`, `&`, `*`, `|`) are in them on purpose. */
export const SAMPLE_TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    communique: 'Joint communiqué, § 4',
    cable: 'cable 118/24',
    run: 'Short run up, long run down: the week is better than the month, the year worse than the five before it.',
    signed: 'Aurelis and Borvia signed a memorandum on the *northern* canal on 26 February.',
    recalled: 'Borvia recalled its ambassador for consultations on 29 February.',
    commitments: [
      'Open the road crossing at Vell <lorries & buses> on working days',
      'Exchange of water data every month',
      'Joint commission on transport meets in Port Aure | or by video',
    ],
    desk: 'Northern desk',
    overdue: 'The meeting of the joint commission has not been called',
    decided: 'The head of the desk asks the other side for a day by 15 March.',
    unknown: 'Whether the recall is for one week or without a term.',
    everything: 'the workbench, page Commitments',
  },
  ru: {
    communique: 'Совместное коммюнике, п. 4',
    cable: 'телеграмма 118/24',
    run: 'За короткий срок — рост, за долгий — спад: неделя лучше месяца, год хуже пяти предыдущих.',
    signed: 'Aurelis и Borvia подписали 26 февраля меморандум о *северном* канале.',
    recalled: 'Borvia отозвала 29 февраля своего посла для консультаций.',
    commitments: [
      'Открыть пункт пропуска Велль <грузовики & автобусы> в рабочие дни',
      'Ежемесячный обмен данными о воде',
      'Совместная комиссия по транспорту собирается в Порт-Оре | или по видео',
    ],
    desk: 'Северный отдел',
    overdue: 'Заседание совместной комиссии не созвано',
    decided: 'Начальник отдела до 15 марта запрашивает у другой стороны дату.',
    unknown: 'Отозван ли посол на неделю или без срока.',
    everything: 'рабочее место, страница «Обязательства»',
  },
  es: {
    communique: 'Comunicado conjunto, párr. 4',
    cable: 'cable 118/24',
    run: 'A corto plazo sube, a largo plazo baja: la semana es mejor que el mes, y el año, peor que los cinco anteriores.',
    signed: 'Aurelis y Borvia firmaron el 26 de febrero un memorando sobre el canal *norte*.',
    recalled: 'Borvia llamó a consultas a su embajador el 29 de febrero.',
    commitments: [
      'Abrir el paso de Vell <camiones & autobuses> los días laborables',
      'Intercambio mensual de datos sobre el agua',
      'La comisión conjunta de transporte se reúne en Puerto Aure | o por vídeo',
    ],
    desk: 'Departamento del Norte',
    overdue: 'No se ha convocado la reunión de la comisión conjunta',
    decided: 'El jefe del departamento pide una fecha a la otra parte antes del 15 de marzo.',
    unknown: 'Si la llamada a consultas es por una semana o sin plazo.',
    everything: 'el programa, página Compromisos',
  },
  fr: {
    communique: 'Communiqué conjoint, par. 4',
    cable: 'télégramme 118/24',
    run: 'À court terme la hausse, à long terme la baisse\u00a0: la semaine est meilleure que le mois, l’année moins bonne que les cinq précédentes.',
    signed: 'Aurelis et Borvia ont signé le 26 février un mémorandum sur le canal du *nord*.',
    recalled: 'Borvia a rappelé son ambassadeur pour consultations le 29 février.',
    commitments: [
      'Ouvrir le passage de Vell <camions & autocars> les jours ouvrables',
      'Échange mensuel de données sur l’eau',
      'La commission mixte des transports se réunit à Port-Aure | ou par vidéo',
    ],
    desk: 'Direction du Nord',
    overdue: 'La réunion de la commission mixte n’a pas été convoquée',
    decided: 'Le chef de la direction demande une date à l’autre partie avant le 15 mars.',
    unknown: 'Si le rappel vaut pour une semaine ou sans terme.',
    everything: 'le programme, page Engagements',
  },
  ar: {
    communique: 'البلاغ المشترك، الفقرة 4',
    cable: 'البرقية 118/24',
    run: 'صعود في الأجل القصير وهبوط في الأجل الطويل: الأسبوع أفضل من الشهر، والسنة أسوأ من الخمس السابقة لها.',
    signed: 'وقّعت Aurelis و Borvia في 26 شباط/فبراير مذكرة بشأن القناة *الشمالية* (12 كم).',
    recalled: 'استدعت Borvia سفيرها للتشاور في 29 شباط/فبراير.',
    commitments: [
      'فتح معبر فيل <الشاحنات & الحافلات> في أيام العمل',
      'تبادل بيانات المياه كل شهر',
      'تجتمع اللجنة المشتركة للنقل في بورت أور | أو بالفيديو',
    ],
    desk: 'مكتب الشمال',
    overdue: 'لم تُدعَ اللجنة المشتركة إلى الاجتماع',
    decided: 'يطلب رئيس المكتب من الجانب الآخر تحديد موعد قبل 15 آذار/مارس.',
    unknown: 'هل الاستدعاء لأسبوع واحد أم بلا أجل.',
    everything: 'البرنامج، صفحة الالتزامات',
  },
}
