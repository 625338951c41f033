import type { Kind } from '../directory-pack.ts';
import type { BeginnerRule, PeoplePack, PostKind } from '../people-pack.ts';
import { retentionTerms } from './retention.ts';

const postKinds = [
  {
    key: 'director',
    group: 'head',
    named: ['заведующий', 'заведующая', 'руководитель'],
    words: { uk: 'Директор', ru: 'Директор', en: 'Director' },
  },
  {
    key: 'acting-director',
    group: 'head',
    named: ['и.о. директора', 'исполняющий обязанности директора'],
    words: { uk: 'В. о. директора', ru: 'И. о. директора', en: 'Acting director' },
  },
  {
    key: 'deputy',
    group: 'deputy',
    words: { uk: 'Заступник директора', ru: 'Заместитель директора', en: 'Deputy director' },
  },
  {
    key: 'deputy-teaching',
    group: 'deputy',
    named: ['заместитель директора по увр', 'заместитель директора по учебной работе'],
    words: {
      uk: 'Заступник директора з навчально-виховної роботи',
      ru: 'Заместитель директора по учебно-воспитательной работе',
      en: 'Deputy director for teaching',
    },
  },
  {
    key: 'deputy-upbringing',
    group: 'deputy',
    named: ['заместитель директора по вр'],
    words: {
      uk: 'Заступник директора з виховної роботи',
      ru: 'Заместитель директора по воспитательной работе',
      en: 'Deputy director for student life',
    },
  },
  {
    key: 'deputy-methodical',
    group: 'deputy',
    named: ['заместитель директора по методической работе'],
    words: {
      uk: 'Заступник директора з науково-методичної роботи',
      ru: 'Заместитель директора по научно-методической работе',
      en: 'Deputy director for methodical work',
    },
  },
  {
    key: 'senior-educator',
    group: 'methodical',
    words: { uk: 'Старший вихователь', ru: 'Старший воспитатель', en: 'Senior educator' },
  },
  {
    key: 'methodist',
    group: 'methodical',
    named: ['старший методист'],
    words: { uk: 'Методист', ru: 'Методист', en: 'Methodist' },
  },
  {
    key: 'commission-head',
    group: 'methodical',
    named: ['руководитель шмо', 'руководитель рмо'],
    words: {
      uk: 'Керівник методичного об’єднання',
      ru: 'Руководитель методического объединения',
      en: 'Head of a methodical association',
    },
  },
  {
    key: 'mentor',
    group: 'methodical',
    named: ['наставник'],
    words: { uk: 'Наставник', ru: 'Педагог-наставник', en: 'Mentor' },
  },
  {
    key: 'teacher',
    group: 'teaching',
    named: ['учительница', 'преподаватель'],
    words: { uk: 'Вчитель', ru: 'Учитель', en: 'Teacher' },
  },
  {
    key: 'primary-teacher',
    group: 'teaching',
    words: {
      uk: 'Вчитель початкових класів',
      ru: 'Учитель начальных классов',
      en: 'Primary teacher',
    },
  },
  {
    key: 'educator',
    group: 'teaching',
    words: { uk: 'Вихователь', ru: 'Воспитатель', en: 'Educator' },
  },
  {
    key: 'extra-teacher',
    group: 'teaching',
    words: {
      uk: 'Педагог додаткової освіти',
      ru: 'Педагог дополнительного образования',
      en: 'Teacher of additional education',
    },
  },
  {
    key: 'class-teacher',
    group: 'teaching',
    words: { uk: 'Класний керівник', ru: 'Классный руководитель', en: 'Class teacher' },
  },
  {
    key: 'psychologist',
    group: 'support',
    named: ['психолог'],
    words: { uk: 'Педагог-психолог', ru: 'Педагог-психолог', en: 'Psychologist' },
  },
  {
    key: 'social-pedagogue',
    group: 'support',
    words: { uk: 'Соціальний педагог', ru: 'Социальный педагог', en: 'Social pedagogue' },
  },
  {
    key: 'speech-therapist',
    group: 'support',
    named: ['логопед'],
    words: { uk: 'Вчитель-логопед', ru: 'Учитель-логопед', en: 'Speech therapist' },
  },
  {
    key: 'special-teacher',
    group: 'support',
    named: ['дефектолог', 'тьютор'],
    words: { uk: 'Вчитель-дефектолог', ru: 'Учитель-дефектолог', en: 'Special needs teacher' },
  },
  {
    key: 'organiser',
    group: 'support',
    named: ['старший вожатый'],
    words: { uk: 'Педагог-організатор', ru: 'Педагог-организатор', en: 'Organiser' },
  },
  {
    key: 'librarian',
    group: 'support',
    named: ['библиотекарь'],
    words: { uk: 'Педагог-бібліотекар', ru: 'Педагог-библиотекарь', en: 'Librarian' },
  },
  {
    key: 'specialist',
    group: 'other',
    named: ['инженер', 'редактор', 'секретарь', 'бухгалтер', 'главный бухгалтер'],
    words: { uk: 'Фахівець', ru: 'Специалист', en: 'Specialist' },
  },
  {
    key: 'other',
    group: 'other',
    words: { uk: 'Інша посада', ru: 'Другая должность', en: 'Another post' },
  },
] satisfies PostKind[];

