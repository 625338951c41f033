/** What other modules may hear of, in the transaction in which it happens. */
declare module '#platform/operation/events.ts' {
  interface DomainEvents {
    'event.published': { eventId: string };
    /** Days, times, place, format or link of a published event changed: calendars and people have to follow. */
    'event.moved': { eventId: string; before: EventTime; after: EventTime };
    'event.cancelled': { eventId: string; reason: string };
    'event.held': { eventId: string };
    /** Everything that its kind asks for is there: the plan may count it. */
    'event.completed': { eventId: string };
    /** People have certificates of an event; growth counts their hours. */
    'certificate.issued': { eventId: string; certificateIds: readonly string[] };
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
