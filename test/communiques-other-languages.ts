/**
 * Small invented texts of Aurelis and Borvia in the other four languages, each with the labels of the clauses that promise
 * something as marked by hand.
 */
export interface MarkedText {
  readonly language: 'ru' | 'es' | 'fr' | 'ar'
  readonly text: string
  readonly promising: readonly string[]
}

const RUSSIAN: MarkedText = {
  language: 'ru',
  text: `Совместное заявление Республики Аурелис и Королевства Борвия

Руководствуясь Договором от 4 июня 1996 г., Стороны заявляют о нижеследующем.

Статья 1
Стороны с удовлетворением отметили высокий уровень политического диалога.

Статья 2
Стороны договорились провести консультации министерств иностранных дел не позднее
1 сентября 2024 года.

Статья 3
Борвия обязуется отменить двойные сборы с грузовых автомобилей согласно Протоколу №
5 к Соглашению.

Статья 4
Стороны выразили уверенность, что визит будет способствовать развитию сотрудничества.

Статья 5
Стороны намерены увеличить число рейсов между столицами.

Статья 6
Была дана высокая оценка работе Смешанной комиссии.

Статья 7
До конца года Аурелис передаст Борвии проект соглашения о признании дипломов.

Статья 8
Принято решение создать рабочую группу по таможенным вопросам.

Статья 9
Стороны обменялись мнениями о положении на мировых рынках, в т. ч. о ценах на зерно.

Статья 10
Стороны готовы рассмотреть вопрос об облегчении визового режима для студентов.

Совершено в г. Меридиан 13 марта 2024 года в двух экземплярах.
За Республику Аурелис
За Королевство Борвия
`,
  promising: ['Статья 2', 'Статья 3', 'Статья 5', 'Статья 7', 'Статья 8', 'Статья 10'],
}

const SPANISH: MarkedText = {
  language: 'es',
  text: `Comunicado conjunto de la República de Aurelis y el Reino de Borvia

Considerando el Tratado de 4 de junio de 1996, las Partes declaran lo siguiente:

Artículo 1. Las Partes expresaron su satisfacción por la primera reunión de la carretera
del norte.

Artículo 2. Las Partes acordaron celebrar consultas antes del 1 de septiembre de 2024.

Artículo 3. Borvia se compromete a suprimir los dobles derechos conforme al Protocolo núm.
5 del Acuerdo.

Artículo 4. Las Partes manifestaron su confianza en que la visita dará un nuevo impulso a la cooperación.

Artículo 5. Aurelis presentará un proyecto de acuerdo antes de fin de año.

Artículo 6. Las Partes podrán celebrar reuniones técnicas de manera virtual.

Artículo 7. Las Partes tienen la intención de duplicar los vuelos semanales.

Artículo 8. Las Partes examinaron la situación de los mercados mundiales.

Artículo 9. Se convino en crear un grupo de trabajo de aduanas.

Artículo 10. El presente Acuerdo entrará en vigor en la fecha de su firma.

Hecho en Meridian, el 13 de marzo de 2024, en dos ejemplares.
`,
  promising: ['Artículo 2.', 'Artículo 3.', 'Artículo 5.', 'Artículo 7.', 'Artículo 9.'],
}

const FRENCH: MarkedText = {
  language: 'fr',
  text: `Déclaration conjointe de la République d'Aurelis et du Royaume de Borvia

Rappelant le Traité du 4 juin 1996, les Parties déclarent ce qui suit :

1. Les Parties se félicitent de l'ouverture du pont de Tarn.

2. Les Parties sont convenues de tenir des consultations avant le 1er septembre 2024.

3. La Borvie s'engage à supprimer les doubles taxes conformément au Protocole n°
5 de l'Accord.

4. Les Parties ont exprimé leur conviction que la visite donnera un nouvel élan à la coopération.

5. L'Aurelis présentera un projet d'accord avant la fin de l'année.

6. Les Parties ont évoqué la situation des marchés mondiaux.

7. Les Parties décident :
a) de créer un groupe de travail sur les douanes ;
b) d'ouvrir un consulat général à Lumen.

8. Les Parties ont l'intention de doubler le nombre des vols hebdomadaires.

9. Les échanges commerciaux ont atteint 1,2 milliard en 2023.

10. Les Parties étudieront la possibilité d'alléger le régime des visas.

Fait à Meridian, le 13 mars 2024, en deux exemplaires.
`,
  promising: ['2.', '3.', '5.', 'a)', 'b)', '8.', '10.'],
}

const ARABIC: MarkedText = {
  language: 'ar',
  text: `بيان مشترك بين جمهورية أوريليس ومملكة بورفيا

انطلاقا من معاهدة عام ١٩٩٦، أعلن الجانبان ما يلي:

المادة ١
أعرب الجانبان عن ارتياحهما لمستوى العلاقات السياسية بين البلدين.

المادة ٢
اتفق الجانبان على عقد مشاورات بين وزارتي الخارجية قبل ١ سبتمبر ٢٠٢٤.

المادة ٣
تتعهد بورفيا بإلغاء الرسوم المزدوجة على الشاحنات.

المادة ٤
أعرب الجانبان عن ثقتهما بأن الزيارة ستعطي دفعة جديدة للتعاون.

المادة ٥
يلتزم كل طرف بإبلاغ الطرف الآخر عن أي تصريف للمياه.

المادة ٦
تبادل الجانبان وجهات النظر حول سيادة القانون وسياسات السوق.

المادة ٧
ستقدم أوريليس مشروع اتفاق قبل نهاية العام.

المادة ٨
يعتزم الجانبان مضاعفة عدد الرحلات الجوية.

المادة ٩
أشاد الجانبان بعمل اللجنة المشتركة.

المادة ١٠
تقرر إنشاء فريق عمل للجمارك.

حرر في ميريديان في ١٣ مارس ٢٠٢٤ من نسختين.
`,
  promising: ['المادة ٢', 'المادة ٣', 'المادة ٥', 'المادة ٧', 'المادة ٨', 'المادة ١٠'],
}

export const OTHER_LANGUAGES: readonly MarkedText[] = [RUSSIAN, SPANISH, FRENCH, ARABIC]
