import type { OperationContext } from '#platform/operation/define.ts';
import { type LoadedEvent, loadEvent } from '../planning/load-event.ts';
import type { ProposalState } from './call-schema.ts';

/** An offered talk, locked, with its author. */
export interface LoadedProposal {
  id: string;
  event: LoadedEvent;
  place: LoadedEvent['place'];
  title: string;
  abstract: string;
  minutes: number | null;
  personId: string | null;
  guestName: string | null;
  guestPost: string;
  guestEmail: string | null;
  /** The author's language, where it is known. */
  language: string | null;
  /** Of the author. */
  email: string | null;
  state: ProposalState;
  version: number;
}

/** Locks an offered talk for a change; null for an absent or foreign one. */
export async function loadProposal(
  context: OperationContext,
  { proposalId }: { proposalId: string },
): Promise<LoadedProposal | null> {
  const row = await context.trx
    .selectFrom('talk_proposal as t')
    .leftJoin('person as p', 'p.id', 't.person_id')
    .selectAll('t')
    .select('p.email')
    .where('t.id', '=', proposalId)
    .forUpdate('t')
    .executeTakeFirst();
  const event = row && (await loadEvent(context, { eventId: row.event_id }));
  if (!row || !event) return null;
  return {
    id: row.id,
    event,
    place: event.place,
    title: row.title,
    abstract: row.abstract,
    minutes: row.minutes,
    personId: row.person_id,
    guestName: row.guest_name,
    guestPost: row.guest_post,
    guestEmail: row.guest_email,
    language: row.language,
    email: row.email || row.guest_email,
    state: row.state as ProposalState,
    version: row.version,
  };
}
