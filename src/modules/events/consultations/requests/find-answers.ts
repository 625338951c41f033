import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { requestPermissions } from './permissions.ts';

const answer = z.object({ id: z.uuid(), question: z.string(), answer: z.string() });
export type KnownAnswer = z.output<typeof answer>;

/** Words of a text that are looked for; the first ones say what it is about. */
const mostWords = 24;

export const findAnswers = defineQuery({
  name: 'consultation.request.answers',
  summary: 'Answers that were marked for all, without names; `q` looks in questions and answers.',
  permission: 'consultation.request.read',
  rule: requestPermissions['consultation.request.read'],
  input: z.object({ q: z.string().trim().max(10_000).optional() }),
  output: z.array(answer),
  http: { path: '/consultation-answers' },
  run: ({ db }, { q }) => {
    const words = wordsOf(q ?? '');
    const score = sql<number>`${sql.join(
      words.map((word) => sql`(${hits(word)})::int`),
      sql` + `,
    )}`;
    return db
      .selectFrom('consultation_request as r')
      .select(['r.id', 'r.question', 'r.answer'])
      .where('r.reusable', '=', true)
      .$if(Boolean(q) && words.length === 0, (found) => found.where(sql<boolean>`false`))
      .$if(words.length > 0, (found) =>
        found
          // One word of a whole sentence is in anything.
          .where(sql<boolean>`${score} >= ${words.length > 3 ? 2 : 1}`)
          // What has most of the words stands first.
          .orderBy(score, 'desc'),
      )
      .orderBy('r.answered_at', 'desc')
      .limit(20)
      .execute();
  },
});

/** The longer words of a text, each once. */
const wordsOf = (text: string): string[] =>
  [...new Set(text.toLowerCase().split(/[^\p{L}\d]+/u))]
    .filter((word) => word.length > 3)
    .slice(0, mostWords);

/** The beginning of a word stands in the question or the answer, whatever its ending. */
const hits = (word: string) => {
  const pattern = containing(word.length > 5 ? word.slice(0, -2) : word);
  return sql<boolean>`(r.question ilike ${pattern} or r.answer ilike ${pattern})`;
};
