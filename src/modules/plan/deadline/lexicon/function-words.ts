import { type Entry, inflect, words } from './word.ts';

/** Small words that join dates and say how they bound the work, of both languages. */
export const functionWords: readonly Entry[] = [
  { word: { kind: 'until' }, forms: words('до к ко') },
  {
    word: { kind: 'notLater' },
    forms: words('пізніше позднее позже дедлайн граничний крайній'),
  },
  { word: { kind: 'from' }, forms: words('з із зі с со від от починаючи начиная раніше ранее') },
  { word: { kind: 'to' }, forms: words('по') },
  { word: { kind: 'in' }, forms: words('у в во на під станом состоянию уві') },
  { word: { kind: 'at' }, forms: words('о об') },
  { word: { kind: 'by' }, forms: words('за') },
  {
    word: { kind: 'during' },
    forms: words(
      'протягом упродовж впродовж продовж протязі протязом впродож течение течении течії протяжении продолжение продовжені',
    ),
    dotted: words('прот упрод впрод теч'),
  },
  { word: { kind: 'daysOff' }, forms: words('вихідних вихідні святкових выходных выходные') },
  {
    word: { kind: 'except' },
    forms: words('крім окрім кроме виключаючи винятком виключенням исключением'),
  },
  {
    word: { kind: 'relation', relation: 'after' },
    forms: words('після после опісля слідом'),
  },
  {
    word: { kind: 'relation', relation: 'before' },
    forms: words('перед напередодні накануне передодні'),
  },
  {
    word: { kind: 'relation', relation: 'during' },
    forms: words('час время ході ходе'),
  },
  { word: { kind: 'through' }, forms: words('через спустя') },
  { word: { kind: 'and' }, forms: words('і й та и або чи или также також плюс') },
  {
    word: { kind: 'each' },
    forms: [
      ...inflect('кожн', 'ий ого ому им ім а ої ій у ою е і их'),
      ...inflect('кажд', 'ый ого ому ым ом ая ой ую ое ые'),
      'кожен',
    ],
  },
  {
    word: { kind: 'last' },
    forms: [
      ...inflect('останн', 'ій ього ьому ім я ьої ю ьою є і'),
      ...inflect('последн', 'ий его ему им ем яя ей юю ее ие их'),
    ],
    dotted: ['ост'],
  },
  {
    word: { kind: 'phase', phase: 'start' },
    forms: words('початок початку початком початкові начало начале началу начала'),
    dotted: words('поч нач'),
  },
  {
    word: { kind: 'phase', phase: 'middle' },
    forms: words('середина середині середини середину средина середине середины'),
  },
  {
    word: { kind: 'phase', phase: 'end' },
    forms: words('кінець кінці кінця кінцем наприкінці вкінці конец конце конца концу'),
  },
  {
    word: { kind: 'portion' },
    forms: words('половина половини половині половину половины половине'),
  },
  {
    word: { kind: 'school' },
    forms: [
      ...inflect('навчальн', 'ий ого ому им ім их і'),
      ...inflect('учебн', 'ый ого ому ым ом ых ые'),
      ...words('навч учеб уч навчаль учбового'),
    ],
  },
  {
    word: { kind: 'whole' },
    forms: words(
      'весь круглий круглый всього усього увесь цілий цілого усім всі все всего всех целый целого календарного календарний календарному календарный поточного поточному текущего текущем звітний данного даного реалізації реализации дії действия програми программы',
    ),
  },
  {
    word: { kind: 'next' },
    forms: [...inflect('наступн', 'ий ого ому им'), ...inflect('следующ', 'ий его ему им')],
  },
  {
    word: { kind: 'previous' },
    forms: [
      ...inflect('попередн', 'ій ього ьому'),
      ...inflect('минул', 'ий ого ому'),
      ...inflect('предыдущ', 'ий его ему ем'),
      ...inflect('прошл', 'ый ого ому ом'),
      ...inflect('прошедш', 'ий его ему ем'),
    ],
  },
  {
    word: { kind: 'reporting' },
    forms: words('звітним звітного отчетным отчетного отчетному звітному'),
  },
  {
    word: { kind: 'dayNumber' },
    forms: words('числа число числі числах числам числе чисел'),
    dotted: ['ч'],
  },
  {
    word: { kind: 'finish' },
    forms: words(
      'закінчення закінченні закінченню завершення завершенні завершенню окончания окончании окончанию завершения завершении',
    ),
  },
  {
    word: { kind: 'working' },
    forms: [...inflect('робоч', 'их ий ого і'), ...inflect('рабоч', 'их ий его ие'), 'банківських'],
  },
];
