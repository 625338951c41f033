import type { z } from 'zod';
import { type Locale, locales } from '#platform/i18n/locales.ts';
import type { ChecklistLine, KindRow, writtenKind } from '../../kinds/schema.ts';
import { questionsIn } from '../../registration/questions-in.ts';

/** Empty rows below those that are there: a form without scripts has to have room. */
export const emptyRows = 2;

type Field = KindRow['settings']['fields'][number];

/**
 * A kind as its form sends it; rows of own fields and duties without words are left out.
 *
 * @param known - as it is: what stays has the keys that events keep it under
 * @param locale - in which the form shows the choices of a field
 */
export function kindFrom(
  form: FormData,
  known: KindRow | null,
  locale: Locale,
): z.input<typeof writtenKind> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  const wordsOf = (prefix: string) => {
    const given = locales.map((one) => text(`${prefix}.${one}`));
    // A language that nobody has filled in borrows the form's own, else another.
    const usual = text(`${prefix}.${locale}`) || given.find(Boolean) || '';
    return Object.fromEntries(locales.map((one, at) => [one, given[at] || usual])) as Record<
      Locale,
      string
    >;
  };
  const rows = (name: string, of: string) =>
    Array.from({ length: Number(text(name)) || 0 }, (_, at) => `${of}.${at}`);
  const fields = rows('fieldRows', 'field').flatMap((row): Field[] => {
    const words = wordsOf(row);
    if (!words.uk) return [];
    const key = text(`${row}.key`) || newKey('f');
    const type = text(`${row}.type`) as Field['type'];
    const had = known?.settings.fields.find((one) => one.key === key)?.choices ?? [];
    return [
      {
        key,
        words,
        type,
        required: form.get(`${row}.required`) !== null,
        ...(type === 'choice' && { choices: choicesIn(text(`${row}.choices`), had, locale) }),
      },
    ];
  });
  const checklist = rows('dutyRows', 'duty').flatMap((row) => {
    const words = wordsOf(row);
    const role = (text(`${row}.role`) || null) as ChecklistLine['role'];
    return words.uk ? { words, daysBefore: number(`${row}.days`) ?? 0, role } : [];
  });
  return {
    key: known?.key ?? (text('key') || newKey('kind')),
    words: wordsOf('words'),
    archived: form.get('archived') !== null,
    checklist,
    settings: {
      formats: form.getAll('formats').map(String) as ['online'],
      hour: Number(text('hour')) === 60 ? 60 : 45,
      creditMinutes: number('creditMinutes'),
      minutesDueDays: number('minutesDueDays'),
      approves: text('approves') as 'head',
      certificates: text('certificates') as 'nobody',
      presentShare: number('presentShare') ?? undefined,
      feedback: text('feedback') as 'asked',
      registration: text('registration') as 'none',
      inviteBefore: number('inviteBefore'),
      remindUnansweredBefore: number('remindUnansweredBefore'),
      set: form.get('set') !== null,
      outside: form.get('outside') !== null,
      questions: questionsIn(form),
      fields,
    },
  };
}

/** Those that were there keep their key and their words in other languages: events have said them already. */
function choicesIn(
  typed: string,
  had: NonNullable<Field['choices']>,
  locale: Locale,
): NonNullable<Field['choices']> {
  const names = typed
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
  return [...new Set(names)].map(
    (name) =>
      had.find(({ words }) => words[locale] === name) ?? {
        key: newKey('c'),
        words: { uk: name, ru: name, en: name },
      },
  );
}

const newKey = (of: string) => `${of}-${crypto.randomUUID().slice(0, 8)}`;
