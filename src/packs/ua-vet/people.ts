import type { Kind } from '../directory-pack.ts';
import type { BeginnerRule, PeoplePack, PostKind } from '../people-pack.ts';
import { retentionTerms } from './retention.ts';

const postKinds = [
  {
    key: 'director',
    group: 'head',
    named: ['директорка', 'керівник', 'керівниця', 'завідувач', 'завідувачка'],
    words: { uk: 'Директор', ru: 'Директор', en: 'Director' },
  },
  {
    key: 'acting-director',
    group: 'head',
    named: ['в.о. директора', 'виконувач обов’язків директора', 'виконувачка обов’язків директора'],
    words: { uk: 'В. о. директора', ru: 'И. о. директора', en: 'Acting director' },
  },
  {
    key: 'deputy',
    group: 'deputy',
    named: ['заступниця директора', 'заступник керівника'],
    words: { uk: 'Заступник директора', ru: 'Заместитель директора', en: 'Deputy director' },
  },
  {
    key: 'deputy-practice',
    group: 'deputy',
    named: ['заступниця директора з навчально-виробничої роботи'],
    words: {
      uk: 'Заступник директора з навчально-виробничої роботи',
      ru: 'Заместитель директора по учебно-производственной работе',
      en: 'Deputy director for practical training',
    },
  },
  {
    key: 'deputy-teaching',
    group: 'deputy',
    named: ['заступниця директора з навчальної роботи'],
    words: {
      uk: 'Заступник директора з навчальної роботи',
      ru: 'Заместитель директора по учебной работе',
      en: 'Deputy director for teaching',
    },
  },
  {
    key: 'deputy-methodical',
    group: 'deputy',
    named: ['заступниця директора з навчально-методичної роботи'],
    words: {
      uk: 'Заступник директора з навчально-методичної роботи',
      ru: 'Заместитель директора по учебно-методической работе',
      en: 'Deputy director for methodical work',
    },
  },
  {
    key: 'deputy-upbringing',
    group: 'deputy',
    named: [
      'заступниця директора з виховної роботи',
      'заступник директора з навчально-виховної роботи',
      'заступниця директора з навчально-виховної роботи',
    ],
    words: {
      uk: 'Заступник директора з виховної роботи',
      ru: 'Заместитель директора по воспитательной работе',
      en: 'Deputy director for student life',
    },
  },
  {
    key: 'senior-master',
    group: 'methodical',
    named: ['старша майстриня'],
    words: { uk: 'Старший майстер', ru: 'Старший мастер', en: 'Senior master' },
  },
  {
    key: 'methodist',
    group: 'methodical',
    named: ['методистка'],
    words: { uk: 'Методист', ru: 'Методист', en: 'Methodist' },
  },
  {
    key: 'commission-head',
    group: 'methodical',
    named: ['голова циклової комісії'],
    words: {
      uk: 'Голова методичної комісії',
      ru: 'Председатель методической комиссии',
      en: 'Head of a methodical commission',
    },
  },
  {
    key: 'digital-lead',
    group: 'methodical',
    named: ['відповідальна за цифрову трансформацію'],
    words: {
      uk: 'Відповідальний за цифрову трансформацію',
      ru: 'Ответственный за цифровую трансформацию',
      en: 'Digital transformation lead',
    },
  },
  {
    key: 'teacher',
    group: 'teaching',
    named: ['викладачка', 'вчитель', 'вчителька', 'учитель', 'учителька'],
    words: { uk: 'Викладач', ru: 'Преподаватель', en: 'Teacher' },
  },
  {
    key: 'master',
    group: 'teaching',
    named: ['майстриня виробничого навчання', 'майстер в/н'],
    words: {
      uk: 'Майстер виробничого навчання',
      ru: 'Мастер производственного обучения',
      en: 'Master of practical training',
    },
  },
  {
    key: 'physical-training-head',
    group: 'teaching',
    named: ['керівниця фізичного виховання'],
    words: {
      uk: 'Керівник фізичного виховання',
      ru: 'Руководитель физического воспитания',
      en: 'Head of physical training',
    },
  },
  {
    key: 'defence-teacher',
    group: 'teaching',
    words: {
      uk: 'Викладач предмета «Захист України»',
      ru: 'Преподаватель предмета «Защита Украины»',
      en: 'Teacher of «Defence of Ukraine»',
    },
  },
  {
    key: 'class-teacher',
    group: 'teaching',
    named: ['класний керівник', 'класна керівниця', 'куратор'],
    words: {
      uk: 'Класний керівник (куратор)',
      ru: 'Классный руководитель (куратор)',
      en: 'Class teacher',
    },
  },
  {
    key: 'circle-leader',
    group: 'teaching',
    named: ['керівниця гуртка'],
    words: { uk: 'Керівник гуртка', ru: 'Руководитель кружка', en: 'Leader of a circle' },
  },
  {
    key: 'psychologist',
    group: 'support',
    named: ['практична психологиня', 'психолог', 'психологиня'],
    words: { uk: 'Практичний психолог', ru: 'Практический психолог', en: 'Psychologist' },
  },
  {
    key: 'social-pedagogue',
    group: 'support',
    named: ['соціальна педагогиня'],
    words: { uk: 'Соціальний педагог', ru: 'Социальный педагог', en: 'Social pedagogue' },
  },
  {
    key: 'educator',
    group: 'support',
    named: ['вихователь', 'вихователька'],
    words: { uk: 'Вихователь гуртожитку', ru: 'Воспитатель общежития', en: 'Dormitory educator' },
  },
  {
    key: 'organiser',
    group: 'support',
    named: ['педагогиня-організаторка'],
    words: { uk: 'Педагог-організатор', ru: 'Педагог-организатор', en: 'Organiser' },
  },
  {
    key: 'librarian',
    group: 'support',
    named: ['бібліотекарка', 'завідувач бібліотеки'],
    words: { uk: 'Бібліотекар', ru: 'Библиотекарь', en: 'Librarian' },
  },
  {
    key: 'specialist',
    group: 'other',
    named: [
      'інженер',
      'редактор',
      'редакторка',
      'секретар',
      'секретарка',
      'бухгалтер',
      'бухгалтерка',
      'головний бухгалтер',
      'головна бухгалтерка',
    ],
    words: { uk: 'Фахівець', ru: 'Специалист', en: 'Specialist' },
  },
  {
    key: 'other',
    group: 'other',
    words: { uk: 'Інша посада', ru: 'Другая должность', en: 'Another post' },
  },
] satisfies PostKind[];

