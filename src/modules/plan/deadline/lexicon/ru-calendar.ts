import { type Entry, inflect, shortened, words } from './word.ts';

const soft = 'ь я ю ем е';
const hard = '0 а у ом е';

/** Russian months, weekdays and seasons, with «ё» written as «е». */
export const ruCalendar: readonly Entry[] = [
  { word: { kind: 'month', month: 1 }, forms: shortened('январ', soft, 'янв') },
  { word: { kind: 'month', month: 2 }, forms: shortened('феврал', soft, 'фев февр') },
  { word: { kind: 'month', month: 3 }, forms: inflect('март', hard), dotted: ['мар'] },
  { word: { kind: 'month', month: 4 }, forms: shortened('апрел', soft, 'апр') },
  { word: { kind: 'month', month: 5 }, forms: inflect('ма', 'й я е ем') },
  { word: { kind: 'month', month: 6 }, forms: inflect('июн', soft), dotted: ['июн'] },
  { word: { kind: 'month', month: 7 }, forms: inflect('июл', soft), dotted: ['июл'] },
  { word: { kind: 'month', month: 8 }, forms: shortened('август', hard, 'авг') },
  { word: { kind: 'month', month: 9 }, forms: shortened('сентябр', soft, 'сент'), dotted: ['сен'] },
  { word: { kind: 'month', month: 10 }, forms: shortened('октябр', soft, 'окт') },
  { word: { kind: 'month', month: 11 }, forms: shortened('ноябр', soft, 'нояб'), dotted: ['ноя'] },
  { word: { kind: 'month', month: 12 }, forms: inflect('декабр', soft), dotted: ['дек'] },

  {
    word: { kind: 'weekday', weekday: 1 },
    forms: inflect('понедельник', '0 а у ом е и ам ов ах'),
  },
  { word: { kind: 'weekday', weekday: 2 }, forms: inflect('вторник', '0 а у ом е и ам ов ах') },
  {
    word: { kind: 'weekday', weekday: 3 },
    forms: inflect('сред', 'а у ы е ой ам ах'),
  },
  { word: { kind: 'weekday', weekday: 4 }, forms: inflect('четверг', '0 е ов') },
  { word: { kind: 'weekday', weekday: 5 }, forms: inflect('пятниц', 'а у ы е ей ам ах') },
  { word: { kind: 'weekday', weekday: 6 }, forms: inflect('суббот', 'а у ы е ой ам ах') },
  {
    word: { kind: 'weekday', weekday: 7 },
    forms: words('воскресенье воскресенья воскресеньям'),
  },

  { word: { kind: 'seasonal', months: [9, 11] }, forms: words('осенний осеннего осеннем') },
  { word: { kind: 'seasonal', months: [12, 2] }, forms: words('зимний зимнего зимнем') },
  { word: { kind: 'seasonal', months: [3, 5] }, forms: words('весенний весеннего весеннем') },
  {
    word: { kind: 'seasonal', months: [6, 8] },
    forms: words('летний летнего летнем летних летние'),
  },
  { word: { kind: 'season', months: [9, 11] }, forms: words('осень осенью') },
  { word: { kind: 'season', months: [12, 2] }, forms: words('зимой') },
  { word: { kind: 'season', months: [3, 5] }, forms: words('весны весной') },
  { word: { kind: 'season', months: [6, 8] }, forms: words('лето лета летом') },
];
