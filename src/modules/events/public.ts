import './events.ts';
import { createEvent } from './operations/planning/create-event.ts';
import { cancelEvent, holdEvent, removeEvent } from './operations/planning/end-event.ts';
import { publishEvents } from './operations/planning/publish-events.ts';
import { updateEvent } from './operations/planning/update-event.ts';
import { eventPermissions as ofEvents } from './permissions.ts';
import { eventChoices } from './planning/choices.ts';
import { listEvents } from './planning/list-events.ts';
import { promisedChoices } from './planning/promised-choices.ts';
import { readEvent } from './planning/read-event.ts';

/** Who may what with events; the tables of all parts together. */
export const eventsPermissions = {
  ...ofEvents,
};

/** Everything that changes events; the API and the permission matrix are made of it. */
export const eventsOperations = [
  createEvent,
  updateEvent,
  publishEvents,
  holdEvent,
  cancelEvent,
  removeEvent,
];

/** Everything that is read of events by the API. */
export const eventsQueries = [listEvents, eventChoices, promisedChoices, readEvent];
