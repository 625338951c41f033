import { z } from 'zod';

/** How far a section reaches. */
export const sectionLevels = ['institution', 'district', 'region', 'state'] as const;

/** What a person can be in a section; one head at a time. */
export const sectionRoles = ['head', 'deputy', 'curator', 'secretary', 'member', 'expert'] as const;
export type SectionRole = (typeof sectionRoles)[number];

/** Days between which a centre's records can stand: a typing error in the year is told at once. */
export const day = z.iso.date().refine((value) => value >= '1950-01-01' && value <= '2199-12-31', {
  params: { code: 'date-out-of-range' },
});

const values = z.array(z.string().trim().min(1).max(200)).max(100).default([]);

/**
 * Who belongs to a section by itself. Parts narrow one another («teachers» and «of mathematics»), values of a part
 * widen it («of mathematics or physics»); organisations count with all below them.
 */
export const sectionRule = z.object({
  postKinds: values,
  subjects: values,
  organisationKinds: values,
  categories: values,
  organisationIds: z.array(z.uuid()).max(200).default([]),
});
export type SectionRule = z.output<typeof sectionRule>;

/** Whether a rule says nothing: it counts nobody in and is not kept. */
export const isEmptyRule = (rule: SectionRule): boolean =>
  Object.values(rule).every((part) => part.length === 0);

const text = (length: number) => z.string().trim().max(length);

/** What is written about a section, beside its people. */
export const sectionFields = z.object({
  kind: text(60).min(1),
  name: text(300).min(1),
  level: z.enum(sectionLevels),
  organisationId: z.uuid().nullable().default(null),
  directionId: z.uuid().nullable().default(null),
  /** The category of teachers that it serves, in words. */
  audience: text(500).default(''),
  topic: text(1000).default(''),
  /** What a creative or working group is to make. */
  product: text(1000).default(''),
  orderNumber: text(60).default(''),
  orderOn: day.nullable().default(null),
  since: day,
  until: day.nullable().default(null),
  note: text(4000).default(''),
});
export type SectionFields = z.output<typeof sectionFields>;

/** A period may not end before it begins. */
export const inOrder = <T extends { since?: string | null; until?: string | null }>({
  since,
  until,
}: T) => !since || !until || since <= until;
export const orderProblem = { path: ['until'], params: { code: 'period-order' } };

export const sectionRow = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  level: z.enum(sectionLevels),
  organisationId: z.uuid().nullable(),
  organisationName: z.string().nullable(),
  directionId: z.uuid().nullable(),
  directionName: z.string().nullable(),
  audience: z.string(),
  topic: z.string(),
  orderNumber: z.string(),
  orderOn: z.iso.date().nullable(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  /** On the day for which the list is read. */
  heads: z.array(z.object({ id: z.uuid(), name: z.string() })),
  curators: z.array(z.object({ id: z.uuid(), name: z.string() })),
  members: z.number().int(),
  hasRule: z.boolean(),
  version: z.number().int(),
});
export type SectionRow = z.output<typeof sectionRow>;

/** A person in a section on a day, and why. */
export const sectionPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  roles: z.array(z.enum(sectionRoles)),
  /** Counted in by the rule. */
  byRule: z.boolean(),
  post: z.string().nullable(),
  organisationId: z.uuid().nullable(),
  organisationName: z.string().nullable(),
});
export type SectionPerson = z.output<typeof sectionPerson>;
