import { type Entry, inflect, words } from './word.ts';

const soft = 'ень ня ню нем ні нів еня';

/** Ukrainian months, weekdays and seasons. Apostrophes are left out, as in the normalised text. */
export const ukCalendar: readonly Entry[] = [
  { word: { kind: 'month', month: 1 }, forms: inflect('січ', soft), dotted: ['січ'] },
  { word: { kind: 'month', month: 2 }, forms: inflect('лют', 'ий ого ому им'), dotted: ['лют'] },
  { word: { kind: 'month', month: 3 }, forms: inflect('берез', soft), dotted: words('бер берез') },
  { word: { kind: 'month', month: 4 }, forms: inflect('квіт', soft), dotted: ['квіт'] },
  { word: { kind: 'month', month: 5 }, forms: inflect('трав', soft), dotted: ['трав'] },
  { word: { kind: 'month', month: 6 }, forms: inflect('черв', soft), dotted: ['черв'] },
  { word: { kind: 'month', month: 7 }, forms: inflect('лип', soft), dotted: ['лип'] },
  { word: { kind: 'month', month: 8 }, forms: inflect('серп', soft), dotted: ['серп'] },
  { word: { kind: 'month', month: 9 }, forms: inflect('верес', soft), dotted: words('вер верес') },
  { word: { kind: 'month', month: 10 }, forms: inflect('жовт', soft), dotted: ['жовт'] },
  {
    word: { kind: 'month', month: 11 },
    forms: inflect('листопад', '0 а у і ом ові'),
    dotted: words('лист листоп'),
  },
  { word: { kind: 'month', month: 12 }, forms: inflect('груд', soft), dotted: ['груд'] },

  {
    word: { kind: 'weekday', weekday: 1 },
    forms: inflect('понеділ', 'ок ка ку ком ки кам ків ках'),
    dotted: words('пн понед'),
  },
  {
    word: { kind: 'weekday', weekday: 2 },
    forms: inflect('вівтор', 'ок ка ку ком ки кам ків ках'),
    dotted: ['вт'],
  },
  { word: { kind: 'weekday', weekday: 3 }, forms: inflect('серед', 'а у и і ою ам ах') },
  {
    word: { kind: 'weekday', weekday: 4 },
    forms: words('четвер четверга четвергу четвергом четверзі четверги четвергам четвергах'),
    dotted: ['чт'],
  },
  {
    word: { kind: 'weekday', weekday: 5 },
    forms: inflect('пятниц', 'я ю і ею ям ях'),
    dotted: ['пт'],
  },
  {
    word: { kind: 'weekday', weekday: 6 },
    forms: [...inflect('субот', 'а у и і ою ам ах'), 'субіт'],
    dotted: ['сб'],
  },
  { word: { kind: 'weekday', weekday: 7 }, forms: inflect('неділ', 'я ю і ею ям ях') },

  { word: { kind: 'everyWeekday', weekday: 1 }, forms: words('щопонеділка щопонеділок') },
  { word: { kind: 'everyWeekday', weekday: 2 }, forms: words('щовівторка щовівторок') },
  { word: { kind: 'everyWeekday', weekday: 3 }, forms: words('щосереди щосереду') },
  { word: { kind: 'everyWeekday', weekday: 4 }, forms: words('щочетверга щочетвер') },
  { word: { kind: 'everyWeekday', weekday: 5 }, forms: words('щопятниці щопятницю') },
  { word: { kind: 'everyWeekday', weekday: 6 }, forms: words('щосуботи щосуботу') },
  { word: { kind: 'everyWeekday', weekday: 7 }, forms: words('щонеділі щонеділю') },

  { word: { kind: 'season', months: [9, 11] }, forms: words('осінь осені восени осінню осінній') },
  { word: { kind: 'season', months: [12, 2] }, forms: words('зима зими взимку узимку зимою') },
  { word: { kind: 'season', months: [3, 5] }, forms: words('весна весни навесні весною') },
  { word: { kind: 'season', months: [6, 8] }, forms: words('літо літа влітку улітку літом') },
];
