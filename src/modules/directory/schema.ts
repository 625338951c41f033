import { z } from 'zod';
import { roles } from '#platform/access/actor.ts';
import { locales } from '#platform/i18n/locales.ts';
import { centreSettings } from './centre/settings.ts';
import { namedPlace, shownGrant } from './members/grant-shapes.ts';

/** The system role, or the name of the own role. */
const mainRole = z.object({ role: z.enum(roles).nullable(), ownRole: z.string().nullable() });

export const person = z.object({
  id: z.uuid(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string(),
  shortName: z.string(),
  aliases: z.array(z.string()),
  post: z.string(),
  email: z.string().nullable(),
  /** The last day in the centre; null for who stays. */
  activeUntil: z.iso.date().nullable(),
  /** What the person's account is called by (nothing when no role is valid today); null without an account. */
  access: mainRole.nullable(),
  version: z.number().int(),
});
export type Person = z.output<typeof person>;

export const member = z.object({
  id: z.uuid(),
  /** The account; the log's entries name it. */
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  /** What they may do, those that are valid first. */
  grants: z.array(shownGrant),
  /** Whether more than the password protects it: a code at sign-in, or a passkey. */
  twoFactor: z.boolean(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  /** Who has asked for a link for this administrator's new password, which another one has to confirm. */
  resetAskedBy: z.string().nullable(),
  /** That reset is to take the codes and keys away too. */
  resetWithoutCode: z.boolean(),
  endedAt: z.date().nullable(),
  createdAt: z.date(),
  version: z.number().int(),
});

export const invitationStates = ['open', 'accepted', 'revoked', 'expired'] as const;

export const invitation = z.object({
  id: z.uuid(),
  email: z.string().nullable(),
  ...mainRole.shape,
  /** Where the role holds; null for the whole centre. */
  place: namedPlace.nullable(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  /** Whom it is for, where that is no person of the directory. */
  name: z.string(),
  /** When its letter or sheet was made last. */
  sentAt: z.date(),
  state: z.enum(invitationStates),
  createdAt: z.date(),
  expiresAt: z.date(),
});

export const token = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
});

export const centre = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string(),
  timeZone: z.string(),
  language: z.enum(locales),
  pack: z.string(),
  isDemo: z.boolean(),
  settings: centreSettings,
  version: z.number().int(),
});
