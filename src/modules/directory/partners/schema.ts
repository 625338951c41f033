import { z } from 'zod';
import { fileBytes } from '#platform/files/file-bytes.ts';
import { day } from '../sections/schema.ts';

const text = (length: number) => z.string().trim().max(length);

/** What is written about a partner. */
export const partnerFields = z.object({
  name: text(300).min(1),
  /** A key of the pack's kinds. */
  kind: text(60).min(1),
  /** Ways in which they work together: keys of the pack, and own words. */
  cooperation: z.array(text(200).min(1)).max(30).default([]),
  contactName: text(200).default(''),
  phone: text(200).default(''),
  email: z.email().max(254).nullable().default(null),
  website: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  address: text(500).default(''),
  /** Who of the centre answers for it, and is reminded. */
  personId: z.uuid().nullable().default(null),
  since: day.nullable().default(null),
  until: day.nullable().default(null),
  note: text(4000).default(''),
});
export type PartnerFields = z.output<typeof partnerFields>;

export const partnerRow = partnerFields.extend({
  id: z.uuid(),
  personName: z.string().nullable(),
  /** Agreements in force today, and the last day of the one that lasts longest; null for no end or no agreement. */
  agreements: z.number().int(),
  agreedUntil: z.iso.date().nullable(),
  version: z.number().int(),
});
export type PartnerRow = z.output<typeof partnerRow>;

export const agreementFields = z.object({
  number: text(100).default(''),
  subject: text(1000).default(''),
  signedOn: day.nullable().default(null),
  since: day.nullable().default(null),
  /** The last day; an agreement without one is open-ended. */
  until: day.nullable().default(null),
  /** How many days before its end the responsible person is reminded. */
  remindDays: z.number().int().min(0).max(730).default(45),
  /** Institutions that it concerns; none for all of them. */
  organisationIds: z.array(z.uuid()).max(500).default([]),
  note: text(4000).default(''),
});
export type AgreementFields = z.output<typeof agreementFields>;

/** A scan or the document itself, its bytes base64 in JSON. */
export const agreementFile = z.object({
  name: z.string().trim().min(1).max(300),
  content: fileBytes,
});

/** `ending`: its end is so near that somebody is reminded. */
export const agreementStates = ['coming', 'valid', 'ending', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];

export const agreementRow = agreementFields.extend({
  id: z.uuid(),
  partnerId: z.uuid(),
  partnerName: z.string(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  state: z.enum(agreementStates),
  fileId: z.uuid().nullable(),
  fileName: z.string().nullable(),
  remindedOn: z.iso.date().nullable(),
  version: z.number().int(),
});
export type AgreementRow = z.output<typeof agreementRow>;
