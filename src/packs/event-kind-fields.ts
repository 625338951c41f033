import type { Words } from './directory-pack.ts';
import type { EventField } from './events-pack.ts';

const words = (uk: string, ru: string, en: string): Words => ({ uk, ru, en });
const field = (
  key: string,
  type: EventField['type'],
  named: Words,
  choices?: EventField['choices'],
): EventField => ({ key, type, words: named, ...(choices && { choices }) });

const levels: EventField['choices'] = [
  { key: 'institution', words: words('у закладі', 'в организации', 'of an institution') },
  { key: 'district', words: words('районний, міський', 'районный, городской', 'of a district') },
  { key: 'region', words: words('обласний', 'региональный', 'of a region') },
  { key: 'country', words: words('всеукраїнський', 'всероссийский', 'national') },
  { key: 'world', words: words('міжнародний', 'международный', 'international') },
];
const subject = field(
  'subject',
  'text',
  words('Предмет, професія', 'Предмет, профессия', 'Subject or profession'),
);

export const conferenceFields: readonly EventField[] = [
  field('level', 'choice', words('Рівень', 'Уровень', 'Level'), levels),
  field(
    'collection',
    'yes',
    words('Буде збірник матеріалів', 'Будет сборник материалов', 'A collection is published'),
  ),
];

export const contestFields: readonly EventField[] = [
  field('level', 'choice', words('Етап', 'Этап', 'Stage'), levels),
  field('nominations', 'text', words('Номінації', 'Номинации', 'Categories of entries')),
];

export const openLessonFields: readonly EventField[] = [
  subject,
  field('group', 'text', words('Група, клас', 'Группа, класс', 'Group or class')),
];

export const subjectWeekFields: readonly EventField[] = [subject];

/** Letters that go with a month or a day: to institutions before it, to sum it up after it. */
export const campaignFields: readonly EventField[] = [
  field(
    'letter',
    'text',
    words('Лист закладам: дата, номер', 'Письмо организациям: дата, номер', 'Letter: day, number'),
  ),
  field(
    'summary-letter',
    'text',
    words(
      'Узагальнюючий лист: дата, номер',
      'Обобщающее письмо: дата, номер',
      'Summing letter: day, number',
    ),
  ),
];

export const exhibitionFields: readonly EventField[] = [
  field('exhibits', 'number', words('Робіт, експонатів', 'Работ, экспонатов', 'Exhibits')),
];

export const schoolSessionFields: readonly EventField[] = [
  field('lesson', 'number', words('Номер заняття', 'Номер занятия', 'Number of the session')),
];

export const trainingFields: readonly EventField[] = [
  field(
    'programme',
    'text',
    words(
      'Програма: ким і коли затверджена',
      'Программа: кем и когда утверждена',
      'Programme: approved by whom and when',
    ),
  ),
];

export const fieldVisitFields: readonly EventField[] = [
  field('route', 'text', words('Маршрут: заклади', 'Маршрут: организации', 'Route: institutions')),
];

export const outsideFields: readonly EventField[] = [
  field('organiser', 'text', words('Хто проводить', 'Кто проводит', 'Held by')),
  field('part', 'choice', words('Як беремо участь', 'Как участвуем', 'Our part'), [
    { key: 'listen', words: words('слухаємо', 'слушаем', 'we listen') },
    { key: 'speak', words: words('виступаємо', 'выступаем', 'we speak') },
    { key: 'show', words: words('показуємо роботи', 'показываем работы', 'we show works') },
    { key: 'together', words: words('проводимо разом', 'проводим вместе', 'we hold it together') },
  ]),
  field(
    'result',
    'text',
    words('Результат: пропозиції, матеріали', 'Результат: предложения, материалы', 'Result'),
  ),
];
