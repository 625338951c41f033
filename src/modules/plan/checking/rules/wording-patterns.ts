/**
 * Wordings that a proof-reader corrects in Ukrainian papers. Data: add a row to teach the rule.
 * Sources: «Український правопис» 2019 (§ 36, § 126), «Словник-довідник слововживання».
 */
export interface WordingPattern {
  pattern: RegExp;
  /** Replacement for the match, `$1` as in `String.replace`. */
  to: string;
  /** Can be set right by a click: the replacement needs no other word to change. */
  safe: boolean;
  /** Only when the plan also writes it the other way (two spellings of one word). */
  unless?: RegExp;
}

export const ukrainianWording: WordingPattern[] = [
  { pattern: /(?<!\p{L})ЕС(?!\p{L})/gu, to: 'ЄС', safe: true },
  { pattern: /(?<!\p{L})згідно (?!з |зі |із )(?=\p{L})/giu, to: 'згідно з ', safe: false },
  { pattern: /(?<!\p{L})по необхідності(?!\p{L})/giu, to: 'за потреби', safe: true },
  { pattern: /(?<!\p{L})при необхідності(?!\p{L})/giu, to: 'за потреби', safe: true },
  { pattern: /(?<!\p{L})прийма(ти|ють|є) участь/giu, to: 'бра$1 участь', safe: false },
  {
    pattern: /(?<!\p{L})на протязі(?= (?:року|місяця|тижня|семестру|кварталу))/giu,
    to: 'протягом',
    safe: true,
  },
  { pattern: /(?<!\p{L})за окремих графіком(?!\p{L})/giu, to: 'за окремим графіком', safe: true },
  {
    pattern: /((?:інформаційн|рекламн|вступн|приймальн|передвиборч|промо-?)\p{L}*\s*)компані/giu,
    to: '$1кампані',
    safe: true,
  },
  { pattern: /(?<!\p{L})плануюч(?=\p{L}{2,3}\s+документац)/giu, to: 'планувальн', safe: true },
  {
    pattern:
      /(?<!\p{L})(навчально|науково|психолого|організаційно) (?=(?:методичн|виховн|педагогічн)\p{L}+)/giu,
    to: '$1-',
    safe: true,
  },
  {
    pattern: /(?<!\p{L})(загально) (?=(?:методичн|освітн|державн)\p{L}+)/giu,
    to: '$1',
    safe: true,
  },
  {
    pattern:
      /(?<=\p{L} )(?<!(?<!\p{L})(?:на|за|про|у|в|і|та|на весь) )(20\d{2}[/–-]20\d{2}) навчальний рік/giu,
    to: 'на $1 навчальний рік',
    safe: true,
  },
  {
    pattern:
      /(?<=\p{L} )(?<!(?:(?<!\p{L})(?:за|з|із|зі|над|між|й|і|та)|[иі]ми|їх|його|її) )результатами(?!\p{L})/giu,
    to: 'за результатами',
    safe: true,
  },
  {
    pattern: /(?<!\p{L})(\p{L}+(?:ськ|цьк|зьк))а (?=\p{L}+(?:ією|цією)(?!\p{L}))/giu,
    to: '$1ою ',
    safe: true,
  },
  {
    pattern: /(?<!\p{L})(\p{L}+(?:чн|льн|тн))і (?=\p{L}+(?:алами|[еє]ктами|ентами)(?!\p{L}))/giu,
    to: '$1ими ',
    safe: false,
  },
  {
    pattern:
      /(?<!\p{L})(медіа|відео|аудіо|веб|мульти) (?=(?:ресурс|матеріал|урок|лекці|сайт|сторін|медіа)\p{L}*)/giu,
    to: '$1',
    safe: true,
  },
  {
    pattern: /(?<!\p{L})метод (?=(?:комісі|кабінет|об'єднан|рад)\p{L}*)/giu,
    to: 'метод',
    safe: true,
  },
  { pattern: /(?<!\p{L})(п)роект(?=\p{L}*)/giu, to: '$1роєкт', safe: true, unless: /проєкт/iu },
  {
    pattern:
      /(?<!\p{L})онлайн (?=(?:конференц|семінар|урок|курс|заход|зустріч|навчанн|платформ|технологі|тестуванн)\p{L}*)/giu,
    to: 'онлайн-',
    safe: true,
  },
  {
    pattern: /(?<!\p{L})заклад\p{L}* (?=З(?:ПО|ЗСО|ДО|ВО|П\(ПТ\)О)(?!\p{L}))/gu,
    to: '',
    safe: false,
  },
];

export const russianWording: WordingPattern[] = [
  {
    pattern: /(?<!\p{L})согласно (графика|плана|приказа)(?!\p{L})/giu,
    to: 'согласно $1 → графику, плану, приказу',
    safe: false,
  },
  {
    pattern:
      /(?<!\p{L})онлайн (?=(?:конференц|семинар|урок|курс|встреч|обучени|платформ|тестирован)\p{L}*)/giu,
    to: 'онлайн-',
    safe: true,
  },
  { pattern: /(?<!\p{L})по окончанию(?!\p{L})/giu, to: 'по окончании', safe: true },
  { pattern: /(?<!\p{L})по завершению(?!\p{L})/giu, to: 'по завершении', safe: true },
];
