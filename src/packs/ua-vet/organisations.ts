import type { DirectoryPack, Kind } from '../directory-pack.ts';

const newLaw = 'Закон України «Про професійну освіту» № 4574-IX від 21.08.2025';
const oldLaw = 'Закон України «Про професійну (професійно-технічну) освіту» № 103/98-ВР';
const education = 'Закон України «Про освіту» № 2145-VIII від 05.09.2017';

/**
 * Kinds of organisations. The law of 2025 knows colleges, training centres and centres of excellence; the kinds of
 * the law of 1998 stay choosable without an end, for institutions keep them until they are reorganised one by one.
 */
const organisationKinds = [
  {
    key: 'ministry',
    group: 'authority',
    words: { uk: 'Міністерство', ru: 'Министерство', en: 'Ministry' },
  },
  {
    key: 'department',
    group: 'authority',
    words: {
      uk: 'Департамент (управління) освіти',
      ru: 'Департамент (управление) образования',
      en: 'Department of education',
    },
  },
  {
    key: 'local-authority',
    group: 'authority',
    words: {
      uk: 'Місцевий орган освіти',
      ru: 'Местный орган образования',
      en: 'Local education authority',
    },
  },
  {
    key: 'centre',
    group: 'centre',
    words: {
      uk: 'Навчально-методичний центр (кабінет)',
      ru: 'Учебно-методический центр (кабинет)',
      en: 'Methodical centre',
    },
    source: 'Наказ МОН № 856 від 27.06.2013',
  },
  {
    key: 'vocational-college',
    group: 'institution',
    words: {
      uk: 'Професійний коледж',
      ru: 'Профессиональный колледж',
      en: 'Vocational college',
    },
    source: newLaw,
  },
  {
    key: 'military-college',
    group: 'institution',
    words: { uk: 'Військовий коледж', ru: 'Военный колледж', en: 'Military college' },
    source: newLaw,
  },
  {
    key: 'training-centre',
    group: 'institution',
    words: { uk: 'Навчальний центр', ru: 'Учебный центр', en: 'Training centre' },
    source: newLaw,
  },
  {
    key: 'excellence-centre',
    group: 'institution',
    since: '2025-08-21',
    words: {
      uk: 'Центр професійної досконалості',
      ru: 'Центр профессионального совершенства',
      en: 'Centre of vocational excellence',
    },
    source: newLaw,
  },
  {
    key: 'vocational-centre',
    group: 'institution',
    words: {
      uk: 'Центр професійної освіти',
      ru: 'Центр профессионального образования',
      en: 'Vocational education centre',
    },
    source: oldLaw,
  },
  {
    key: 'vocational-lyceum',
    group: 'institution',
    words: { uk: 'Професійний ліцей', ru: 'Профессиональный лицей', en: 'Vocational lyceum' },
    source: oldLaw,
  },
  {
    key: 'higher-vocational-school',
    group: 'institution',
    words: {
      uk: 'Вище професійне училище',
      ru: 'Высшее профессиональное училище',
      en: 'Higher vocational school',
    },
    source: oldLaw,
  },
  {
    key: 'vocational-school',
    group: 'institution',
    words: {
      uk: 'Професійно-технічне училище',
      ru: 'Профессионально-техническое училище',
      en: 'Vocational school',
    },
    source: oldLaw,
  },
  {
    key: 'rehabilitation-centre',
    group: 'institution',
    words: {
      uk: 'Центр професійної реабілітації',
      ru: 'Центр профессиональной реабилитации',
      en: 'Vocational rehabilitation centre',
    },
  },
  {
    key: 'pre-higher-college',
    group: 'institution',
    words: {
      uk: 'Фаховий коледж',
      ru: 'Колледж среднего специального образования',
      en: 'Professional pre-higher college',
    },
    source: education,
  },
  {
    key: 'university',
    group: 'institution',
    words: {
      uk: 'Заклад вищої освіти',
      ru: 'Учреждение высшего образования',
      en: 'Higher education institution',
    },
    source: education,
  },
  {
    key: 'school',
    group: 'institution',
    words: {
      uk: 'Заклад загальної середньої освіти',
      ru: 'Общеобразовательное учреждение',
      en: 'School',
    },
    source: education,
  },
  {
    key: 'kindergarten',
    group: 'institution',
    words: { uk: 'Заклад дошкільної освіти', ru: 'Детский сад', en: 'Kindergarten' },
    source: education,
  },
  {
    key: 'out-of-school',
    group: 'institution',
    words: {
      uk: 'Заклад позашкільної освіти',
      ru: 'Внешкольное учреждение',
      en: 'Out-of-school education',
    },
    source: education,
  },
  {
    key: 'branch',
    group: 'part',
    words: {
      uk: 'Філія, відокремлений підрозділ',
      ru: 'Филиал, обособленное подразделение',
      en: 'Branch',
    },
  },
  {
    key: 'other',
    group: 'institution',
    words: { uk: 'Інша установа', ru: 'Иная организация', en: 'Other organisation' },
  },
] as const satisfies DirectoryPack['organisationKinds'];

