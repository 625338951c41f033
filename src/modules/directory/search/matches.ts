import { type RawBuilder, sql } from 'kysely';
import { readingsOf } from './readings.ts';

/**
 * Whether a person (alias `person`) is called so: by a part of any name, other spelling, address or telephone, in
 * whatever letters; where nobody is, by names that differ by slips.
 */
export function matchesPerson(q: string): RawBuilder<boolean> {
  return sql<boolean>`person.id in (select people_matching(${readingsOf(q)}::text[]))`;
}

/** The same of an organisation (alias `organisation`): any of its names, former ones too, locality, codes, contacts. */
export function matchesOrganisation(q: string): RawBuilder<boolean> {
  return sql<boolean>`organisation.id in (select organisations_matching(${readingsOf(q)}::text[]))`;
}

/** The same of a section (alias `s`): its name, topic, audience, number of the order, and who leads it. */
export function matchesSection(q: string): RawBuilder<boolean> {
  return sql<boolean>`s.id in (select sections_matching(${readingsOf(q)}::text[]))`;
}
