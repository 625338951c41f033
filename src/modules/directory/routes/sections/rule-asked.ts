import type { SectionRule } from '../../sections/schema.ts';

const parts = [
  'postKinds',
  'subjects',
  'organisationKinds',
  'categories',
  'organisationIds',
] as const;

/** The rule as ticked in an address or a form. */
export function ruleIn(given: { getAll(name: string): unknown[] }): SectionRule {
  const of = (part: (typeof parts)[number]) => given.getAll(part).map(String).slice(0, 100);
  return {
    postKinds: of('postKinds'),
    subjects: of('subjects'),
    organisationKinds: of('organisationKinds'),
    categories: of('categories'),
    organisationIds: of('organisationIds'),
  };
}

/** `?edit=1&subjects=…` is a rule that is tried out; without it the section's own is shown. */
export function ruleAsked(params: URLSearchParams, own: SectionRule | null): SectionRule {
  return params.has('edit') ? ruleIn(params) : (own ?? ruleIn(new FormData()));
}
