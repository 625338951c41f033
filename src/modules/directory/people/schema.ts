import { z } from 'zod';
import { postFields } from '../posts/schema.ts';
import { day } from '../sections/schema.ts';
import { grammaticalCases } from './grammatical-cases.ts';

/** Forms of the full name that people have corrected. */
export const nameCases = z.partialRecord(
  z.enum(grammaticalCases),
  z.string().trim().min(1).max(300),
);
export type NameCases = z.output<typeof nameCases>;

const nameText = z.string().trim().max(100);
const year = z.number().int().min(1900).max(2100);

/** What is written about a person; initials are made from the name unless given. */
export const personFields = z.object({
  familyName: nameText.min(1),
  givenName: nameText.default(''),
  patronymic: nameText.default(''),
  /** «Прізвище І.Б.», unique among the centre's own people. */
  shortName: nameText.min(1).optional(),
  /** Other spellings that papers use for the same person, and former names. */
  aliases: z.array(nameText.min(1)).max(30).default([]),
  email: z.email().max(254).nullable().default(null),
  phone: z.string().trim().max(100).default(''),
  birthDate: day.nullable().default(null),
  /** Where only the year is known. */
  birthYear: year.nullable().default(null),
  sex: z.enum(['female', 'male']).nullable().default(null),
  /** From when all experience, and experience in teaching, is counted. */
  workingSince: day.nullable().default(null),
  teachingSince: day.nullable().default(null),
  /** The key under which sheets name the person. */
  externalKey: nameText.min(1).nullable().default(null),
  /** Cases of the full name that people have corrected; the others are worked out. */
  cases: nameCases.default({}),
  /** The post in the centre, in one line: for its own people. Posts elsewhere are posts (`firstPost`, `post.add`). */
  post: z.string().trim().max(200).default(''),
});
export type PersonFields = z.output<typeof personFields>;

export const personInput = personFields.extend({
  /** The post with which the card is made: a teacher of an institution has one. */
  firstPost: postFields.nullable().default(null),
  /** Works in the centre itself: so unless a first post is given. */
  inCentre: z.boolean().optional(),
});
export type PersonInput = z.output<typeof personInput>;

const { shape } = personFields;
/** Fields of a change: those that are left out stay as they are. */
export const personChanges = z.object({
  familyName: shape.familyName.optional(),
  givenName: shape.givenName.unwrap().optional(),
  patronymic: shape.patronymic.unwrap().optional(),
  shortName: shape.shortName,
  aliases: shape.aliases.unwrap().optional(),
  email: shape.email.unwrap().optional(),
  phone: shape.phone.unwrap().optional(),
  birthDate: shape.birthDate.unwrap().optional(),
  birthYear: shape.birthYear.unwrap().optional(),
  sex: shape.sex.unwrap().optional(),
  workingSince: shape.workingSince.unwrap().optional(),
  teachingSince: shape.teachingSince.unwrap().optional(),
  externalKey: shape.externalKey.unwrap().optional(),
  cases: shape.cases.unwrap().optional(),
  post: shape.post.unwrap().optional(),
});

const qualificationKinds = ['category', 'title', 'rank', 'degree'] as const;
export type QualificationKind = (typeof qualificationKinds)[number];

const ground = z.string().trim().max(500).default('');

export const qualificationFields = z.object({
  kind: z.enum(qualificationKinds),
  /** A key of the pack's values of the kind. */
  value: z.string().trim().min(1).max(60),
  since: day.nullable().default(null),
  until: day.nullable().default(null),
  ground,
});

export const educationFields = z.object({
  /** A key of the pack's levels. */
  level: z.string().trim().min(1).max(60),
  institution: z.string().trim().max(300).default(''),
  speciality: z.string().trim().max(300).default(''),
  finishedYear: year.nullable().default(null),
  document: z.string().trim().max(300).default(''),
});

export const awardFields = z.object({
  title: z.string().trim().min(1).max(300),
  /** A key of the pack's levels, or nothing. */
  level: z.string().trim().max(60).default(''),
  givenOn: day.nullable().default(null),
  ground,
});
