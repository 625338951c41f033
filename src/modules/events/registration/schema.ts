import { z } from 'zod';
import { sectionRule } from '#modules/directory/sections/schema.ts';
import { locales } from '#platform/i18n/locales.ts';

/** What somebody is at an event. */
export const registrationStates = [
  'invited',
  'registered',
  'waiting',
  'declined',
  'cancelled',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** How a registration came to be. */
export const registrationSources = [
  'invitation',
  'self',
  'staff',
  'walk-in',
  'import',
  'set',
] as const;
export type RegistrationSource = (typeof registrationSources)[number];

export const attendances = ['online', 'offline'] as const;
export type Attends = (typeof attendances)[number];

const line = (length: number) => z.string().trim().max(length);

/** Somebody who isn't in the register. */
export const guest = z.object({
  name: line(200).min(1),
  email: z.email().max(254),
  organisation: line(300).default(''),
});
export type Guest = z.output<typeof guest>;

/** A link, lines of one's own, marks that turn the direction of writing. */
const linkLike =
  /:\/\/|www\.|@|[a-z0-9-]{3,}\.[a-z]{2,}|[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/iu;

/** What visitors call themselves goes into a letter to whoever has the address that they gave: no advertisement does. */
export const visitorName = guest.shape.name.refine((name) => !linkLike.test(name), {
  params: { code: 'link' },
});

/** Whom an invitation goes to: everybody whom one of the parts takes in. */
export const audience = z.object({
  /** Members of sections, those taken in by a rule with them. */
  sectionIds: z.array(z.uuid()).max(200).default([]),
  rule: sectionRule.nullable().default(null),
  personIds: z.array(z.uuid()).max(2000).default([]),
  guests: z.array(guest).max(500).default([]),
});
export type Audience = z.output<typeof audience>;

/** One question that an event asks of whoever registers. */
export const registrationField = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: line(300).min(1),
  type: z.enum(['text', 'number', 'yes', 'choice']),
  required: z.boolean().default(false),
  choices: z.array(line(200).min(1)).max(30).default([]),
});
export type RegistrationField = z.output<typeof registrationField>;

export const registrationFields = z
  .array(registrationField)
  .max(20)
  .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, {
    params: { code: 'repeated' },
  });

/** Answers to the event's own questions by their keys; what was left out has none. */
export const givenAnswers = z.record(z.string().max(40), z.string().trim().max(1000));
export type Answers = z.output<typeof givenAnswers>;

export const language = z.enum(locales);

/** What a registration led to, for whoever may know it. */
export const placed = z.object({
  registrationId: z.uuid(),
  state: z.enum(registrationStates),
});
export type Placed = z.output<typeof placed>;
