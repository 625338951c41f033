import type { PublicEvent } from './read-public.ts';

const modes = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  offline: 'https://schema.org/OfflineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
} as const;

/** What is told to search engines: they come again, and a page of a year has to stay small. */
const most = 30;

/**
 * What is ahead for search engines, the soonest (schema.org Event as JSON-LD), safe inside a `<script>`.
 *
 * @param link the event's own page
 */
export function structuredData(
  events: readonly PublicEvent[],
  centre: string,
  link: (event: PublicEvent) => string,
): string {
  const graph = events.slice(0, most).map((event) => ({
    '@type': 'Event',
    name: event.title,
    startDate: event.startsAt?.toISOString() ?? event.startsOn,
    endDate: event.endsAt?.toISOString() ?? event.endsOn,
    eventStatus: `https://schema.org/Event${event.state === 'cancelled' ? 'Cancelled' : 'Scheduled'}`,
    ...(event.format && { eventAttendanceMode: modes[event.format] }),
    location:
      event.format === 'online'
        ? { '@type': 'VirtualLocation', url: link(event) }
        : { '@type': 'Place', name: event.host?.name || event.place || centre },
    organizer: { '@type': 'Organization', name: centre },
    url: link(event),
  }));
  // A title must not be able to end the script that it stands in.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    '<',
    '\\u003c',
  );
}
