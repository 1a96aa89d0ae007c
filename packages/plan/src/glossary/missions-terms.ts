/**
 * Terms of missions and consulates. Columns: id | source and place | en | ru | es | fr | ar.
 * `~` before a rendering: not vouched for, though the source has a text in that language.
 */
export const MISSIONS_TERMS: string = `
diplomatic-relations | VCDR 2 | establishment of diplomatic relations | установление дипломатических отношений | establecimiento de relaciones diplomáticas | établissement de relations diplomatiques | إقامة العلاقات الدبلوماسية
permanent-mission | VCDR 2 | permanent diplomatic mission | постоянное дипломатическое представительство | misión diplomática permanente | mission diplomatique permanente | بعثة دبلوماسية دائمة
sending-state | VCDR 3 | sending State | аккредитующее государство | Estado acreditante | État accréditant | الدولة المعتمِدة
receiving-state | VCDR 3 | receiving State | государство пребывания | Estado receptor | État accréditaire | الدولة المعتمَد لديها
head-of-mission | VCDR 1 (a) | head of the mission | глава представительства | jefe de misión | chef de mission | رئيس البعثة
diplomatic-staff | VCDR 1 (d) | members of the diplomatic staff | члены дипломатического персонала | miembros del personal diplomático | membres du personnel diplomatique | الموظفون الدبلوماسيون
diplomatic-agent | VCDR 1 (e) | diplomatic agent | дипломатический агент | agente diplomático | agent diplomatique | المبعوث الدبلوماسي
premises | VCDR 1 (i) | premises of the mission | помещения представительства | locales de la misión | locaux de la mission | مباني البعثة
agrement | VCDR 4 | agrément | агреман | asentimiento | agrément | الموافقة على الاعتماد
military-attache | VCDR 7 | military, naval or air attaché | военный, морской или авиационный атташе | agregado militar, naval o aéreo | attaché militaire, naval ou de l’air | الملحق العسكري أو البحري أو الجوي
persona-non-grata | VCDR 9 | persona non grata | persona non grata | persona non grata | persona non grata | شخص غير مرغوب فيه
credentials | VCDR 13 | credentials | верительные грамоты | cartas credenciales | lettres de créance | أوراق الاعتماد
ambassador | VCDR 14 (1) (a) | ambassador | посол | embajador | ambassadeur | سفير
envoy | VCDR 14 (1) (b) | envoy | посланник | enviado | envoyé | مبعوث
charge-d-affaires | VCDR 14 (1) (c) | chargé d’affaires | поверенный в делах | encargado de negocios | chargé d’affaires | القائم بالأعمال
precedence | VCDR 16 | precedence | старшинство | precedencia | préséance | الأسبقية
charge-ad-interim | VCDR 19 | chargé d’affaires ad interim | временный поверенный в делах | encargado de negocios ad interim | chargé d’affaires ad interim | القائم بالأعمال بالنيابة
inviolability | VCDR 22 | inviolability | неприкосновенность | inviolabilidad | inviolabilité | الحرمة
diplomatic-bag | VCDR 27 | diplomatic bag | дипломатическая почта | valija diplomática | valise diplomatique | الحقيبة الدبلوماسية
diplomatic-courier | VCDR 27 | diplomatic courier | дипломатический курьер | correo diplomático | courrier diplomatique | حامل الحقيبة الدبلوماسية
immunity | VCDR 31 | immunity from criminal jurisdiction | иммунитет от уголовной юрисдикции | inmunidad de la jurisdicción penal | immunité de la juridiction pénale | الحصانة القضائية الجنائية
waiver-of-immunity | VCDR 32 | waiver of immunity | отказ от иммунитета | renuncia a la inmunidad | renonciation à l’immunité | التنازل عن الحصانة
non-interference | VCDR 41 | duty not to interfere in internal affairs | обязанность не вмешиваться во внутренние дела | obligación de no inmiscuirse en los asuntos internos | devoir de ne pas s’immiscer dans les affaires intérieures | واجب عدم التدخل في الشؤون الداخلية
breaking-off | VCDR 45 | breaking off of diplomatic relations | разрыв дипломатических отношений | ruptura de las relaciones diplomáticas | rupture des relations diplomatiques | قطع العلاقات الدبلوماسية
recall-of-mission | VCDR 45 | recall of a mission | отзыв представительства | ~retirada de una misión | rappel d’une mission | سحب البعثة
protection-of-interests | VCDR 45 (c) | protection of interests by a third State | защита интересов третьим государством | protección de los intereses por un tercer Estado | protection des intérêts par un État tiers | حماية المصالح من جانب دولة ثالثة
consular-post | VCCR 1 (a) | consular post | консульское учреждение | oficina consular | poste consulaire | البعثة القنصلية
consular-district | VCCR 1 (b) | consular district | консульский округ | circunscripción consular | circonscription consulaire | دائرة الاختصاص القنصلي
consular-officer | VCCR 1 (d) | consular officer | консульское должностное лицо | funcionario consular | fonctionnaire consulaire | الموظف القنصلي
consul-general | VCCR 9 | consul-general | генеральный консул | cónsul general | consul général | قنصل عام
consular-commission | VCCR 11 | consular commission | консульский патент | carta patente | lettre de provision | البراءة القنصلية
exequatur | VCCR 12 | exequatur | экзекватура | exequátur | exequatur | الإجازة القنصلية
honorary-consul | VCCR 58 | honorary consular officer | почётное консульское должностное лицо | funcionario consular honorario | fonctionnaire consulaire honoraire | موظف قنصلي فخري
`
