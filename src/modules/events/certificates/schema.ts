import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import { locales } from '#platform/i18n/locales.ts';

/** For what a certificate is given. */
export const certificateRoles = ['participant', 'speaker', 'organiser', 'helper'] as const;
export type CertificateRole = (typeof certificateRoles)[number];

/** Everything that a certificate says, frozen when it is issued; in the language of the centre. */
export const certificateContent = z.object({
  language: z.enum(locales),
  centre: z.string(),
  /** The number in the centre's register, as it is printed. */
  number: z.string(),
  role: z.enum(certificateRoles),
  name: z.string(),
  /** The name in the dative; as it is where the cases are not known. */
  forWhom: z.string(),
  post: z.string(),
  organisation: z.string(),
  /** «за участь у вебінарі»; absent where the case of the kind's name isn't known, and in what was issued before. */
  reason: z.string().optional(),
  event: z.object({
    kind: z.string(),
    title: z.string(),
    topic: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    format: z.enum(eventFormats).nullable(),
    place: z.string(),
  }),
  outcomes: z.string(),
  /** Null where the length of the event isn't known. */
  credit: z
    .object({
      minutes: z.number().int(),
      /** Minutes of an hour: 45 for an academic one, 60. */
      hour: z.union([z.literal(45), z.literal(60)]),
      hours: z.number(),
      credits: z.object({ amount: z.number(), words: z.string() }).nullable(),
    })
    .nullable(),
  signer: z.object({ post: z.string(), name: z.string() }),
  issuedOn: z.string(),
  /** The number of the certificate that this one stands for. */
  replaces: z.string().nullable(),
});
export type CertificateContent = z.output<typeof certificateContent>;

/** To whom certificates of an event are given. */
export const certificateRule = z.object({
  roles: z.array(z.enum(certificateRoles)).max(4),
  /** For how much of the time one has to be there, per cent. */
  presentShare: z.number().int().min(1).max(100),
  /** What those who were there have learned; printed. */
  outcomes: z.string().trim().max(2000).default(''),
});
export type CertificateRule = z.output<typeof certificateRule>;

/** Why somebody has no certificate (yet). */
export const recipientStates = [
  'due',
  'issued',
  'revoked',
  'not-given',
  'not-recorded',
  'unconfirmed',
  'absent',
  'too-short',
  'length-unknown',
  'not-agreed',
  'no-feedback',
] as const;
export type RecipientState = (typeof recipientStates)[number];
