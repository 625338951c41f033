import { z } from 'zod';

export const shareKinds = ['organisation', 'person', 'section'] as const;

/** What may be shown of people beside name, post, subjects and place of work. */
export const sharedFields = ['contacts', 'qualification', 'education', 'experience'] as const;
export type SharedField = (typeof sharedFields)[number];

export const shareStates = ['proposed', 'coming', 'in-force', 'refused', 'ended'] as const;
export type ShareState = (typeof shareStates)[number];

export const share = z.object({
  id: z.uuid(),
  side: z.enum(['given', 'taken']),
  otherName: z.string(),
  kind: z.enum(shareKinds),
  /** Of an own object; what another centre shows has no id here. */
  objectId: z.uuid().nullable(),
  /** Null where the share is over and the object another centre's. */
  objectName: z.string().nullable(),
  fields: z.array(z.enum(sharedFields)),
  agreementNumber: z.string(),
  agreedOn: z.iso.date(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  note: z.string(),
  state: z.enum(shareStates),
  proposedAt: z.date(),
  proposedBy: z.string(),
  answeredAt: z.date().nullable(),
  answeredBy: z.string().nullable(),
  endedAt: z.date().nullable(),
  endedBy: z.string().nullable(),
});
export type Share = z.output<typeof share>;

/** A person whom another centre shows; what was not agreed is null. */
export const sharedPerson = z.object({
  shareId: z.uuid(),
  centreName: z.string(),
  personId: z.uuid(),
  name: z.string(),
  post: z.string(),
  subjects: z.array(z.string()),
  organisationName: z.string().nullable(),
  sectionRole: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  category: z.string().nullable(),
  title: z.string().nullable(),
  education: z.string().nullable(),
  teachingSince: z.iso.date().nullable(),
});
export type SharedPerson = z.output<typeof sharedPerson>;
