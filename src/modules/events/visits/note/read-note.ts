import { z } from 'zod';
import { readPack } from '#modules/directory/people/pack.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { seesDrafts } from '../list-visits.ts';
import { visitPermissions } from '../permissions.ts';
import { visitOf } from '../read-visit.ts';
import { type VisitCard, visitCard } from '../schema.ts';
import { noteContent, readNoteContent } from './content.ts';
import { draftNote } from './draft.ts';
import { sealOf } from './seal.ts';

const visitNotePage = z.object({
  visit: visitCard,
  /** What the paper says: as it was offered, else as it is now. */
  content: noteContent,
  /** Whether what is kept is what was sealed; null while nothing is. */
  intact: z.boolean().nullable(),
});
export type VisitNotePage = z.output<typeof visitNotePage>;

export const readVisitNote = defineQuery({
  name: 'visit.note.get',
  summary:
    'The note of a visit; until it is written, the text that follows from what was looked at. An institution reads it once it is offered.',
  permission: 'visit.read',
  rule: visitPermissions['visit.read'],
  placed: true,
  input: z.object({ visitId: z.uuid() }),
  output: visitNotePage,
  http: { path: '/visits/{visitId}/note' },
  run: async (scope, { visitId }) => noteOf(scope, await visitOf(scope, visitId)),
});

/** The note of a visit that the caller may see. @throws AppError `not-found` for who doesn't write visits, before it is offered */
export async function noteOf(
  scope: PlacedScope<'visit.read'>,
  visit: VisitCard,
): Promise<VisitNotePage> {
  if (!visit.note && !seesDrafts(scope)) throw notFound();
  const { db, centreId } = scope;
  const kept = await db
    .selectFrom('visit_note')
    .select(['content', 'seal'])
    .where('visit_id', '=', visit.id)
    .executeTakeFirst();
  if (kept?.content && kept.seal)
    return {
      visit,
      content: noteContent.parse(kept.content),
      intact: sealOf(kept.content).equals(kept.seal),
    };
  const content = await readNoteContent(db, visit.id);
  const { language } = await readPack(db, centreId);
  return {
    visit,
    content: { ...content, text: visit.note?.text || draftNote(language, content) },
    intact: null,
  };
}
