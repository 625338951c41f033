import { z } from 'zod';
import { listInput, several } from '#platform/query/list.ts';
import { day } from '../sections/schema.ts';
import { postGroups } from './post-groups.ts';

export const peopleSorts = [
  'name',
  'organisation',
  'post',
  'category',
  'title',
  'education',
  'age',
  'experience',
  'since',
  'created',
] as const;

const yesNo = z.enum(['yes', 'no']);
const years = z.coerce.number().int().min(0).max(120);
const keys = several(z.string().trim().min(1).max(60));

/** By what people are found; the staff tables take the same, without page and order. */
export const peopleFilters = z.object({
  /** The day whose state is asked for; today unless told. */
  on: day.optional(),
  /** Who works on the day, who worked before and does no more, or everybody. */
  state: z.enum(['working', 'left', 'all']).default('working'),
  /** These organisations with all below them on the day. */
  organisation: several(z.uuid()),
  postKind: keys,
  /** Kinds of posts that belong together in the pack: heads, deputies … */
  postGroup: several(z.enum(postGroups)),
  subject: z.string().trim().min(1).max(200).optional(),
  profession: z.uuid().optional(),
  category: keys,
  /** A title that is held, or `none`. */
  title: keys,
  education: keys,
  ageFrom: years.optional(),
  ageTo: years.optional(),
  /** Years of teaching. */
  experienceFrom: years.optional(),
  experienceTo: years.optional(),
  /** Beginning teachers, by the pack's rule. */
  young: yesNo.optional(),
  /** New in a post of those that the pack's rule names. */
  newcomer: yesNo.optional(),
  section: z.uuid().optional(),
  /** Of the centre itself. */
  inCentre: yesNo.optional(),
});

export const peopleListInput = listInput(peopleSorts).extend({
  ...peopleFilters.shape,
  /** These people only. */
  ids: several(z.uuid()),
});
export type PeopleAsked = z.output<typeof peopleListInput>;
export type PeopleFilters = z.output<typeof peopleFilters>;

export const listedPerson = z.object({
  id: z.uuid(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string(),
  shortName: z.string(),
  email: z.string().nullable(),
  phone: z.string(),
  sex: z.string().nullable(),
  age: z.number().int().nullable(),
  /** The post by which the filters found the person; the main one first. Null for a card without a post. */
  organisationId: z.uuid().nullable(),
  organisation: z.string(),
  postKind: z.string().nullable(),
  post: z.string(),
  main: z.boolean().nullable(),
  subjects: z.array(z.string()),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  /** Other posts on the day. */
  morePosts: z.number().int(),
  category: z.string().nullable(),
  titles: z.array(z.string()),
  education: z.string().nullable(),
  /** Whole years of teaching. */
  experience: z.number().int().nullable(),
  young: z.boolean(),
  newcomer: z.boolean(),
  inCentre: z.boolean(),
});
export type ListedPerson = z.output<typeof listedPerson>;
