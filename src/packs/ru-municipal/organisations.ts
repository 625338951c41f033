import type { DirectoryPack, Kind } from '../directory-pack.ts';

const education =
  'Федеральный закон «Об образовании в Российской Федерации» № 273-ФЗ от 29.12.2012';

const organisationKinds = [
  {
    key: 'ministry',
    group: 'authority',
    words: {
      uk: 'Міністерство освіти',
      ru: 'Министерство образования',
      en: 'Ministry of education',
    },
  },
  {
    key: 'department',
    group: 'authority',
    words: {
      uk: 'Управління (відділ) освіти',
      ru: 'Управление (отдел) образования',
      en: 'District education body',
    },
  },
  {
    key: 'centre',
    group: 'centre',
    words: {
      uk: 'Методичний кабінет (ресурсно-методичний центр)',
      ru: 'Методический кабинет (ресурсно-методический центр)',
      en: 'Methodical centre',
    },
  },
  {
    key: 'school',
    group: 'institution',
    words: {
      uk: 'Загальноосвітня школа',
      ru: 'Общеобразовательная организация',
      en: 'School',
    },
    source: education,
  },
  {
    key: 'lyceum',
    group: 'institution',
    words: { uk: 'Ліцей', ru: 'Лицей', en: 'Lyceum' },
    source: education,
  },
  {
    key: 'gymnasium',
    group: 'institution',
    words: { uk: 'Гімназія', ru: 'Гимназия', en: 'Gymnasium' },
    source: education,
  },
  {
    key: 'kindergarten',
    group: 'institution',
    words: {
      uk: 'Дитячий садок',
      ru: 'Дошкольная образовательная организация',
      en: 'Kindergarten',
    },
    source: education,
  },
  {
    key: 'out-of-school',
    group: 'institution',
    words: {
      uk: 'Заклад додаткової освіти',
      ru: 'Организация дополнительного образования',
      en: 'Additional education',
    },
    source: education,
  },
  {
    key: 'vocational-college',
    group: 'institution',
    words: {
      uk: 'Професійна освітня організація',
      ru: 'Профессиональная образовательная организация',
      en: 'Vocational education institution',
    },
    source: education,
  },
  {
    key: 'special-school',
    group: 'institution',
    words: { uk: 'Спеціальна школа', ru: 'Коррекционная школа', en: 'Special school' },
  },
  { key: 'branch', group: 'part', words: { uk: 'Філія', ru: 'Филиал', en: 'Branch' } },
  {
    key: 'other',
    group: 'institution',
    words: { uk: 'Інша установа', ru: 'Иная организация', en: 'Other organisation' },
  },
] as const satisfies DirectoryPack['organisationKinds'];

const ownerships = [
  { key: 'municipal', words: { uk: 'Муніципальна', ru: 'Муниципальная', en: 'Municipal' } },
  { key: 'state', words: { uk: 'Державна', ru: 'Государственная', en: 'State' } },
  { key: 'private', words: { uk: 'Приватна', ru: 'Частная', en: 'Private' } },
] as const satisfies readonly Kind[];

const featureKinds = [
  {
    key: 'growth-point',
    equipped: true,
    words: { uk: 'Центр «Точка росту»', ru: 'Центр «Точка роста»', en: '“Growth point” centre' },
  },
  {
    key: 'base-school',
    status: true,
    words: { uk: 'Опорна школа', ru: 'Опорная школа', en: 'Base school' },
  },
  {
    key: 'resource-centre',
    status: true,
    words: { uk: 'Ресурсний центр', ru: 'Ресурсный центр', en: 'Resource centre' },
  },
  {
    key: 'pilot-site',
    status: true,
    words: { uk: 'Апробаційний майданчик', ru: 'Апробационная площадка', en: 'Pilot site' },
  },
  {
    key: 'innovation-site',
    status: true,
    words: { uk: 'Інноваційний майданчик', ru: 'Инновационная площадка', en: 'Innovation site' },
  },
  {
    key: 'experience-school',
    status: true,
    words: {
      uk: 'Школа управлінського досвіду',
      ru: 'Школа управленческого опыта',
      en: 'School of management experience',
    },
  },
  {
    key: 'digital-laboratory',
    equipped: true,
    words: { uk: 'Цифрова лабораторія', ru: 'Цифровая лаборатория', en: 'Digital laboratory' },
  },
  {
    key: 'supervisory-board',
    words: { uk: 'Керівна рада', ru: 'Управляющий совет', en: 'Governing board' },
    source: education,
  },
] as const satisfies DirectoryPack['featureKinds'];

const teachingLanguages = [
  { key: 'ru', words: { uk: 'російська', ru: 'русский', en: 'Russian' } },
  { key: 'en', words: { uk: 'англійська', ru: 'английский', en: 'English' } },
  { key: 'de', words: { uk: 'німецька', ru: 'немецкий', en: 'German' } },
  { key: 'tt', words: { uk: 'татарська', ru: 'татарский', en: 'Tatar' } },
  { key: 'ba', words: { uk: 'башкирська', ru: 'башкирский', en: 'Bashkir' } },
  { key: 'cv', words: { uk: 'чуваська', ru: 'чувашский', en: 'Chuvash' } },
] as const satisfies readonly Kind[];

/** What organisations of a Russian municipality can be and have. */
export const organisations = {
  organisationKinds,
  ownerships,
  featureKinds,
  professionLevels: [],
  registerCodes: ['ogrn', 'inn'],
  teachingLanguages,
} satisfies Partial<DirectoryPack>;
