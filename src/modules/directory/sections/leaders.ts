import { isDeepStrictEqual } from 'node:util';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import type { SectionLeader } from './events.ts';

/**
 * Heads and curators with the days on which they are: within their own dates and within those of their section.
 *
 * @param sectionIds - of these sections; of all when absent.
 */
export async function readLeaders(
  caller: Scope | OperationContext,
  sectionIds?: readonly string[],
): Promise<SectionLeader[]> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  if (sectionIds?.length === 0) return [];
  const rows = await db
    .selectFrom('section_member as m')
    .innerJoin('section as s', 's.id', 'm.section_id')
    .select((eb) => [
      'm.id',
      'm.section_id as sectionId',
      's.kind',
      's.direction_id as directionId',
      's.organisation_id as organisationId',
      'm.person_id as personId',
      eb.ref('m.role').$castTo<'head' | 'curator'>().as('role'),
      eb.fn<string>('greatest', ['m.since', 's.since']).as('since'),
      eb.fn<string | null>('least', ['m.until', 's.until']).as('until'),
    ])
    .where('m.role', 'in', ['head', 'curator'])
    .$if(sectionIds !== undefined, (q) => q.where('s.id', 'in', [...(sectionIds ?? [])]))
    .orderBy('s.name')
    .orderBy('m.since')
    .orderBy('m.id')
    .execute();
  return rows.filter(({ since, until }) => until === null || since <= until);
}

/** Leaders of the kind on a day. @param narrow - parts that are absent narrow nothing. */
export function leadersOn(
  leaders: readonly SectionLeader[],
  narrow: {
    day: string;
    role?: 'head' | 'curator';
    kinds?: readonly string[];
    directionIds?: readonly string[];
    organisationIds?: readonly string[];
  },
): SectionLeader[] {
  const { day, role, kinds, directionIds, organisationIds } = narrow;
  return leaders.filter(
    (one) =>
      one.since <= day &&
      (one.until === null || day <= one.until) &&
      (!role || one.role === role) &&
      (!kinds || kinds.includes(one.kind)) &&
      (!directionIds || (one.directionId !== null && directionIds.includes(one.directionId))) &&
      (!organisationIds ||
        (one.organisationId !== null && organisationIds.includes(one.organisationId))),
  );
}

/** Runs a change of sections' people and tells the other modules which leaders came, went or changed their days. */
export async function tellingLeaders<R>(
  context: OperationContext,
  sectionIds: readonly string[],
  change: () => Promise<R>,
): Promise<R> {
  const before = await readLeaders(context, sectionIds);
  const result = await change();
  const after = await readLeaders(context, sectionIds);
  const changes = [...new Set([...before, ...after].map(({ id }) => id))].flatMap((id) => {
    const was = before.find((one) => one.id === id) ?? null;
    const is = after.find((one) => one.id === id) ?? null;
    return isDeepStrictEqual(was, is) ? [] : { before: was, after: is };
  });
  if (changes.length > 0) {
    context.emit({ type: 'section.leaders-changed', payload: { changes } });
  }
  return result;
}
