import type { z } from 'zod';
import { locales } from '#platform/i18n/locales.ts';
import type { ChecklistLine, writtenKind } from '../../kinds/schema.ts';

/** Empty rows for own fields below those that are there: a form without scripts has to have room. */
export const emptyRows = 3;

/** A kind as its form sends it; rows of own fields without a key and words are left out. */
export function kindFrom(form: FormData, given: string | undefined): z.input<typeof writtenKind> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  const wordsOf = (prefix: string) =>
    Object.fromEntries(
      // A language that nobody has filled in borrows the first.
      locales.map((locale) => [locale, text(`${prefix}.${locale}`) || text(`${prefix}.uk`)]),
    ) as { uk: string; ru: string; en: string };
  const rows = Number(text('fieldRows')) || 0;
  const fields = Array.from({ length: rows }, (_, index) => `field.${index}`).flatMap((row) => {
    const words = wordsOf(row);
    const key = text(`${row}.key`);
    if (!key && !words.uk) return [];
    const choices = text(`${row}.choices`)
      .split(/[;\n]/)
      .map((one) => one.trim())
      .filter(Boolean);
    const type = text(`${row}.type`) as 'text';
    return [
      {
        key,
        words,
        type,
        required: form.get(`${row}.required`) !== null,
        ...((type as string) === 'choice' && {
          choices: choices.map((name, at) => ({
            key: `${at + 1}`,
            words: { uk: name, ru: name, en: name },
          })),
        }),
      },
    ];
  });
  const duties = Array.from({ length: Number(text('dutyRows')) || 0 }, (_, at) => `duty.${at}`);
  const checklist = duties.flatMap((row) =>
    text(`${row}.uk`)
      ? {
          words: wordsOf(row),
          daysBefore: number(`${row}.days`) ?? 0,
          role: (text(`${row}.role`) || null) as ChecklistLine['role'],
        }
      : [],
  );
  return {
    key: given ?? text('key'),
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
      fields,
    },
  };
}
