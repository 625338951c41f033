import { z } from 'zod';
import { locales } from '#platform/i18n/locales.ts';
import { visitorName } from '../../registration/schema.ts';
import { proposalFields, proposalStates } from '../call-schema.ts';

/** A talk that a visitor offers, with who the visitor is. */
export const offeredTalk = proposalFields.extend({
  name: visitorName,
  email: z.email().max(254),
  /** Post and institution. */
  post: z.string().trim().max(300).default(''),
  language: z.enum(locales),
});

/** What visitors see of an event that asks for talks: nothing of people. */
export const callPage = z.object({
  eventId: z.uuid(),
  centre: z.string(),
  title: z.string(),
  topic: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  startsTime: z.string().nullable(),
  endsTime: z.string().nullable(),
  /** What is wanted. */
  text: z.string(),
  until: z.string(),
  open: z.boolean(),
});
export type CallPage = z.output<typeof callPage>;

/** What became of a talk, for the reader of its letter. */
export const talkPage = callPage.extend({
  name: z.string(),
  talk: z.string(),
  abstract: z.string(),
  state: z.enum(proposalStates),
  reply: z.string(),
});
export type TalkPage = z.output<typeof talkPage>;