const ownerships = [
  { key: 'state', words: { uk: 'Державна', ru: 'Государственная', en: 'State' } },
  { key: 'communal', words: { uk: 'Комунальна', ru: 'Коммунальная', en: 'Communal' } },
  { key: 'private', words: { uk: 'Приватна', ru: 'Частная', en: 'Private' } },
  { key: 'corporate', words: { uk: 'Корпоративна', ru: 'Корпоративная', en: 'Corporate' } },
] as const satisfies readonly Kind[];

const featureKinds = [
  {
    key: 'practical-training-centre',
    equipped: true,
    words: {
      uk: 'Навчально-практичний центр',
      ru: 'Учебно-практический центр',
      en: 'Practical training centre',
    },
    source: 'Наказ МОН № 694 від 14.06.2012',
  },
  {
    key: 'qualification-centre',
    words: {
      uk: 'Кваліфікаційний центр',
      ru: 'Квалификационный центр',
      en: 'Qualification centre',
    },
    source: newLaw,
  },
  {
    key: 'career-centre',
    words: { uk: 'Центр кар’єри', ru: 'Центр карьеры', en: 'Career centre' },
  },
  {
    key: 'veterans-centre',
    words: {
      uk: 'Центр ветеранського розвитку',
      ru: 'Центр развития ветеранов',
      en: 'Veterans development centre',
    },
  },
  {
    key: 'culinary-hub',
    equipped: true,
    words: { uk: 'Кулінарний хаб', ru: 'Кулинарный хаб', en: 'Culinary hub' },
  },
  {
    key: 'digital-laboratory',
    equipped: true,
    words: { uk: 'Цифрова лабораторія', ru: 'Цифровая лаборатория', en: 'Digital laboratory' },
  },
  {
    key: 'stem-laboratory',
    equipped: true,
    words: { uk: 'STEM-лабораторія', ru: 'STEM-лаборатория', en: 'STEM laboratory' },
  },
  {
    key: 'supervisory-board',
    words: { uk: 'Наглядова рада', ru: 'Наблюдательный совет', en: 'Supervisory board' },
    source: newLaw,
  },
  {
    key: 'base-site',
    status: true,
    words: { uk: 'Базовий заклад', ru: 'Базовое учреждение', en: 'Base site' },
  },
  {
    key: 'pilot-site',
    status: true,
    words: { uk: 'Пілотний майданчик', ru: 'Пилотная площадка', en: 'Pilot site' },
  },
  {
    key: 'innovation-site',
    status: true,
    words: {
      uk: 'Інноваційний (експериментальний) майданчик',
      ru: 'Инновационная (экспериментальная) площадка',
      en: 'Innovation site',
    },
  },
  {
    key: 'experience-school',
    status: true,
    words: {
      uk: 'Школа педагогічного досвіду',
      ru: 'Школа педагогического опыта',
      en: 'School of experience',
    },
  },
] as const satisfies DirectoryPack['featureKinds'];

const professionLevels = [
  {
    key: 'grades',
    words: {
      uk: 'з присвоєнням розрядів',
      ru: 'с присвоением разрядов',
      en: 'by grades',
    },
  },
  {
    key: 'primary',
    words: { uk: 'початковий рівень', ru: 'начальный уровень', en: 'primary level' },
  },
  { key: 'basic', words: { uk: 'базовий рівень', ru: 'базовый уровень', en: 'basic level' } },
  { key: 'higher', words: { uk: 'вищий рівень', ru: 'высший уровень', en: 'higher level' } },
  {
    key: 'partial',
    words: {
      uk: 'часткова кваліфікація',
      ru: 'частичная квалификация',
      en: 'partial qualification',
    },
  },
] as const satisfies readonly Kind[];

const teachingLanguages = [
  { key: 'uk', words: { uk: 'українська', ru: 'украинский', en: 'Ukrainian' } },
  { key: 'en', words: { uk: 'англійська', ru: 'английский', en: 'English' } },
  { key: 'pl', words: { uk: 'польська', ru: 'польский', en: 'Polish' } },
  { key: 'hu', words: { uk: 'угорська', ru: 'венгерский', en: 'Hungarian' } },
  { key: 'ro', words: { uk: 'румунська', ru: 'румынский', en: 'Romanian' } },
  { key: 'bg', words: { uk: 'болгарська', ru: 'болгарский', en: 'Bulgarian' } },
  { key: 'crh', words: { uk: 'кримськотатарська', ru: 'крымскотатарский', en: 'Crimean Tatar' } },
  { key: 'de', words: { uk: 'німецька', ru: 'немецкий', en: 'German' } },
  { key: 'sk', words: { uk: 'словацька', ru: 'словацкий', en: 'Slovak' } },
  { key: 'ru', words: { uk: 'російська', ru: 'русский', en: 'Russian' } },
] as const satisfies readonly Kind[];

/** What organisations of vocational education in Ukraine can be and have. */
export const organisations = {
  organisationKinds,
  ownerships,
  featureKinds,
  professionLevels,
  registerCodes: ['edrpou', 'edebo'],
  teachingLanguages,
} satisfies Partial<DirectoryPack>;
