import type { DirectoryPack } from '../directory-pack.ts';

/** Groups of a municipal methodical service. */
const sectionKinds = [
  {
    key: 'district-association',
    level: 'district',
    inPlans: ['рмо', 'ммо', 'объединен', 'секци'],
    words: {
      uk: 'Районне методичне об’єднання',
      ru: 'Районное методическое объединение (РМО)',
      en: 'District methodical association',
    },
  },
  {
    key: 'school-association',
    level: 'institution',
    inPlans: ['шмо'],
    words: {
      uk: 'Шкільне методичне об’єднання',
      ru: 'Школьное методическое объединение (ШМО)',
      en: 'School methodical association',
    },
  },
  {
    key: 'creative-group',
    level: 'district',
    product: true,
    inPlans: ['творческ групп'],
    words: { uk: 'Творча група', ru: 'Творческая группа', en: 'Creative group' },
  },
  {
    key: 'problem-group',
    level: 'district',
    product: true,
    inPlans: ['проблемн групп'],
    words: { uk: 'Проблемна група', ru: 'Проблемная группа', en: 'Problem group' },
  },
  {
    key: 'working-group',
    level: 'district',
    product: true,
    inPlans: ['рабоч групп'],
    words: { uk: 'Робоча група', ru: 'Рабочая группа', en: 'Working group' },
  },
  {
    key: 'beginners-school',
    level: 'district',
    inPlans: ['школ молод', 'школ начинающ'],
    words: {
      uk: 'Школа молодого педагога',
      ru: 'Школа молодого педагога',
      en: 'School of the young teacher',
    },
  },
  {
    key: 'leaders-school',
    level: 'district',
    inPlans: ['школ управленческ'],
    words: {
      uk: 'Школа управлінського досвіду',
      ru: 'Школа управленческого опыта',
      en: 'School of management experience',
    },
  },
  {
    key: 'council',
    level: 'district',
    inPlans: ['методическ совет'],
    words: { uk: 'Методична рада', ru: 'Методический совет', en: 'Methodical council' },
  },
  {
    key: 'virtual-community',
    level: 'district',
    inPlans: ['сообществ'],
    words: { uk: 'Віртуальна спільнота', ru: 'Сетевое сообщество', en: 'Virtual community' },
  },
] as const satisfies DirectoryPack['sectionKinds'];

/** What groups of people a municipal service keeps. */
export const sections = { sectionKinds } satisfies Partial<DirectoryPack>;
