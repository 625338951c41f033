import { type Entry, inflect, words } from './word.ts';

const ukHard = 'ий ого ому им ім а ої ій у ою е і их';
const ruHard = 'ый ого ому ым ом ая ой ую ое ые ых';

const ordinal = (value: number, forms: readonly string[]): Entry => ({
  word: { kind: 'ordinal', value },
  forms,
});
const number = (value: number, line: string): Entry => ({
  word: { kind: 'number', value },
  forms: words(line),
});
const length = (count: number, stems: string): Entry => ({
  word: { kind: 'length', count, unit: 'day' },
  forms: words(stems).flatMap((stem) => [
    ...inflect(`${stem}денн`, 'ий ого ому'),
    ...inflect(`${stem}дневн`, 'ый ого ом'),
  ]),
});

/** Ordinals, numbers and lengths in words, of both languages. */
export const numerals: readonly Entry[] = [
  ordinal(1, [...inflect('перш', ukHard), ...inflect('перв', ruHard)]),
  ordinal(2, [...inflect('друг', ukHard), ...inflect('втор', 'ой ого ому ым ом ая ую ое ые ых')]),
  ordinal(3, [
    ...inflect('трет', 'ій ього ьому ім я ьої ю ьою є і'),
    ...words('третий третьего третьему третьим третьем третья третьей третью третье'),
  ]),
  ordinal(4, [...inflect('четверт', ukHard), ...inflect('четверт', ruHard)]),
  ordinal(5, [...inflect('пят', ukHard), ...inflect('пят', ruHard)]),
  ordinal(6, [...inflect('шост', ukHard), ...inflect('шест', ruHard)]),
  ordinal(7, [...inflect('сьом', ukHard), ...inflect('седьм', ruHard)]),
  ordinal(8, [...inflect('восьм', ukHard), ...inflect('восьм', ruHard)]),
  ordinal(9, [...inflect('девят', ukHard), ...inflect('девят', ruHard)]),
  ordinal(10, [...inflect('десят', ukHard), ...inflect('десят', ruHard)]),
  ...[
    'одинадцят одиннадцат',
    'дванадцят двенадцат',
    'тринадцят тринадцат',
    'чотирнадцят четырнадцат',
    'пятнадцят пятнадцат',
    'шістнадцят шестнадцат',
    'сімнадцят семнадцат',
    'вісімнадцят восемнадцат',
    'девятнадцят девятнадцат',
  ].map((stems, index) => {
    const [uk = '', ru = ''] = stems.split(' ');
    return ordinal(11 + index, [...inflect(uk, ukHard), ...inflect(ru, ruHard)]);
  }),
  ordinal(20, [...inflect('двадцят', ukHard), ...inflect('двадцат', ruHard)]),
  ordinal(30, [...inflect('тридцят', ukHard), ...inflect('тридцат', ruHard)]),

  number(1, 'один одна одне одну одного одної одной одно'),
  number(2, 'два дві двох двом две двух'),
  number(3, 'три трьох трьом трех'),
  number(4, 'чотири чотирьох четыре четырех'),
  number(5, 'пять пяти пятьох'),
  number(6, 'шість шести шесть'),
  number(7, 'сім семи семь'),
  number(8, 'вісім восьми восемь'),
  number(9, 'девять девяти'),
  number(10, 'десять десяти десятьох'),
  number(14, 'чотирнадцять чотирнадцяти четырнадцать'),
  number(15, 'пятнадцять пятнадцяти пятнадцать пятнадцати'),
  number(20, 'двадцять двадцяти двадцать двадцати'),
  number(30, 'тридцять тридцяти тридцать тридцати'),

  length(1, 'одно'),
  length(2, 'дво двох двух'),
  length(3, 'три трьох трех'),
  length(5, 'пяти'),
  length(7, 'семи'),
  length(10, 'десяти'),
  {
    word: { kind: 'length', count: 1, unit: 'week' },
    forms: [...inflect('тижнев', 'ий ого ому'), ...inflect('недельн', 'ый ого ом')],
  },
  {
    word: { kind: 'length', count: 2, unit: 'week' },
    forms: [...inflect('двотижнев', 'ий ого ому'), ...inflect('двухнедельн', 'ый ого ом')],
  },
  {
    word: { kind: 'length', count: 1, unit: 'month' },
    forms: [...inflect('місячн', 'ий ого ому'), ...inflect('месячн', 'ый ого ом')],
  },
  {
    word: { kind: 'lengthTail', unit: 'day' },
    forms: [...inflect('денн', 'ий ого ому'), ...inflect('дневн', 'ый ого ом')],
  },
  { word: { kind: 'timesCount', count: 2 }, forms: words('двічі дважды') },
  { word: { kind: 'timesCount', count: 3 }, forms: words('тричі трижды') },
  {
    word: { kind: 'times' },
    forms: words('раз рази разів разу раза разова'),
    dotted: ['р'],
  },
];
