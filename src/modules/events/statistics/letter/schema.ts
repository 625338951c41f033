import { z } from 'zod';
import { figures } from '../schema.ts';

/** The paragraphs of the letter in which people write, in their order. */
export const letterParts = [
  'intro',
  'work',
  'participation',
  'experience',
  'difficulties',
  'tasks',
  'closing',
] as const;
export type LetterPart = (typeof letterParts)[number];

/** By the paragraphs; one that is left out is drafted from the records. */
export const letterTexts = z.partialRecord(z.enum(letterParts), z.string().trim().max(40_000));
export type LetterTexts = z.output<typeof letterTexts>;

const said = z.object({ section: z.string(), text: z.string() });

/** What the records say of all sections' school year. */
export const letterFacts = z.object({
  sections: z.array(
    z.object({
      sectionId: z.uuid(),
      name: z.string(),
      head: z.string(),
      planned: z.number().int(),
      held: z.number().int(),
      visits: z.number().int(),
      people: z.number().int(),
      /** From which somebody came. */
      institutions: z.number().int(),
      talks: z.number().int(),
      report: z.enum(['missing', 'draft', 'submitted', 'accepted']),
    }),
  ),
  whole: figures.extend({ planned: z.number().int(), institutions: z.number().int() }),
  lost: z.array(
    z.object({
      section: z.string(),
      title: z.string(),
      on: z.iso.date(),
      reason: z.string(),
    }),
  ),
  /** Institutions that took sessions in, the most first. */
  hosts: z.array(z.object({ name: z.string(), count: z.number().int() })),
  /** Institutions from which nobody came to any session. */
  absent: z.array(z.string()),
  /** Out of the reports that were handed in. */
  experience: z.array(said),
  next: z.array(said),
});
export type LetterFacts = z.output<typeof letterFacts>;
