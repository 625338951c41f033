import type { Kind, Words } from './directory-pack.ts';
import { eventKinds as common } from './event-kinds.ts';
import type { HostDuty } from './host-checklist.ts';
import { eventKinds as russian } from './ru-municipal/events.ts';
import { eventKinds as ukrainian } from './ua-vet/events.ts';

/** How people come together. */
export const eventFormats = ['online', 'offline', 'mixed'] as const;
export type EventFormat = (typeof eventFormats)[number];

/** A field that a kind of event has of its own. */
export interface EventField {
  key: string;
  words: Words;
  type: 'text' | 'number' | 'date' | 'yes' | 'choice';
  required?: boolean;
  choices?: readonly { key: string; words: Words }[];
}

/** What an event of a kind is like; nothing else in the program asks for a kind by its name. */
export interface EventKindSettings {
  formats: readonly EventFormat[];
  /** Minutes of an hour of credit: 45 for an academic one, 60. */
  hour: 45 | 60;
  /** Credit for who is there the whole time, unless the event says otherwise; minutes, null for its length. */
  creditMinutes: number | null;
  /** Days after the event in which minutes are due; null for a kind without minutes. */
  minutesDueDays: number | null;
  /** Who approves the minutes: the head of the section (of the host), or the centre. */
  approves: 'head' | 'centre';
  /** To whom certificates are given by themselves. */
  certificates: 'nobody' | 'present';
  /** For how much of the time one has to be there to have been present, per cent. */
  presentShare: number;
  registration: 'none' | 'invited' | 'open';
  /** Days before an event from which invitations go out; null for the usual (`registration/lead-days.ts`). */
  inviteBefore: number | null;
  /** Days before an event when those who have not answered are written to; 0 for never, null for what the centre says. */
  remindUnansweredBefore: number | null;
  /** Whether those who came are asked what it was like; `needed`: a certificate is given to who has answered. */
  feedback: 'none' | 'asked' | 'needed';
  /** Made of parts: a week, a conference with days and streams. */
  set: boolean;
  /** Held by others; the centre takes part. */
  outside: boolean;
  fields: readonly EventField[];
}

export interface EventKind extends Kind {
  settings: EventKindSettings;
  /** What is to be prepared, where it is something else than for most events. */
  checklist?: readonly HostDuty[];
  /** How the words begin by which plans promise such an event («вебінар»). */
  inPlans: readonly string[];
}

const packs: Record<string, readonly EventKind[]> = {
  'ua-vet': ukrainian,
  'ru-municipal': russian,
};

/** Kinds of events of a centre's pack, the own ones before those that are everywhere. */
export function eventKindsOf(pack: string): EventKind[] {
  const own = packs[pack] ?? ukrainian;
  const replaced = new Set(own.map(({ key }) => key));
  return [...own, ...common.filter(({ key }) => !replaced.has(key))];
}
