import type { z } from 'zod';
import type { evidenceInput } from '#modules/plan/schema.ts';
import type { Chance } from './chance.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { institutions } from './institutions.ts';

type Evidence = z.input<typeof evidenceInput>;

const plural = (n: number, one: string, few: string, many: string): string =>
  `${n} ${n % 10 === 1 && n % 100 !== 11 ? one : n % 10 > 1 && n % 10 < 5 && (n % 100 < 10 || n % 100 > 20) ? few : many}`;

const results: ((chance: Chance) => string)[] = [
  (c) =>
    `Узяли участь ${plural(c.between(9, 64), 'педагог', 'педагоги', 'педагогів')} із ${c.between(4, 22)} закладів.`,
  (c) => `Відвідано: ${c.oneOf(institutions)}. Поради залишено письмово.`,
  (c) => `Матеріали надіслано до ${c.between(18, 24)} закладів, решта візьме на сайті.`,
  (c) =>
    `Опрацьовано ${plural(c.between(3, 24), 'подання', 'подання', 'подань')}, зауваження враховано.`,
  (c) =>
    `Найбільше запитань поставив ${c.oneOf(institutions)}; відповіді додано до спільної скарбнички.`,
  () => 'Зроблено в строк, зауважень немає.',
  () => 'Обговорено на нараді, рішення записано до протоколу.',
];

const partial: ((chance: Chance) => string)[] = [
  (c) => `Охоплено ${c.between(9, 17)} із 24 закладів, решту беремо наступного разу.`,
  () => 'Перша частина готова, друга чекає на дані від закладів.',
  (c) => `Не встигли: ${c.oneOf(institutions)}.`,
];

const reasons = [
  'Тривале вимкнення світла, зустріч перенесено за згодою учасників.',
  'Відповідальна особа хворіла.',
  'Партнер попросив іншу дату.',
  'Заклад був на карантині.',
  'Не надійшли дані від трьох закладів.',
  'Кошти виділено пізніше, ніж очікували.',
];

/** The result that a person would write. */
export const resultOf = (chance: Chance): string => chance.oneOf(results)(chance);
/** The result of what was done in part. */
export const partialResultOf = (chance: Chance): string => chance.oneOf(partial)(chance);
/** Why something was moved or not done. */
export const reasonOf = (chance: Chance): string => chance.oneOf(reasons);

const linked = /ресурс|відео|запис|публікація|фото|матеріали|вісник|видео/u;
const filed = /протокол|довідка|звіт|таблиця|список|зведення|справка/u;

/**
 * What is attached: each promised form by its nature as a link, a file or a line of text. Some forget a form, a few
 * attach nothing.
 */
export function evidenceOf(
  forms: readonly string[],
  day: string,
  chance: Chance,
  files: EvidenceFiles,
): Evidence[] {
  if (chance.share() < 0.08) return [];
  const kept = forms.filter(() => chance.share() < 0.93);
  if (kept.length === 0) {
    return [{ kind: 'text', text: `Записано в журналі роботи ${dayOf(day)}.` }];
  }
  return kept.map((form): Evidence => {
    const number = chance.between(1, 40);
    const file = filed.test(form) && chance.share() < 0.18 ? files.of(form) : null;
    if (file) return { kind: 'upload', ...file, text: '', form };
    if (linked.test(form))
      return {
        kind: 'link',
        url: `https://nmc.kabinet.example/${day.slice(0, 4)}/${day.slice(5)}-${number}`,
        text: capital(form),
        form,
      };
    return { kind: 'text', text: `${capital(form)} від ${dayOf(day)} № ${number}`, form };
  });
}

const dayOf = (day: string): string => day.split('-').reverse().join('.');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
