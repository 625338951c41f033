import type { SectionRule } from '#modules/directory/sections/schema.ts';
import { readGuests } from '../../registration/read-guests.ts';
import type { Audience } from '../../registration/schema.ts';

const parts = [
  'postKinds',
  'subjects',
  'organisationKinds',
  'categories',
  'organisationIds',
] as const;

/** What is ticked and typed in the form of an invitation. */
export interface TypedAudience {
  sectionIds: string[];
  rule: SectionRule;
  names: string;
  guests: string;
}

export function typedAudience(form: FormData): TypedAudience {
  const of = (name: string) => form.getAll(name).map(String).slice(0, 200);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 100_000);
  const [postKinds, subjects, organisationKinds, categories, organisationIds] = parts.map(of);
  return {
    sectionIds: of('sectionIds'),
    rule: {
      postKinds: postKinds ?? [],
      subjects: subjects ?? [],
      organisationKinds: organisationKinds ?? [],
      categories: categories ?? [],
      organisationIds: organisationIds ?? [],
    },
    names: text('names'),
    guests: text('guests'),
  };
}

/** The people chosen among those whom typed names may mean. */
export function chosenPeople(form: FormData): string[] {
  return [
    ...new Set(
      [...form.entries()].flatMap(([name, value]) =>
        name.startsWith('line-') && value !== '' ? String(value) : [],
      ),
    ),
  ];
}

/** Whom the form means, and the lines of guests that could not be read. */
export function audienceOf(
  { sectionIds, rule, guests }: TypedAudience,
  personIds: string[],
): { audience: Audience; unread: string[] } {
  const read = readGuests(guests);
  return { audience: { sectionIds, rule, personIds, guests: read.guests }, unread: read.unread };
}
