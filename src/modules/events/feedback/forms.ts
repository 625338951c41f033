import { directoryPackOf } from '#packs/directory-pack.ts';
import { feedbackOf } from '#packs/feedback.ts';
import type { Db } from '#platform/db/database.ts';
import { type Question, questions } from './schema.ts';

/** What a centre asks after events, beside its pack. */
export interface FeedbackForms {
  openDays: number;
  leastAnswers: number;
  /** Fewer people than that in a group are hidden. */
  leastInGroup: number;
  /** The questions of a kind: its own, the centre's for all kinds, the pack's. */
  of(kind: string | null): Question[];
  /** The centre's own rows by kind, '' for all kinds. */
  own: ReadonlyMap<string, { questions: Question[]; version: number }>;
}

export async function readForms(db: Db, centreId: string): Promise<FeedbackForms> {
  const { pack } = await db
    .selectFrom('centre')
    .select('pack')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('feedback_form')
    .select(['kind', 'questions', 'version'])
    .execute();
  const own = new Map(
    rows.map(({ kind, questions: asked, version }) => [
      kind,
      { questions: questions.parse(asked), version },
    ]),
  );
  const { openDays, leastAnswers, questions: packed } = feedbackOf(pack);
  return {
    openDays,
    leastAnswers,
    leastInGroup: directoryPackOf(pack).leastShown,
    own,
    of: (kind) => (own.get(kind ?? '') ?? own.get(''))?.questions ?? questions.parse(packed),
  };
}
