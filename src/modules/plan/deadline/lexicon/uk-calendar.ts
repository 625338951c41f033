import { type Entry, inflect, shortened, words } from './word.ts';

const soft = 'ень ня ню нем ні нів еня';

/** Ukrainian months, weekdays and seasons. Apostrophes are left out, as in the normalised text. */
export const ukCalendar: readonly Entry[] = [
  { word: { kind: 'month', month: 1 }, forms: shortened('січ', soft, 'січ') },
  { word: { kind: 'month', month: 2 }, forms: inflect('лют', 'ий ого ому им'), dotted: ['лют'] },
  { word: { kind: 'month', month: 3 }, forms: shortened('берез', soft, 'берез'), dotted: ['бер'] },
  { word: { kind: 'month', month: 4 }, forms: shortened('квіт', soft, 'квіт') },
  { word: { kind: 'month', month: 5 }, forms: shortened('трав', soft, 'трав') },
  { word: { kind: 'month', month: 6 }, forms: shortened('черв', soft, 'черв') },
  { word: { kind: 'month', month: 7 }, forms: inflect('лип', soft), dotted: ['лип'] },
  { word: { kind: 'month', month: 8 }, forms: shortened('серп', soft, 'серп') },
  { word: { kind: 'month', month: 9 }, forms: shortened('верес', soft, 'верес'), dotted: ['вер'] },
  { word: { kind: 'month', month: 10 }, forms: shortened('жовт', soft, 'жовт') },
  {
    word: { kind: 'month', month: 11 },
    forms: inflect('листопад', '0 а у і ом ові'),
    dotted: words('лист листоп'),
  },
  { word: { kind: 'month', month: 12 }, forms: shortened('груд', soft, 'груд') },

  {
    word: { kind: 'weekday', weekday: 1 },
    forms: shortened('понеділ', 'ок ка ку ком ки кам ків ках', 'пн'),
    dotted: ['понед'],
  },
  {
    word: { kind: 'weekday', weekday: 2 },
    forms: shortened('вівтор', 'ок ка ку ком ки кам ків ках', 'вт'),
  },
  { word: { kind: 'weekday', weekday: 3 }, forms: shortened('серед', 'а у и і ою ам ах', 'ср') },
  {
    word: { kind: 'weekday', weekday: 4 },
    forms: words('четвер четверга четвергу четвергом четверзі четверги четвергам четвергах чт'),
  },
  {
    word: { kind: 'weekday', weekday: 5 },
    forms: shortened('пятниц', 'я ю і ею ям ях', 'пт'),
  },
  {
    word: { kind: 'weekday', weekday: 6 },
    forms: [...inflect('субот', 'а у и і ою ам ах'), 'субіт', 'сб'],
  },
  { word: { kind: 'weekday', weekday: 7 }, forms: shortened('неділ', 'я ю і ею ям ях', 'нд') },

  { word: { kind: 'everyWeekday', weekday: 1 }, forms: words('щопонеділка щопонеділок') },
  { word: { kind: 'everyWeekday', weekday: 2 }, forms: words('щовівторка щовівторок') },
  { word: { kind: 'everyWeekday', weekday: 3 }, forms: words('щосереди щосереду') },
  { word: { kind: 'everyWeekday', weekday: 4 }, forms: words('щочетверга щочетвер') },
  { word: { kind: 'everyWeekday', weekday: 5 }, forms: words('щопятниці щопятницю') },
  { word: { kind: 'everyWeekday', weekday: 6 }, forms: words('щосуботи щосуботу') },
  { word: { kind: 'everyWeekday', weekday: 7 }, forms: words('щонеділі щонеділю') },

  { word: { kind: 'season', months: [9, 11] }, forms: words('осінь осені восени осінню') },
  {
    word: { kind: 'seasonal', months: [9, 11] },
    forms: words('осінній осіннього осінньому осінніх'),
  },
  {
    word: { kind: 'seasonal', months: [12, 2] },
    forms: words('зимовий зимового зимовому зимових'),
  },
  {
    word: { kind: 'seasonal', months: [3, 5] },
    forms: words('весняний весняного весняному весняних'),
  },
  {
    word: { kind: 'seasonal', months: [6, 8] },
    forms: words('літній літнього літньому літніх літні'),
  },
  { word: { kind: 'season', months: [12, 2] }, forms: words('зима зими взимку узимку зимою') },
  { word: { kind: 'season', months: [3, 5] }, forms: words('весна весни навесні весною') },
  { word: { kind: 'season', months: [6, 8] }, forms: words('літо літа влітку улітку літом') },
];
