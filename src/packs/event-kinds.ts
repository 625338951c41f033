import type { EventKind, EventKindSettings } from './events-pack.ts';

const everyFormat = ['online', 'offline', 'mixed'] as const;

/** What most events are like: people are invited, an hour is academic, who was there gets a certificate. */
export const usual: EventKindSettings = {
  formats: everyFormat,
  hour: 45,
  creditMinutes: null,
  minutesDueDays: null,
  approves: 'centre',
  certificates: 'present',
  presentShare: 75,
  registration: 'invited',
  inviteBefore: null,
  remindUnansweredBefore: null,
  feedback: 'asked',
  set: false,
  outside: false,
  fields: [],
};

/** Kinds of events that methodical services have everywhere. */
export const eventKinds: readonly EventKind[] = [
  {
    key: 'seminar',
    words: { uk: 'Семінар', ru: 'Семинар', en: 'Seminar' },
    inPlans: ['семінар', 'семинар'],
    settings: usual,
  },
  {
    key: 'seminar-practicum',
    words: { uk: 'Семінар-практикум', ru: 'Семинар-практикум', en: 'Seminar-practicum' },
    inPlans: ['семінар-практикум', 'семинар-практикум'],
    settings: usual,
  },
  {
    key: 'webinar',
    words: { uk: 'Вебінар', ru: 'Вебинар', en: 'Webinar' },
    inPlans: ['вебінар', 'вебинар'],
    settings: { ...usual, formats: ['online'], registration: 'open' },
  },
  {
    key: 'round-table',
    words: { uk: 'Круглий стіл', ru: 'Круглый стол', en: 'Round table' },
    inPlans: ['круглий стіл', 'круглого стол', 'круглый стол'],
    settings: { ...usual, minutesDueDays: 7 },
  },
  {
    key: 'conference',
    words: { uk: 'Конференція', ru: 'Конференция', en: 'Conference' },
    inPlans: ['конференц'],
    settings: { ...usual, set: true, registration: 'open' },
  },
  {
    key: 'readings',
    words: { uk: 'Педагогічні читання', ru: 'Педагогические чтения', en: 'Pedagogical readings' },
    inPlans: ['читан', 'чтени'],
    settings: { ...usual, registration: 'open' },
  },
  {
    key: 'forum',
    words: { uk: 'Форум', ru: 'Форум', en: 'Forum' },
    inPlans: ['форум'],
    settings: { ...usual, registration: 'open' },
  },
  {
    key: 'workshop',
    words: { uk: 'Воркшоп', ru: 'Воркшоп', en: 'Workshop' },
    inPlans: ['воркшоп'],
    settings: usual,
  },
  {
    key: 'training',
    words: { uk: 'Тренінг', ru: 'Тренинг', en: 'Training' },
    inPlans: ['тренінг', 'тренинг'],
    settings: { ...usual, set: true },
  },
  {
    key: 'master-class',
    words: { uk: 'Майстер-клас', ru: 'Мастер-класс', en: 'Master class' },
    inPlans: ['майстер-клас', 'мастер-класс'],
    settings: usual,
  },
  {
    key: 'creative-workshop',
    words: { uk: 'Творча майстерня', ru: 'Творческая мастерская', en: 'Creative workshop' },
    inPlans: ['творча майстерн', 'майстерк', 'творческая мастерск'],
    settings: usual,
  },
  {
    key: 'methodical-hub',
    words: { uk: 'Методичний хаб', ru: 'Методический хаб', en: 'Methodical hub' },
    inPlans: ['хаб'],
    settings: usual,
  },
  {
    key: 'youth-intensive',
    words: { uk: 'Молодіжний інтенсив', ru: 'Молодёжный интенсив', en: 'Youth intensive' },
    inPlans: ['інтенсив', 'интенсив'],
    settings: { ...usual, certificates: 'nobody' },
  },
  {
    key: 'open-lesson',
    words: { uk: 'Відкритий захід, урок', ru: 'Открытое мероприятие, урок', en: 'Open lesson' },
    inPlans: ['відкрит', 'открыт'],
    settings: usual,
  },
  {
    key: 'gathering',
    words: { uk: 'Зліт', ru: 'Слёт', en: 'Gathering' },
    inPlans: ['зліт', 'слёт', 'слет'],
    settings: { ...usual, certificates: 'nobody' },
  },
  {
    key: 'festival',
    words: { uk: 'Фестиваль', ru: 'Фестиваль', en: 'Festival' },
    inPlans: ['фестивал'],
    settings: { ...usual, set: true, registration: 'open', certificates: 'nobody' },
  },
  {
    key: 'exhibition',
    words: { uk: 'Виставка', ru: 'Выставка', en: 'Exhibition' },
    inPlans: ['виставк', 'выставк'],
    settings: { ...usual, registration: 'none', certificates: 'nobody' },
  },
  {
    key: 'subject-week',
    words: {
      uk: 'Предметний, професійний тиждень',
      ru: 'Предметная неделя',
      en: 'Subject or professional week',
    },
    inPlans: ['тиждень', 'тижн', 'недел'],
    settings: { ...usual, set: true, registration: 'none', certificates: 'nobody' },
  },
  {
    key: 'safety-month',
    words: { uk: 'Місячник', ru: 'Месячник', en: 'Safety month' },
    inPlans: ['місячник', 'месячник'],
    settings: { ...usual, set: true, registration: 'none', certificates: 'nobody' },
  },
  {
    key: 'campaign-day',
    words: { uk: 'День, акція', ru: 'День, акция', en: 'Campaign day' },
    inPlans: ['акці', 'акци'],
    settings: { ...usual, registration: 'none', certificates: 'nobody' },
  },
  {
    key: 'heads-meeting',
    words: { uk: 'Нарада', ru: 'Совещание', en: 'Meeting of heads' },
    inPlans: ['нарад', 'совещани'],
    settings: { ...usual, minutesDueDays: 5, certificates: 'nobody', feedback: 'none', hour: 60 },
  },
  {
    key: 'council-session',
    words: { uk: 'Засідання ради', ru: 'Заседание совета', en: 'Council session' },
    inPlans: ['засідання рад', 'заседание совет'],
    settings: {
      ...usual,
      minutesDueDays: 5,
      approves: 'head',
      certificates: 'nobody',
      feedback: 'none',
      hour: 60,
    },
  },
  {
    key: 'school-session',
    words: { uk: 'Заняття школи', ru: 'Занятие школы', en: 'School session' },
    inPlans: ['школ'],
    settings: usual,
  },
  {
    key: 'contest-stage',
    words: { uk: 'Етап конкурсу', ru: 'Этап конкурса', en: 'Contest stage' },
    inPlans: ['конкурс'],
    settings: { ...usual, minutesDueDays: 5, certificates: 'nobody', feedback: 'none' },
  },
  {
    key: 'field-visit',
    words: { uk: 'Методичний десант', ru: 'Методический десант', en: 'Field visit' },
    inPlans: ['десант'],
    settings: { ...usual, formats: ['offline'], registration: 'none', certificates: 'nobody' },
  },
  {
    key: 'group-consultation',
    words: { uk: 'Групова консультація', ru: 'Групповая консультация', en: 'Group consultation' },
    inPlans: ['консультац'],
    settings: { ...usual, certificates: 'nobody', hour: 60 },
  },
  {
    key: 'outside-event',
    words: {
      uk: 'Захід інших організаторів',
      ru: 'Мероприятие других организаторов',
      en: 'Event of others',
    },
    inPlans: [],
    settings: { ...usual, registration: 'none', certificates: 'nobody', outside: true },
  },
];
