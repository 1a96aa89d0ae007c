import { normaliseName } from '@entente/model'

/** What a column of a list can hold. */
export const IMPORT_FIELDS = [
  'what',
  'promisedBy',
  'promisedTo',
  'partner',
  'binding',
  'status',
  'owner',
  'due',
  'occasion',
  'occasionDay',
  'source',
  'step',
  'stepDue',
  'stepOwner',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Titles that lists of desks use, in five languages; compared without case, accents and punctuation. */
const TITLES: Readonly<Record<ImportField, readonly string[]>> = {
  what: [
    'what, commitment, promise, agreed, agreement reached, task, action, action item, measure, deliverable, decision',
    'обязательство, поручение, договоренность, договорённость, мероприятие, задача',
    'compromiso, acuerdo, tarea, medida, acción',
    'engagement, mesure, tâche, action, décision',
    'الالتزام, التعهد, المهمة, الإجراء',
  ],
  promisedBy: [
    'promised by, by, from, who promised, party',
    'кто обязался, сторона',
    'prometido por',
    'promis par',
    'المتعهد',
  ],
  promisedTo: ['promised to, to, to whom', 'кому', 'a quién', 'à qui', 'إلى'],
  partner: [
    'partner, country, relation',
    'партнер, партнёр, страна',
    'socio, país',
    'partenaire, pays',
    'الشريك, البلد',
  ],
  binding: ['binding, legal nature', 'характер, юридическая сила', 'carácter', 'nature', 'الطبيعة'],
  status: ['status, state', 'статус, состояние', 'estado, situación', 'statut, état', 'الحالة, الوضع'],
  owner: [
    'owner, responsible, responsibility, lead, in charge, desk, assigned to',
    'ответственный, исполнитель',
    'responsable, encargado',
    'responsable, chargé, en charge',
    'المسؤول, الجهة المسؤولة',
  ],
  due: [
    'due, due date, due day, deadline, by when, until',
    'срок, срок исполнения, до',
    'plazo, fecha límite',
    'échéance, délai',
    'الموعد, الموعد النهائي',
  ],
  occasion: [
    'occasion, meeting, summit, visit, event',
    'встреча, саммит, визит, мероприятие встречи',
    'ocasión, reunión, cumbre, visita',
    'occasion, réunion, sommet, visite',
    'المناسبة, الاجتماع, القمة, الزيارة',
  ],
  occasionDay: ['occasion day, date, date of meeting, agreed on', 'дата, дата встречи', 'fecha', 'date', 'التاريخ'],
  source: [
    'source, document, reference, clause, article',
    'источник, документ, пункт',
    'fuente, documento, cláusula',
    'source, document, clause',
    'المصدر, الوثيقة, البند',
  ],
  step: ['step, next step, sub task', 'шаг, этап', 'paso, etapa', 'étape', 'الخطوة'],
  stepDue: ['step due, step deadline', 'срок шага, срок этапа', 'plazo del paso', 'échéance de l’étape', 'موعد الخطوة'],
  stepOwner: [
    'step owner, step responsible',
    'ответственный за шаг, исполнитель этапа',
    'responsable del paso',
    'responsable de l’étape',
    'مسؤول الخطوة',
  ],
}

const FIELD_OF = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    TITLES[field].flatMap((line) => line.split(',').map((title) => [normaliseName(title), field] as const)),
  ).reverse(),
)

/** The field that a title of a column stands for; undefined where none does. */
export function fieldOfTitle(title: string): ImportField | undefined {
  const spaced = title.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ')
  return FIELD_OF.get(normaliseName(spaced))
}
