import { z } from 'zod';

const text = (length: number) => z.string().trim().min(1).max(length);
const words = (length: number) =>
  z.object({ uk: text(length), ru: text(length), en: text(length) });
const key = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** The steps of a scale, from worst to best. */
export const scale = ['1', '2', '3', '4', '5'] as const;

export const questionTypes = ['scale', 'one', 'many', 'text', 'topic'] as const;

/** A question to those who came; one's own words are the same in all languages. */
export const question = z.object({
  key,
  words: words(300),
  type: z.enum(questionTypes),
  required: z.boolean().default(false),
  choices: z
    .array(z.object({ key, words: words(200) }))
    .max(20)
    .default([]),
});
export type Question = z.output<typeof question>;

const unique = (rows: readonly { key: string }[]) =>
  new Set(rows.map((row) => row.key)).size === rows.length;

/** What is asked: short, or nobody answers. */
export const questions = z
  .array(question)
  .min(1)
  .max(12)
  .refine(unique, { params: { code: 'repeated' } })
  .refine((all) => all.every(({ choices }) => unique(choices)), { params: { code: 'repeated' } })
  .superRefine((all, context) => {
    for (const [at, { type, choices }] of all.entries())
      if ((type === 'one' || type === 'many') && choices.length < 2)
        context.addIssue({
          code: 'custom',
          path: [at, 'choices'],
          params: { code: 'required' },
        });
  });

/** Answers by the keys of questions; of `many` the keys that were chosen, else a text. */
export const answers = z.record(
  z.string().max(40),
  z.union([z.string().trim().max(2000), z.array(z.string().max(40)).max(20)]),
);
export type Answers = z.output<typeof answers>;
