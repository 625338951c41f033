import { data } from 'react-router';
import type { FactKind, FactValues } from './FactFields.tsx';
import { numberOf } from './person-form-data.ts';

/** The part of an address that names one of the three facts. @throws a page that is not found */
export function factKindOf(part: string): FactKind {
  const kind = (['qualifications', 'educations', 'awards'] as const).find((one) => one === part);
  if (!kind) throw data(null, { status: 404 });
  return kind;
}

/** The fields of one fact out of its form; days and years that are left out are not known. */
export function factFrom(kind: FactKind, form: FormData): FactValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  if (kind === 'qualifications') {
    // One choice of all kinds: «category:specialist-first».
    const [chosen = '', ...value] = text('value').split(':');
    return {
      kind: chosen,
      value: value.join(':'),
      since: text('since') || null,
      until: text('until') || null,
      ground: text('ground'),
    };
  }
  if (kind === 'educations')
    return {
      level: text('level'),
      institution: text('institution'),
      speciality: text('speciality'),
      finishedYear: numberOf(text('finishedYear')),
      document: text('document'),
    };
  return {
    title: text('title'),
    level: text('level'),
    givenOn: text('givenOn') || null,
    ground: text('ground'),
  };
}
