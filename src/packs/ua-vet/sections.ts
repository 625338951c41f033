import type { DirectoryPack } from '../directory-pack.ts';

const service = 'Наказ МОН № 856 від 27.06.2013';
const institution = 'Наказ МОН № 582 від 12.12.2000';

/** Groups of a methodical service of vocational education. */
const sectionKinds = [
  {
    key: 'regional-section',
    level: 'region',
    inPlans: ['секці'],
    words: {
      uk: 'Обласна методична секція',
      ru: 'Областная методическая секция',
      en: 'Regional methodical section',
    },
    source: service,
  },
  {
    key: 'district-association',
    level: 'district',
    inPlans: ['об’єднан'],
    words: {
      uk: 'Методичне об’єднання (район, місто)',
      ru: 'Районное (городское) методическое объединение',
      en: 'District methodical association',
    },
  },
  {
    key: 'school-association',
    level: 'institution',
    inPlans: [],
    words: {
      uk: 'Методичне об’єднання закладу',
      ru: 'Методическое объединение учреждения',
      en: 'Institution’s methodical association',
    },
  },
  {
    key: 'methodical-commission',
    level: 'institution',
    inPlans: ['комісі'],
    words: {
      uk: 'Методична (циклова) комісія',
      ru: 'Методическая (цикловая) комиссия',
      en: 'Methodical commission',
    },
    source: institution,
  },
  {
    key: 'creative-laboratory',
    level: 'region',
    product: true,
    inPlans: ['лаборатор'],
    words: {
      uk: 'Творча педагогічна лабораторія',
      ru: 'Творческая педагогическая лаборатория',
      en: 'Creative pedagogical laboratory',
    },
  },
  {
    key: 'creative-group',
    level: 'region',
    product: true,
    inPlans: ['творч груп'],
    words: { uk: 'Творча група', ru: 'Творческая группа', en: 'Creative group' },
  },
  {
    key: 'problem-group',
    level: 'region',
    product: true,
    inPlans: ['проблемн груп'],
    words: { uk: 'Проблемна група', ru: 'Проблемная группа', en: 'Problem group' },
  },
  {
    key: 'working-group',
    level: 'region',
    product: true,
    inPlans: ['робоч груп'],
    words: { uk: 'Робоча група', ru: 'Рабочая группа', en: 'Working group' },
  },
  {
    key: 'beginners-school',
    level: 'region',
    inPlans: ['школ початківц'],
    words: {
      uk: 'Школа педагога-початківця',
      ru: 'Школа начинающего педагога',
      en: 'School of the beginning teacher',
    },
  },
  {
    key: 'experience-school',
    level: 'region',
    inPlans: ['школ досвід'],
    words: {
      uk: 'Школа педагогічного досвіду',
      ru: 'Школа педагогического опыта',
      en: 'School of pedagogical experience',
    },
  },
  {
    key: 'council',
    level: 'region',
    inPlans: ['методичн рад'],
    words: {
      uk: 'Навчально-методична рада',
      ru: 'Учебно-методический совет',
      en: 'Methodical council',
    },
  },
  {
    key: 'editorial-board',
    level: 'region',
    inPlans: ['редакц', 'редкол'],
    words: { uk: 'Редакційна колегія', ru: 'Редакционная коллегия', en: 'Editorial board' },
  },
  {
    key: 'virtual-community',
    level: 'region',
    inPlans: ['спільнот'],
    words: { uk: 'Віртуальна спільнота', ru: 'Виртуальное сообщество', en: 'Virtual community' },
  },
] as const satisfies DirectoryPack['sectionKinds'];

/** What groups of people a Ukrainian centre keeps. */
export const sections = { sectionKinds } satisfies Partial<DirectoryPack>;
