/** An invented partner of the centre. */
export interface DemoPartner {
  name: string;
  kind: string;
  cooperation: string[];
  contactName?: string;
  person: string;
}

const of = (kind: string, cooperation: string[], person: string, names: string[]): DemoPartner[] =>
  names.map((name) => ({ kind, cooperation, person, name }));

/** The twenty-eight partners of the centre; five of them have agreements. */
export const partners: readonly DemoPartner[] = [
  ...of('enterprise', ['dual-training', 'internships'], 'Криничний З.Л.', [
    'ТОВ «Надозербуд»',
    'ТОВ «Кременівські верстати»',
    'ПП «Дубовецька столярня»',
    'ТОВ «Озерський домобудівник»',
  ]),
  ...of('enterprise', ['dual-training', 'training-placements', 'internships'], 'Медвідь С.Ю.', [
    'ТОВ «Озерський хліб»',
    'Готель «Сонцегір’я»',
    'Швейна фабрика «Верба»',
    'Ресторан «Три озера»',
  ]),
  ...of('enterprise', ['training-placements', 'equipment'], 'Степовий Н.О.', [
    'СТОВ «Лугівські ниви»',
    'ТОВ «Мостищеагросервіс»',
    'ТОВ «Заплавський річковий порт»',
    'Автопарк «Озертранс»',
  ]),
  ...of('employers-association', ['joint-programmes', 'expertise'], 'Лозинець О.Д.', [
    'Спілка роботодавців Надозер’я',
    'Надозерська асоціація аграріїв',
  ]),
  ...of('higher-education', ['research', 'professional-development'], 'Журавка Л.Б.', [
    'Озерський технологічний університет',
    'Озерська педагогічна академія',
  ]),
  ...of('methodical-centre', ['publications', 'joint-events'], 'Вербова М.Т.', [
    'Навчально-методичний центр професійної освіти Запорогів’я',
    'Методичний кабінет професійної освіти Підлісся',
  ]),
  ...of('employment-service', ['career-guidance', 'information'], 'Барвінок Я.К.', [
    'Надозерський обласний центр зайнятості',
  ]),
  ...of('civil-protection', ['safety', 'joint-events'], 'Лозинець О.Д.', [
    'Управління рятувальників Надозер’я',
    'Відділ превентивної поліції Озерська',
  ]),
  ...of('legal-aid', ['legal-education'], 'Тихоліс Д.С.', ['Бюро правничої допомоги «Опора»']),
  ...of('health-social', ['wellbeing'], 'Тихоліс Д.С.', ['Центр психологічної підтримки «Разом»']),
  ...of('veterans', ['career-guidance', 'wellbeing'], 'Тихоліс Д.С.', [
    'Спілка ветеранів «Надозерський рубіж»',
  ]),
  ...of('civil-society', ['joint-events', 'information'], 'Барвінок Я.К.', [
    'Фонд «Майстерня майбутнього»',
    'Громадська спілка «Жінки в професії»',
  ]),
  ...of('culture', ['joint-events', 'contests'], 'Рядно В.І.', [
    'Озерська обласна бібліотека для юнацтва',
  ]),
  ...of('international', ['joint-programmes', 'equipment'], 'Вербова М.Т.', [
    'Skills for Lakeland Programme',
  ]),
];

/**
 * Agreements: partner, number, subject, years ago of the signing, days from today on which it ends (null for none).
 * One is about to end: its responsible person is reminded.
 */
export const agreements: readonly [string, string, string, number, number | null][] = [
  ['ТОВ «Надозербуд»', '4', 'Дуальна форма здобуття освіти будівельниками', 2, 320],
  ['ТОВ «Озерський хліб»', '11', 'Стажування викладачів і майстрів', 1, 32],
  ['СТОВ «Лугівські ниви»', '7', 'Практика здобувачів і навчальна техніка', 3, 700],
  ['Озерський технологічний університет', '2-н', 'Спільні дослідження цифрового навчання', 1, null],
  [
    'Надозерський обласний центр зайнятості',
    '15',
    'Профорієнтація і перекваліфікація дорослих',
    4,
    -60,
  ],
];
