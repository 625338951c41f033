import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { shownMaterial } from '../by-letter/schema.ts';
import { speakerStates } from '../schema.ts';

/** What a speaker is written to about: whether they come; what they show, some days before. */
export const speakerSteps = ['asked', 'materials'] as const;
export type SpeakerStep = (typeof speakerSteps)[number];

/** A talk as the reader of its letter sees it. */
const speakerPage = z.object({
  speakerId: z.uuid(),
  eventId: z.uuid(),
  centre: z.string(),
  title: z.string(),
  item: z.string(),
  note: z.string(),
  minutes: z.number().int().nullable(),
  startsOn: z.string(),
  endsOn: z.string(),
  startsTime: z.string().nullable(),
  endsTime: z.string().nullable(),
  place: z.string(),
  format: z.enum(eventFormats).nullable(),
  name: z.string(),
  state: z.enum(speakerStates),
  /** Whether it can still be answered. */
  open: z.boolean(),
  /** Whom to ask; '' for nobody. */
  responsible: z.string(),
  responsibleEmail: z.string().nullable(),
});
export type SpeakerPage = z.output<typeof speakerPage>;

/** A talk with what hangs on it, as the page behind the letter shows it. */
export const ownTalkPage = speakerPage.extend({
  materials: z.array(shownMaterial),
  /** Whether the speaker may hang something. */
  mayHang: z.boolean(),
});
export type OwnTalkPage = z.output<typeof ownTalkPage>;

/** A letter that a speaker is to get. */
export interface SpeakerLetter {
  step: SpeakerStep;
  to: string;
  locale: Locale;
  /** Whether the speaker has an account, and hangs materials there. */
  hasAccount: boolean;
  talk: SpeakerPage;
}
