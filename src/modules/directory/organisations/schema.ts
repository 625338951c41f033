import { z } from 'zod';

/** A day in the life of an institution: some were founded long before anybody who works there was born. */
export const organisationDay = z.iso
  .date()
  .refine((value) => value >= '1600-01-01' && value <= '2199-12-31', {
    params: { code: 'date-out-of-range' },
  });

const text = (length: number) => z.string().trim().max(length);
const code = (pattern: RegExp, name: string) =>
  z.string().trim().regex(pattern, { message: name }).nullable().default(null);

/** What an organisation is called: one full and one short name at a time, abbreviations beside. */
export const nameKinds = ['full', 'short', 'abbreviation'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Cases of a name beside the nominative, in the order of a grammar. */
export const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'locative'] as const;
export type GrammaticalCase = (typeof cases)[number];

/** Forms that people have corrected; the others are worked out. */
export const givenCases = z.partialRecord(z.enum(cases), text(400).min(1));
export type GivenCases = z.output<typeof givenCases>;

export const organisationName = text(400).min(1);

/** What is written about an organisation beside its names and its place in the tree. */
export const organisationFields = z.object({
  /** A key of the pack's kinds. */
  kind: text(60).min(1),
  ownership: text(60).min(1).nullable().default(null),
  /** The key under which sheets name it. */
  externalKey: text(100).min(1).nullable().default(null),
  edrpou: code(/^\d{8}$/, '8 digits'),
  edebo: code(/^\d{1,9}$/, 'up to 9 digits'),
  ogrn: code(/^(\d{13}|\d{15})$/, '13 or 15 digits'),
  inn: code(/^(\d{10}|\d{12})$/, '10 or 12 digits'),
  address: text(500).default(''),
  locality: text(150).default(''),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
  phone: text(200).default(''),
  email: z.email().max(254).nullable().default(null),
  website: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  /** Languages of teaching, ISO 639-1. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .default([]),
  learners: z.number().int().min(0).max(1_000_000).nullable().default(null),
  /** Far away: visits are planned for it. */
  remote: z.boolean().default(false),
  note: text(4000).default(''),
  openedOn: organisationDay.nullable().default(null),
});
export type OrganisationFields = z.output<typeof organisationFields>;

/** Both of a point, or none. */
export const wholePoint = <T extends { latitude?: number | null; longitude?: number | null }>({
  latitude,
  longitude,
}: T) => ((latitude ?? null) === null) === ((longitude ?? null) === null);
export const pointProblem = { path: ['longitude'], params: { code: 'half-point' } };

/** By which order something happened to an organisation, and from which day. */
export const decision = z.object({
  /** The first day on which it holds. */
  since: organisationDay,
  /** The order, as people write it: number, date, whose. */
  ground: text(500).default(''),
});

export const changeKinds = [
  'opened',
  'renamed',
  'moved',
  'merged',
  'split',
  'closed',
  'reopened',
] as const;

/** An organisation in a list, on a day. */
export const organisationRow = z.object({
  id: z.uuid(),
  kind: z.string(),
  ownership: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  abbreviations: z.array(z.string()),
  parentId: z.uuid().nullable(),
  parentName: z.string().nullable(),
  locality: z.string(),
  address: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  phone: z.string(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  edrpou: z.string().nullable(),
  edebo: z.string().nullable(),
  ogrn: z.string().nullable(),
  inn: z.string().nullable(),
  languages: z.array(z.string()),
  learners: z.number().int().nullable(),
  remote: z.boolean(),
  openedOn: z.iso.date().nullable(),
  closedOn: z.iso.date().nullable(),
  version: z.number().int(),
});
export type OrganisationRow = z.output<typeof organisationRow>;

export const storedName = z.object({
  id: z.uuid(),
  kind: z.enum(nameKinds),
  name: z.string(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  cases: givenCases,
  /** What the program works out; null when it is not sure: a person has to say. */
  workedOut: z.record(z.enum(cases), z.string()).nullable(),
});
export type StoredName = z.output<typeof storedName>;
