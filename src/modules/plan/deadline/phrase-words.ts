import type { DeadlineLanguage, EventRelation, Frequency } from './types.ts';

/** Words of one language from which canonical phrases are built. */
export interface PhraseWords {
  /** Nominative and genitive, January first. */
  readonly months: readonly string[];
  readonly monthsOf: readonly string[];
  /** «щопонеділка», Monday first. */
  readonly everyWeekday: readonly string[];
  readonly weekdays: readonly string[];
  readonly frequency: Readonly<Record<Exclude<Frequency, 'multiyear'>, string>>;
  readonly continuous: string;
  readonly scheduled: string;
  readonly onDemand: string;
  readonly until: string;
  readonly from: string;
  readonly to: string;
  readonly dayOfMonth: string;
  readonly lastOf: string;
  readonly ofMonth: string;
  readonly decades: string;
  readonly yearsApart: (count: number) => string;
  readonly ordinals: (weekday: number) => readonly [string, string, string, string, string];
  readonly relation: Readonly<Record<EventRelation, string>>;
  readonly beforeSoon: string;
  readonly on: string;
  readonly within: string;
  readonly ahead: string;
  readonly except: string;
  readonly workdays: string;
  /** «до 5 числа місяця, наступного за звітним» */
  readonly dueAfterQuarter: (day: string) => string;
  readonly units: Readonly<Record<'D' | 'W' | 'M' | 'Y' | 'H', readonly [string, string]>>;
}

type Five = readonly [string, string, string, string, string];

const uk: PhraseWords = {
  months:
    'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'.split(
      ' ',
    ),
  monthsOf:
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(
      ' ',
    ),
  everyWeekday: "щопонеділка щовівторка щосереди щочетверга щоп'ятниці щосуботи щонеділі".split(
    ' ',
  ),
  weekdays: "понеділок вівторок середа четвер п'ятниця субота неділя".split(' '),
  frequency: {
    daily: 'щодня',
    weekly: 'щотижня',
    biweekly: 'раз на два тижні',
    monthly: 'щомісяця',
    bimonthly: 'раз на два місяці',
    quarterly: 'щоквартально',
    trimester: 'раз на триместр',
    semester: 'раз на семестр',
    semiannual: 'раз на півріччя',
    yearly: 'щорічно',
  },
  continuous: 'постійно',
  scheduled: 'за окремим графіком',
  onDemand: 'за потреби',
  until: 'до',
  from: 'з',
  to: 'по',
  dayOfMonth: 'числа',
  lastOf: 'останнього',
  ofMonth: 'місяця',
  decades: 'щодекади',
  yearsApart: (count) => `раз на ${count} ${count < 5 ? 'роки' : 'років'}`,
  ordinals: (weekday): Five =>
    weekday === 1 || weekday === 2 || weekday === 4
      ? ['перший', 'другий', 'третій', 'четвертий', 'останній']
      : ['перша', 'друга', 'третя', 'четверта', 'остання'],
  relation: {
    before: 'до',
    after: 'після',
    during: 'під час',
    start: 'на початку',
    end: 'наприкінці',
  },
  beforeSoon: 'перед',
  on: 'на',
  within: 'протягом',
  ahead: 'за',
  except: 'крім',
  workdays: 'щодня, крім вихідних',
  dueAfterQuarter: (day) => `до ${day} числа місяця, наступного за звітним`,
  units: {
    H: ['години', 'годин'],
    D: ['дня', 'днів'],
    W: ['тижня', 'тижнів'],
    M: ['місяця', 'місяців'],
    Y: ['року', 'років'],
  },
};

const ru: PhraseWords = {
  months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
    ' ',
  ),
  monthsOf:
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  everyWeekday: [
    'каждый понедельник',
    'каждый вторник',
    'каждую среду',
    'каждый четверг',
    'каждую пятницу',
    'каждую субботу',
    'каждое воскресенье',
  ],
  weekdays: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  frequency: {
    daily: 'ежедневно',
    weekly: 'еженедельно',
    biweekly: 'раз в две недели',
    monthly: 'ежемесячно',
    bimonthly: 'раз в два месяца',
    quarterly: 'ежеквартально',
    trimester: 'раз в триместр',
    semester: 'раз в семестр',
    semiannual: 'раз в полугодие',
    yearly: 'ежегодно',
  },
  continuous: 'постоянно',
  scheduled: 'по отдельному графику',
  onDemand: 'по мере необходимости',
  until: 'до',
  from: 'с',
  to: 'по',
  dayOfMonth: 'числа',
  lastOf: 'последнего',
  ofMonth: 'месяца',
  decades: 'ежедекадно',
  yearsApart: (count) => `раз в ${count} ${count < 5 ? 'года' : 'лет'}`,
  ordinals: (weekday): Five =>
    weekday === 7
      ? ['первое', 'второе', 'третье', 'четвертое', 'последнее']
      : weekday === 1 || weekday === 2 || weekday === 4
        ? ['первый', 'второй', 'третий', 'четвертый', 'последний']
        : ['первая', 'вторая', 'третья', 'четвертая', 'последняя'],
  relation: { before: 'до', after: 'после', during: 'во время', start: 'в начале', end: 'в конце' },
  beforeSoon: 'перед',
  on: 'на',
  within: 'в течение',
  ahead: 'за',
  except: 'кроме',
  workdays: 'ежедневно, кроме выходных',
  dueAfterQuarter: (day) => `до ${day} числа месяца, следующего за отчетным`,
  units: {
    H: ['часа', 'часов'],
    D: ['дня', 'дней'],
    W: ['недели', 'недель'],
    M: ['месяца', 'месяцев'],
    Y: ['года', 'лет'],
  },
};

/** Words for canonical phrases by language. */
export const phraseWords: Readonly<Record<DeadlineLanguage, PhraseWords>> = { uk, ru };
