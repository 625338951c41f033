import type { SectionFields } from '#modules/directory/sections/schema.ts';

/** A section of the invented centre. */
export interface DemoSection {
  name: string;
  kind: string;
  audience: string;
  /** Short name of the centre's person who answers for it. */
  curator: string;
  direction: string;
  topic?: string;
  product?: string;
  /** Subjects that begin so, as the posts of teachers name them. */
  subjects?: RegExp;
  /** Kinds of posts, where the post decides. */
  postKinds?: string[];
  level?: SectionFields['level'];
  /** Who of the centre leads it, where it is not somebody of an institution. */
  head?: string;
  /** Nobody leads it yet: something for the page of coverage to show. */
  unled?: true;
}

/** Directions of the centre's work with other words for them and who has each in all institutions. */
export const directions: readonly { name: string; aliases: string[]; person: string | null }[] = [
  { name: 'Загальноосвітня підготовка', aliases: ['загальноосвітн'], person: 'Журавка Л.Б.' },
  { name: 'Виробниче навчання', aliases: ['виробничого навчання'], person: 'Криничний З.Л.' },
  { name: 'Цифрове навчання', aliases: ['цифров', 'електронних ресурсів'], person: 'Полозюк Д.А.' },
  { name: 'Психологічна служба', aliases: ['психолог'], person: 'Тихоліс Д.С.' },
  { name: 'Профорієнтація', aliases: ['профорієнтац'], person: 'Барвінок Я.К.' },
  { name: 'Бібліотечний фонд', aliases: ['бібліоте'], person: 'Рядно В.І.' },
  { name: 'Виховна робота', aliases: ['вихован'], person: 'Лозинець О.Д.' },
  {
    name: 'Молоді педагоги',
    aliases: ['педагог-початківець', 'молодих педагогів'],
    person: 'Медвідь С.Ю.',
  },
  // The one without a methodist.
  { name: 'Інклюзивне навчання', aliases: ['інклюз'], person: null },
];

/** Twenty sections and groups of a school year. */
export const sections: readonly DemoSection[] = [
  section(
    'Секція викладачів математики',
    'викладачі математики',
    'Журавка Л.Б.',
    /математ|алгебр|геометр/i,
  ),
  section(
    'Секція викладачів фізики та астрономії',
    'викладачі фізики',
    'Журавка Л.Б.',
    /^фізика|астроном/i,
  ),
  section(
    'Секція викладачів хімії, біології та екології',
    'викладачі природничих предметів',
    'Медвідь С.Ю.',
    /хімі|біолог|еколог/i,
  ),
  section(
    'Секція викладачів української мови й літератури',
    'викладачі-словесники',
    'Журавка Л.Б.',
    /українськ|зарубіжн/i,
  ),
  section(
    'Секція викладачів історії та громадянської освіти',
    'викладачі суспільних предметів',
    'Степовий Н.О.',
    /істор|громадян|право/i,
  ),
  section(
    'Секція викладачів іноземних мов',
    'викладачі іноземних мов',
    'Журавка Л.Б.',
    /англійськ|німецьк|іноземн|французьк/i,
  ),
  {
    ...section(
      'Секція викладачів інформатики',
      'викладачі інформатики',
      'Полозюк Д.А.',
      /інформат/i,
    ),
    direction: 'Цифрове навчання',
    topic: 'Штучний інтелект на уроці: користь і межі',
  },
  section(
    'Секція викладачів географії та економіки',
    'викладачі географії',
    'Степовий Н.О.',
    /географ|економ/i,
  ),
  section('Секція фізичної культури', 'керівники фізичного виховання', 'Барвінок Я.К.', /фізичн/i),
  {
    ...section(
      'Секція викладачів захисту України',
      'викладачі захисту України',
      'Барвінок Я.К.',
      /захист/i,
    ),
    unled: true,
  },
  trade(
    'Секція майстрів будівельного профілю',
    'Криничний З.Л.',
    /будів|муляр|штукатур|опоряд|столяр|лицюв/i,
  ),
  trade(
    'Секція харчових технологій і сфери послуг',
    'Медвідь С.Ю.',
    /кухар|кулінар|харч|перукар|швач|послуг|кравець/i,
  ),
  trade(
    'Секція аграрного та транспортного профілю',
    'Степовий Н.О.',
    /тракторист|водій|автомоб|аграр|слюсар|машиніст/i,
  ),
  posts('Секція старших майстрів', ['senior-master'], 'Криничний З.Л.', 'Виробниче навчання'),
  posts(
    'Секція методистів закладів',
    ['methodist', 'deputy-methodical'],
    'Лозинець О.Д.',
    'Молоді педагоги',
  ),
  posts(
    'Секція психологів і соціальних педагогів',
    ['psychologist', 'social-pedagogue'],
    'Тихоліс Д.С.',
    'Психологічна служба',
  ),
  posts('Секція бібліотекарів', ['librarian'], 'Рядно В.І.', 'Бібліотечний фонд'),
  {
    name: 'Лабораторія цифрового уроку',
    head: 'Полозюк Д.А.',
    kind: 'creative-laboratory',
    audience: 'викладачі й майстри, які роблять електронні ресурси',
    curator: 'Полозюк Д.А.',
    direction: 'Цифрове навчання',
    topic: 'Уроки, що працюють і без мережі',
    product: 'добірка з тридцяти уроків для офлайн-роботи',
  },
  {
    name: 'Школа педагога-початківця «Перший дзвінок»',
    kind: 'beginners-school',
    audience: 'педагоги перших трьох років роботи',
    curator: 'Медвідь С.Ю.',
    head: 'Журавка Л.Б.',
    direction: 'Молоді педагоги',
  },
  {
    name: 'Навчально-методична рада центру',
    head: 'Вербова М.Т.',
    kind: 'council',
    audience: 'методисти центру і представники закладів',
    curator: 'Лозинець О.Д.',
    direction: 'Загальноосвітня підготовка',
  },
];

function section(name: string, audience: string, curator: string, subjects: RegExp): DemoSection {
  return {
    name,
    kind: 'regional-section',
    audience,
    curator,
    direction: 'Загальноосвітня підготовка',
    subjects,
  };
}

function trade(name: string, curator: string, subjects: RegExp): DemoSection {
  return {
    name,
    kind: 'regional-section',
    audience: 'майстри виробничого навчання, викладачі професійної підготовки',
    curator,
    direction: 'Виробниче навчання',
    subjects,
  };
}

function posts(name: string, postKinds: string[], curator: string, direction: string): DemoSection {
  return { name, kind: 'regional-section', audience: '', curator, direction, postKinds };
}