const order1109 = 'постанова Кабінету Міністрів України № 1109 від 23.12.2015';
const categories: Kind[] = [
  { key: 'specialist', words: { uk: 'Спеціаліст', ru: 'Специалист', en: 'Specialist' } },
  {
    key: 'specialist-second',
    words: {
      uk: 'Спеціаліст другої категорії',
      ru: 'Специалист второй категории',
      en: 'Specialist, second category',
    },
  },
  {
    key: 'specialist-first',
    words: {
      uk: 'Спеціаліст першої категорії',
      ru: 'Специалист первой категории',
      en: 'Specialist, first category',
    },
  },
  {
    key: 'specialist-highest',
    words: {
      uk: 'Спеціаліст вищої категорії',
      ru: 'Специалист высшей категории',
      en: 'Specialist, highest category',
    },
  },
].map((kind) => ({ ...kind, source: order1109 }));

const titles: Kind[] = [
  {
    key: 'master-second',
    words: {
      uk: 'Майстер виробничого навчання II категорії',
      ru: 'Мастер производственного обучения II категории',
      en: 'Master, second category',
    },
  },
  {
    key: 'master-first',
    words: {
      uk: 'Майстер виробничого навчання I категорії',
      ru: 'Мастер производственного обучения I категории',
      en: 'Master, first category',
    },
  },
  {
    key: 'senior-teacher',
    words: { uk: 'Старший викладач', ru: 'Старший преподаватель', en: 'Senior teacher' },
  },
  {
    key: 'senior-school-teacher',
    words: { uk: 'Старший учитель', ru: 'Старший учитель', en: 'Senior school teacher' },
  },
  {
    key: 'senior-educator',
    words: { uk: 'Старший вихователь', ru: 'Старший воспитатель', en: 'Senior educator' },
  },
  {
    key: 'teacher-methodist',
    words: { uk: 'Викладач-методист', ru: 'Преподаватель-методист', en: 'Teacher-methodist' },
  },
  {
    key: 'school-teacher-methodist',
    words: { uk: 'Учитель-методист', ru: 'Учитель-методист', en: 'School teacher-methodist' },
  },
  {
    key: 'educator-methodist',
    words: { uk: 'Вихователь-методист', ru: 'Воспитатель-методист', en: 'Educator-methodist' },
  },
  {
    key: 'organiser-methodist',
    words: {
      uk: 'Педагог-організатор — методист',
      ru: 'Педагог-организатор — методист',
      en: 'Organiser-methodist',
    },
  },
  {
    key: 'psychologist-methodist',
    words: {
      uk: 'Практичний психолог — методист',
      ru: 'Практический психолог — методист',
      en: 'Psychologist-methodist',
    },
  },
  {
    key: 'circle-leader-methodist',
    words: {
      uk: 'Керівник гуртка — методист',
      ru: 'Руководитель кружка — методист',
      en: 'Circle leader-methodist',
    },
  },
].map((kind) => ({ ...kind, source: order1109 }));

