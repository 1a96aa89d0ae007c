/**
 * Terms of settlement, trade, confidence and of the desk's daily papers. Columns: id | source and place | en | ru | es |
 * fr | ar. `~` before a rendering: not vouched for, though the source has a text in that language.
 */
export const SETTLEMENT_TERMS: string = `
sovereign-equality | Charter 2 (1) | sovereign equality | суверенное равенство | igualdad soberana | égalité souveraine | المساواة في السيادة
territorial-integrity | Charter 2 (4) | territorial integrity | территориальная неприкосновенность | integridad territorial | intégrité territoriale | سلامة الأراضي
domestic-jurisdiction | Charter 2 (7) | domestic jurisdiction | внутренняя компетенция | jurisdicción interna | compétence nationale | السلطان الداخلي
negotiation | Charter 33 (1) | negotiation | переговоры | negociación | négociation | المفاوضة
enquiry | Charter 33 (1) | enquiry | обследование | investigación | enquête | التحقيق
mediation | Charter 33 (1) | mediation | посредничество | mediación | médiation | الوساطة
conciliation | Charter 33 (1) | conciliation | примирение | conciliación | conciliation | التوفيق
arbitration | Charter 33 (1) | arbitration | арбитраж | arbitraje | arbitrage | التحكيم
judicial-settlement | Charter 33 (1) | judicial settlement | судебное разбирательство | arreglo judicial | règlement judiciaire | التسوية القضائية
severance | Charter 41 | severance of diplomatic relations | разрыв дипломатических отношений | ruptura de relaciones diplomáticas | rupture des relations diplomatiques | قطع العلاقات الدبلوماسية
regional-arrangements | Charter 52 | regional arrangements | региональные соглашения | acuerdos regionales | accords régionaux | التنظيمات الإقليمية
good-offices | Manila I (5) | good offices | добрые услуги | buenos oficios | bons offices | المساعي الحميدة
confidence-building | Helsinki 1 (2), document on confidence-building measures | confidence-building measures | меры укрепления доверия | medidas destinadas a fomentar la confianza | mesures de confiance | تدابير بناء الثقة
most-favoured-nation | GATT I | most-favoured-nation treatment | режим наибольшего благоприятствования | trato de la nación más favorecida | traitement de la nation la plus favorisée | معاملة الدولة الأكثر رعاية
national-treatment | GATT III | national treatment | национальный режим | trato nacional | traitement national | المعاملة الوطنية
convention | UNTC | convention | конвенция | convención | convention | اتفاقية
agreement | UNTC | agreement | соглашение | acuerdo | accord | اتفاق
protocol | UNTC | protocol | протокол | protocolo | protocole | بروتوكول
declaration | UNTC | declaration | декларация | declaración | déclaration | إعلان
memorandum-of-understanding | UNTC | memorandum of understanding | меморандум о взаимопонимании | memorando de entendimiento | mémorandum d’accord | مذكرة تفاهم
modus-vivendi | UNTC | modus vivendi | модус вивенди | modus vivendi | modus vivendi | تسوية مؤقتة
exchange-of-notes | UNTC | exchange of notes | обмен нотами | canje de notas | échange de notes | تبادل المذكرات
note-verbale | usage | note verbale | вербальная нота | nota verbal | note verbale | مذكرة شفوية
aide-memoire | usage | aide-mémoire | памятная записка | ayuda memoria | aide-mémoire | مذكرة مساعدة
non-paper | usage | non-paper | неофициальный документ | documento oficioso | document officieux | ورقة غير رسمية
demarche | usage | démarche | демарш | gestión diplomática | démarche | مسعى دبلوماسي
communique | usage | communiqué | коммюнике | comunicado | communiqué | بلاغ
joint-statement | usage | joint statement | совместное заявление | declaración conjunta | déclaration commune | بيان مشترك
letter-of-intent | usage | letter of intent | письмо о намерениях | carta de intención | lettre d’intention | خطاب نوايا
letter-of-credence | usage | letter of credence | верительная грамота | carta credencial | lettre de créance | كتاب اعتماد
letter-of-recall | usage | letter of recall | отзывная грамота | carta de retiro | lettre de rappel | كتاب استدعاء
plenipotentiary | usage | plenipotentiary | полномочный представитель | plenipotenciario | plénipotentiaire | مفوَّض
laissez-passer | usage | laissez-passer | пропуск (лессе-пассе) | salvoconducto | laissez-passer | جواز مرور
recall-for-consultations | usage | recall for consultations | отзыв посла для консультаций | llamada a consultas | rappel pour consultations | استدعاء للتشاور
summoning | usage | summoning of the ambassador | вызов посла | convocatoria del embajador | convocation de l’ambassadeur | استدعاء السفير
consultations | usage | consultations | консультации | consultas | consultations | مشاورات
joint-commission | usage | joint commission | совместная комиссия | comisión conjunta | commission mixte | لجنة مشتركة
working-group | usage | working group | рабочая группа | grupo de trabajo | groupe de travail | فريق عامل
road-map | usage | road map | дорожная карта | hoja de ruta | feuille de route | خريطة طريق
retorsion | usage | retorsion | реторсия | retorsión | rétorsion | الرد بالمثل
initialling | usage | initialling | парафирование | rúbrica | paraphe | التوقيع بالأحرف الأولى
`
