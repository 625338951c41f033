import type { Example } from './shorthand.ts';

/** Slips of the pen: letters, blanks and full stops lost, alphabets mixed, as Ukrainian offices and schools write them in a plan for 2026. */
export const slips: readonly Example[] = [
  ['01.092026', 'point 2026-09-01 ! lost-dot'],
  ['Січеньберезень', 'month 2026-01-01/2026-01-31 2026-03-01/2026-03-31 ! lost-space'],
  ['Постiйно', 'continuous 2026-01-01/2026-12-31 ! mixed-alphabets'],
  ['дo 19 беpезня', 'until */2026-03-19 ! mixed-alphabets'],
  ['щомі сяця', 'recurring:monthly 12× 2026-01-01/2026-01-31 … 2026-12-01/2026-12-31 ! lost-space'],
  ['0109.2026', 'point 2026-09-01 ! lost-dot'],
  ['01092026', 'point 2026-09-01 ! lost-dot'],
  ['вересеь', 'month 2026-09-01/2026-09-30 ! spelling'],
  ['жовтеннь', 'month 2026-10-01/2026-10-31 ! spelling'],
  ['лстопад', 'month 2026-11-01/2026-11-30 ! spelling'],
  ['протягои року', 'continuous 2026-01-01/2026-12-31 ! spelling'],
  ['протягомроку', 'continuous 2026-01-01/2026-12-31 ! lost-space'],
];
