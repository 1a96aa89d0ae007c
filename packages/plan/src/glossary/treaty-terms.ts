/**
 * Terms of treaties and of responsibility. Columns: id | source and place | en | ru | es | fr | ar.
 * `~` before a rendering: not vouched for, though the source has a text in that language.
 */
export const TREATY_TERMS: string = `
treaty | VCLT 2 (1) (a) | treaty | договор | tratado | traité | معاهدة
ratification | VCLT 2 (1) (b) | ratification | ратификация | ratificación | ratification | التصديق
acceptance | VCLT 2 (1) (b) | acceptance | принятие | aceptación | acceptation | القبول
approval | VCLT 2 (1) (b) | approval | утверждение | aprobación | approbation | الموافقة
accession | VCLT 2 (1) (b) | accession | присоединение | adhesión | adhésion | الانضمام
full-powers | VCLT 2 (1) (c) | full powers | полномочия | plenos poderes | pleins pouvoirs | وثيقة التفويض
reservation | VCLT 2 (1) (d) | reservation | оговорка | reserva | réserve | تحفظ
contracting-state | VCLT 2 (1) (f) | contracting State | договаривающееся государство | Estado contratante | État contractant | الدولة المتعاقدة
party | VCLT 2 (1) (g) | party | участник | parte | partie | طرف
third-state | VCLT 2 (1) (h) | third State | третье государство | tercer Estado | État tiers | الدولة الغير
adoption-of-text | VCLT 9 | adoption of the text | принятие текста | adopción del texto | adoption du texte | إقرار نص المعاهدة
authentication | VCLT 10 | authentication of the text | установление аутентичности текста | autenticación del texto | authentification du texte | توثيق نص المعاهدة
consent-to-be-bound | VCLT 11 | consent to be bound by a treaty | согласие на обязательность договора | consentimiento en obligarse por un tratado | consentement à être lié par un traité | الرضا بالالتزام بالمعاهدة
signature | VCLT 12 | signature | подписание | firma | signature | التوقيع
ad-referendum | VCLT 12 (2) (b) | signature ad referendum | подписание ad referendum | firma ad referendum | signature ad referendum | التوقيع بشرط الاستشارة
exchange-of-instruments | VCLT 13 | exchange of instruments constituting a treaty | обмен документами, образующими договор | canje de instrumentos que constituyen un tratado | échange d’instruments constituant un traité | تبادل الوثائق المكوِّنة للمعاهدة
deposit | VCLT 16 | deposit of instruments | депонирование документов | depósito de los instrumentos | dépôt des instruments | إيداع الوثائق
object-and-purpose | VCLT 18 | object and purpose of a treaty | объект и цель договора | objeto y fin de un tratado | objet et but d’un traité | موضوع المعاهدة والغرض منها
objection | VCLT 20 | objection to a reservation | возражение против оговорки | objeción a una reserva | objection à une réserve | الاعتراض على تحفظ
entry-into-force | VCLT 24 | entry into force | вступление в силу | entrada en vigor | entrée en vigueur | الدخول في حيز النفاذ
provisional-application | VCLT 25 | provisional application | временное применение | aplicación provisional | application à titre provisoire | التطبيق المؤقت
pacta-sunt-servanda | VCLT 26 | pacta sunt servanda | pacta sunt servanda | pacta sunt servanda | pacta sunt servanda | العقد شريعة المتعاقدين
amendment | VCLT 39 | amendment | поправка | enmienda | amendement | تعديل
peremptory-norm | VCLT 53 | peremptory norm of general international law (jus cogens) | императивная норма общего международного права (jus cogens) | norma imperativa de derecho internacional general (jus cogens) | norme impérative du droit international général (jus cogens) | قاعدة آمرة من القواعد العامة للقانون الدولي
termination | VCLT 54 | termination of a treaty | прекращение договора | terminación de un tratado | extinction d’un traité | انقضاء المعاهدة
denunciation | VCLT 56 | denunciation | денонсация | denuncia | dénonciation | نقض المعاهدة
withdrawal | VCLT 56 | withdrawal | выход | retiro | retrait | الانسحاب
suspension | VCLT 57 | suspension of the operation of a treaty | приостановление действия договора | suspensión de la aplicación de un tratado | suspension de l’application d’un traité | إيقاف العمل بالمعاهدة
material-breach | VCLT 60 | material breach | существенное нарушение | violación grave | violation substantielle | إخلال جوهري
fundamental-change | VCLT 62 | fundamental change of circumstances | коренное изменение обстоятельств | cambio fundamental en las circunstancias | changement fondamental de circonstances | تغيّر جوهري في الظروف
depositary | VCLT 76 | depositary | депозитарий | depositario | dépositaire | الوديع
certified-copy | VCLT 77 | certified copy | заверенная копия | copia certificada conforme | copie certifiée conforme | صورة طبق الأصل مصدَّقة
registration | VCLT 80 | registration and publication | регистрация и опубликование | registro y publicación | enregistrement et publication | التسجيل والنشر
wrongful-act | ARSIWA 1 | internationally wrongful act | международно-противоправное деяние | hecho internacionalmente ilícito | fait internationalement illicite | ~فعل غير مشروع دوليًا
countermeasures | ARSIWA 22 | countermeasures | контрмеры | contramedidas | contre-mesures | ~التدابير المضادة
cessation | ARSIWA 30 | cessation and non-repetition | прекращение и неповторение деяния | cesación y no repetición | cessation et non-répétition | ~الكف وعدم التكرار
reparation | ARSIWA 34 | reparation | возмещение | reparación | réparation | ~الجبر
restitution | ARSIWA 35 | restitution | реституция | restitución | restitution | ~الرد
satisfaction | ARSIWA 37 | satisfaction | сатисфакция | satisfacción | satisfaction | ~الترضية
`
