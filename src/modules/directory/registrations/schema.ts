import { z } from 'zod';
import { namedPlace } from '../members/grant-shapes.ts';

/** What one can ask to be: roles in an institution. */
export const askedRoles = [
  'teacher',
  'institution-methodist',
  'institution-deputy',
  'institution-head',
] as const;

export const registrationStates = ['waiting', 'confirmed', 'refused'] as const;

/** What a person writes who asks for an account. */
export const registrationInput = z.object({
  name: z.string().trim().min(2).max(150),
  email: z.email().max(254).toLowerCase(),
  organisationId: z.uuid(),
  role: z.enum(askedRoles),
  post: z.string().trim().max(200).default(''),
  note: z.string().trim().max(500).default(''),
});

export const registration = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(askedRoles),
  post: z.string(),
  note: z.string(),
  organisation: namedPlace.pick({ id: true, name: true }),
  state: z.enum(registrationStates),
  reason: z.string(),
  createdAt: z.date(),
});
export type Registration = z.output<typeof registration>;
