import type { CheckContext, ReadRow } from '../checking/planned.ts';
import type { OrganisationFinder } from './find-organisation.ts';

/**
 * Where the people or professions of a row are: the organisation that it names, or the one that the whole sheet is of.
 *
 * @returns null when neither says, `problem` when it can't be told; then the row says why
 */
export function placeOfRow(
  { values, problems }: ReadRow,
  finder: OrganisationFinder,
  { organisationId, columnOf }: Pick<CheckContext, 'organisationId' | 'columnOf'>,
  field = 'organisation',
): string | null | 'problem' {
  const said = values[field];
  if (typeof said !== 'string') return organisationId;
  const found = finder.find(said, field);
  if ('id' in found) return found.id;
  problems.push({
    field,
    column: columnOf(field),
    code: found.problem,
    params: { text: said.slice(0, 80), word: said },
    level: found.problem === 'not-yours' ? 'wrong' : 'doubt',
  });
  return 'problem';
}