const order196 = 'приказ Минпросвещения России № 196 от 24.03.2023';
const categories: Kind[] = [
  {
    key: 'fit',
    words: {
      uk: 'Відповідає посаді',
      ru: 'Соответствие занимаемой должности',
      en: 'Fit for the post',
    },
  },
  { key: 'first', words: { uk: 'Перша категорія', ru: 'Первая категория', en: 'First category' } },
  {
    key: 'highest',
    words: { uk: 'Вища категорія', ru: 'Высшая категория', en: 'Highest category' },
  },
];

/** By wish of those who have the highest category; given since the order came into force. */
const titles: Kind[] = [
  {
    key: 'pedagogue-methodist',
    words: { uk: 'Педагог-методист', ru: 'Педагог-методист', en: 'Pedagogue-methodist' },
    since: '2023-09-01',
    source: order196,
  },
  {
    key: 'pedagogue-mentor',
    words: { uk: 'Педагог-наставник', ru: 'Педагог-наставник', en: 'Pedagogue-mentor' },
    since: '2023-09-01',
    source: order196,
  },
];

const degrees = [
  {
    key: 'candidate',
    words: { uk: 'Кандидат наук', ru: 'Кандидат наук', en: 'Candidate of sciences' },
  },
  { key: 'doctor', words: { uk: 'Доктор наук', ru: 'Доктор наук', en: 'Doctor of sciences' } },
] satisfies Kind[];

const educationLevels = [
  { key: 'secondary', words: { uk: 'Середня загальна', ru: 'Среднее общее', en: 'Secondary' } },
  {
    key: 'vocational',
    words: { uk: 'Середня професійна', ru: 'Среднее профессиональное', en: 'Secondary vocational' },
  },
  { key: 'bachelor', words: { uk: 'Вища: бакалаврат', ru: 'Высшее: бакалавриат', en: 'Bachelor' } },
  {
    key: 'specialist',
    words: { uk: 'Вища: спеціалітет', ru: 'Высшее: специалитет', en: 'Specialist' },
  },
  { key: 'master', words: { uk: 'Вища: магістратура', ru: 'Высшее: магистратура', en: 'Master' } },
] satisfies Kind[];

const awardLevels = [
  { key: 'institution', words: { uk: 'Закладу', ru: 'Учреждения', en: 'Of the institution' } },
  { key: 'municipal', words: { uk: 'Муніципальна', ru: 'Муниципальная', en: 'Municipal' } },
  { key: 'region', words: { uk: 'Регіональна', ru: 'Региональная', en: 'Regional' } },
  { key: 'ministry', words: { uk: 'Відомча', ru: 'Ведомственная', en: 'Of the ministry' } },
  { key: 'state', words: { uk: 'Державна', ru: 'Государственная', en: 'Of the state' } },
] satisfies Kind[];

const beginnerRules: BeginnerRule[] = [
  {
    since: '1991-01-01',
    // Usual in schools of young teachers; a municipality that has its own numbers changes them here.
    youngTeachingYears: 3,
    youngAge: 35,
    newcomerYears: 2,
    newcomerPosts: postKinds
      .filter(({ group }) => group === 'head' || group === 'deputy' || group === 'methodical')
      .map(({ key }) => key),
  },
];

/** Staff of schools and kindergartens of a Russian municipality. */
export const people = {
  postKinds,
  categories,
  titles,
  ranks: [],
  degrees,
  educationLevels,
  awardLevels,
  beginnerRules,
  retentionTerms,
  ageBands: [25, 35, 45, 55],
  leastShown: 5,
  experienceBands: [3, 10, 20, 30],
} satisfies PeoplePack;
