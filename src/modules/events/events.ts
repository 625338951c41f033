import type { NewsPlace } from './news/schema.ts';

/** What other modules may hear of, in the transaction in which it happens. */
declare module '#platform/operation/events.ts' {
  interface DomainEvents {
    'event.published': { eventId: string };
    /** Days, times, place, format or link of a published event changed: calendars and people have to follow. */
    'event.moved': { eventId: string; before: EventTime; after: EventTime };
    'event.cancelled': { eventId: string; reason: string };
    'event.held': { eventId: string };
    /** Everything that its kind asks for is there: the plan may count it. */
    'event.completed': CompletedEvent;
    /** Minutes are in force: what was resolved binds its people. */
    'minutes.approved': { eventId: string; minutesId: string; decisionIds: readonly string[] };
    /** Somebody said what became of a decision. */
    'decision.ended': { decisionId: string; state: 'open' | 'done' | 'undone' };
    /** News of an event came out somewhere. */
    'news.published': { eventId: string; place: NewsPlace; on: string };
    /** People have certificates of an event; growth counts their hours. */
    'certificate.issued': { eventId: string; certificateIds: readonly string[] };
    /** They count no more. */
    'certificate.revoked': { eventId: string; certificateIds: readonly string[] };
  }
}

/** When and where people have to be. */
export interface EventTime {
  startsOn: string;
  endsOn: string;
  startsTime: string | null;
  endsTime: string | null;
  exact: boolean;
  place: string;
  room: string;
  format: string | null;
}

/** An event of which everything is there, with whom and what it counts for. */
export interface CompletedEvent {
  eventId: string;
  kind: string;
  title: string;
  startsOn: string;
  endsOn: string;
  sectionId: string | null;
  hostOrganisationId: string | null;
  planItemId: string | null;
  /** People of the register who spoke. */
  speakerIds: readonly string[];
}