/** Tariff grades, for masters without a title. */
const ranks = ['9', '10', '11', '12', '13', '14'].map((grade) => ({
  key: grade,
  words: { uk: `${grade} розряд`, ru: `${grade} разряд`, en: `Grade ${grade}` },
}));

const degrees = [
  {
    key: 'candidate',
    words: { uk: 'Кандидат наук', ru: 'Кандидат наук', en: 'Candidate of sciences' },
  },
  { key: 'phd', words: { uk: 'Доктор філософії', ru: 'Доктор философии', en: 'PhD' } },
  { key: 'doctor', words: { uk: 'Доктор наук', ru: 'Доктор наук', en: 'Doctor of sciences' } },
] satisfies Kind[];

const educationLevels = [
  {
    key: 'secondary',
    words: { uk: 'Повна загальна середня', ru: 'Полное общее среднее', en: 'Secondary' },
  },
  {
    key: 'vocational',
    words: {
      uk: 'Професійна (професійно-технічна)',
      ru: 'Профессиональное (профессионально-техническое)',
      en: 'Vocational',
    },
  },
  {
    key: 'junior-specialist',
    words: { uk: 'Молодший спеціаліст', ru: 'Младший специалист', en: 'Junior specialist' },
  },
  {
    key: 'pre-higher',
    words: {
      uk: 'Фаховий молодший бакалавр',
      ru: 'Фаховый младший бакалавр',
      en: 'Professional junior bachelor',
    },
  },
  { key: 'bachelor', words: { uk: 'Бакалавр', ru: 'Бакалавр', en: 'Bachelor' } },
  { key: 'specialist', words: { uk: 'Спеціаліст', ru: 'Специалист', en: 'Specialist' } },
  { key: 'master', words: { uk: 'Магістр', ru: 'Магистр', en: 'Master' } },
] satisfies Kind[];

const awardLevels = [
  { key: 'institution', words: { uk: 'Закладу', ru: 'Учреждения', en: 'Of the institution' } },
  {
    key: 'centre',
    words: { uk: 'Методичного центру', ru: 'Методического центра', en: 'Of the methodical centre' },
  },
  { key: 'region', words: { uk: 'Обласна', ru: 'Областная', en: 'Regional' } },
  { key: 'ministry', words: { uk: 'Міністерства', ru: 'Министерства', en: 'Of the ministry' } },
  { key: 'state', words: { uk: 'Державна', ru: 'Государственная', en: 'Of the state' } },
] satisfies Kind[];

const beginnerRules: BeginnerRule[] = [
  {
    since: '1991-01-01',
    // Schools for beginning masters take those with up to three years in the post; no act gives one number for all.
    youngTeachingYears: 3,
    youngAge: null,
    // Heads and deputies do their professional development within the first two years in the post.
    newcomerYears: 2,
    newcomerPosts: postKinds
      .filter(({ group }) => group === 'head' || group === 'deputy' || group === 'methodical')
      .map(({ key }) => key),
    source: 'постанова Кабінету Міністрів України № 800 від 21.08.2019',
  },
];

/** Staff of vocational education in Ukraine. */
export const people = {
  postKinds,
  categories,
  titles,
  ranks,
  degrees,
  educationLevels,
  awardLevels,
  beginnerRules,
  retentionTerms,
  ageBands: [30, 40, 50, 60],
  leastShown: 5,
  experienceBands: [3, 10, 20, 30],
} satisfies PeoplePack;
