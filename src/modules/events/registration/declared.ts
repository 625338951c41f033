import './follow-event.ts';
import { answerInvitation } from '../operations/registration/answer-invitation.ts';
import {
  cancelRegistrations,
  moveUpRegistrations,
} from '../operations/registration/change-registrations.ts';
import { enrolOwnPeople, enrolPeople } from '../operations/registration/enrol-people.ts';
import { inviteAgain, inviteAudience } from '../operations/registration/invite-audience.ts';
import { joinEvent, leaveEvent } from '../operations/registration/join-event.ts';
import { registerVisitor } from '../operations/registration/register-visitor.ts';
import { remindOfEvents } from '../operations/registration/remind-of-events.ts';
import { remindUnanswered } from '../operations/registration/remind-unanswered.ts';
import { setRegistrationFields } from '../operations/registration/set-registration-fields.ts';
import { writeEventLetters } from '../operations/registration/write-event-letters.ts';
import { listOwnEvents } from './list-own.ts';
import { listOwnPeople } from './list-own-people.ts';
import { listRegistrations } from './list-registrations.ts';
import { previewAudience } from './preview-audience.ts';
import { readRegistration } from './read-registration.ts';

export { writeLetters } from './letters/write-letters-job.ts';
export { remindByClock } from './remind-by-clock.ts';

export const registrationOperations = [
  inviteAudience,
  inviteAgain,
  remindUnanswered,
  enrolPeople,
  enrolOwnPeople,
  cancelRegistrations,
  moveUpRegistrations,
  setRegistrationFields,
  joinEvent,
  leaveEvent,
  answerInvitation,
  registerVisitor,
  writeEventLetters,
  remindOfEvents,
];

export const registrationQueries = [
  listRegistrations,
  readRegistration,
  listOwnEvents,
  listOwnPeople,
  previewAudience,
];
