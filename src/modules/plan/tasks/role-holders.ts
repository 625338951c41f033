import {
  type AssignmentRow,
  assignedAmong,
  leadersOn,
  type Named,
  readAssignments,
  readLeaders,
  readNamed,
  type SectionLeader,
} from '#modules/directory/public.ts';
import { directoryPackOf } from '#packs/directory-pack.ts';
import type { Db } from '#platform/db/database.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import { type RoleMeaning, roleMeaning } from './role-meaning.ts';

/** What of the directory decides whom roles mean. */
export interface DirectoryAsRead {
  assignments: readonly AssignmentRow[];
  leaders: readonly SectionLeader[];
}

interface Asked {
  day: string;
  /** Texts that may name institutions and directions; the first one that names any narrows. */
  texts?: readonly string[];
}

/** By what it was decided whom a role means. */
export type DecidedBy = 'said' | RoleMeaning['by'] | 'post';

/** Whom a role means on a day: ids of people. */
export interface RoleHolders {
  (role: string, asked: Asked): readonly string[];
  decidedBy(role: string, asked: Asked): DecidedBy | null;
}

/**
 * Whom roles mean: what the centre has said by hand; else what the directory says on the day (assignments of
 * methodists, heads and curators of sections); else those of the centre whose post the role begins with.
 *
 * @param directory - its tables as they were or would be, instead of as they are
 */
export async function readRoleHolders(
  caller: Scope | OperationContext,
  roles: readonly string[],
  directory?: DirectoryAsRead,
): Promise<RoleHolders> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  const asked = [...new Set(roles)];
  const said = await readSaid(db, asked);
  const unsaid = asked.filter((role) => !said.has(role));
  const posts = unsaid.length > 0 ? await readPosts(db, caller.today) : [];
  const { sectionKinds } = await packOf(db);
  const meanings = new Map(unsaid.map((role) => [role, roleMeaning(role, sectionKinds)]));
  const means = (by: RoleMeaning['by']) => [...meanings.values()].some((one) => one?.by === by);
  const assignments = means('assignments')
    ? (directory?.assignments ?? (await readAssignments(caller)))
    : [];
  const leaders = means('sections') ? (directory?.leaders ?? (await readLeaders(caller))) : [];
  const namedIn: (text: string) => Named =
    assignments.length > 0 ? await readNamed(caller, caller.today) : () => nothing;

  const byDirectory = (role: string, { day, texts = [] }: Asked): readonly string[] => {
    const meaning = meanings.get(role);
    if (!meaning) return [];
    const on = (when: string) =>
      meaning.by === 'assignments'
        ? assignedAmong(assignments, { day: when, ...firstNamed([role, ...texts], namedIn) })
        : leadersOn(leaders, { day: when, role: meaning.role, kinds: meaning.kinds }).map(
            ({ personId }) => personId,
          );
    // An order for the time to come is often not there yet: until then it is whoever has it today.
    const then = on(day);
    return then.length > 0 || day <= caller.today ? then : on(caller.today);
  };
  const byPost = (role: string): string[] => {
    const stem = stemOf(role);
    if (stem.length < 5) return [];
    return posts.filter(({ post }) => stemOf(post) === stem).map(({ id }) => id);
  };
  /** A centre that has no such part of the directory yet goes by posts. */
  const goesByPost = (role: string): boolean => {
    const meaning = meanings.get(role);
    return meaning?.by !== 'sections' || leaders.length === 0;
  };
  const decide = (role: string, given: Asked): [readonly string[], DecidedBy | null] => {
    const people = said.get(role);
    if (people) return [people, 'said'];
    const found = byDirectory(role, given);
    if (found.length > 0) return [found, meanings.get(role)?.by ?? null];
    const posted = goesByPost(role) ? byPost(role) : [];
    return [posted, posted.length > 0 ? 'post' : null];
  };
  return Object.assign((role: string, given: Asked) => decide(role, given)[0], {
    decidedBy: (role: string, given: Asked) => decide(role, given)[1],
  });
}

const nothing: Named = { organisationIds: [], directionIds: [] };

function firstNamed(texts: readonly string[], namedIn: (text: string) => Named): Named {
  for (const text of texts) {
    const named = namedIn(text);
    if (named.organisationIds.length + named.directionIds.length > 0) return named;
  }
  return nothing;
}

async function readSaid(db: Db, roles: readonly string[]): Promise<Map<string, string[]>> {
  const said = new Map<string, string[]>();
  if (roles.length === 0) return said;
  const rows = await db
    .selectFrom('plan_role_person')
    .select(['role', 'person_id as personId'])
    .where('role', 'in', [...roles])
    .execute();
  for (const { role, personId } of rows) said.set(role, [...(said.get(role) ?? []), personId]);
  return said;
}

/** Posts of those who work in the centre today. */
function readPosts(db: Db, today: string) {
  return db
    .selectFrom('person')
    .select(['id', 'post'])
    .where('in_centre', '=', true)
    .where('merged_into', 'is', null)
    .where('post', '<>', '')
    .where((e) => e.or([e('active_until', 'is', null), e('active_until', '>=', today)]))
    .execute();
}

async function packOf(db: Db) {
  const { pack } = await db.selectFrom('centre').select('pack').executeTakeFirstOrThrow();
  return directoryPackOf(pack);
}

/** The first word without its ending: «методисти за списком» and «методист» are the same post. */
function stemOf(words: string): string {
  const [first = ''] = words
    .trim()
    .toLowerCase()
    .split(/[\s,(]+/);
  return first.replace(/[аяиіїоуюеєыэёьй]+$/u, '').replace(/ів$|ам$|ами$|ов$/u, '');
}
