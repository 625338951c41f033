import { addFeedSource } from '#modules/plan/public.ts';
import { takesPart } from '../../planning/list-events.ts';
import { readEntries } from './read-entries.ts';

/** In a person's own calendar stand the events that they answer for, speak at or come to. */
addFeedSource(({ db, today, kernel: { config } }, personId) =>
  readEntries(
    { db, today, publicUrl: config.publicUrl },
    takesPart(personId),
    ({ id }) => `${config.publicUrl}/events/${id}`,
  ),
);
