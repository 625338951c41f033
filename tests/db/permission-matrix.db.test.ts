import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { unsaid } from '#app/office/word-log.ts';
import { operations, queries } from '#app/registry.ts';
import { namespaces } from '#app/words/namespaces.ts';
import { type Actor, type Role, roles } from '#platform/access/actor.ts';
import { placesOfRole } from '#platform/access/may-give.ts';
import { openDatabase } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { locales } from '#platform/i18n/locales.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import type { Operation } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import type { Query } from '#platform/query/define.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import { accountCases } from './matrix/account-cases.ts';
import type { Case } from './matrix/case.ts';
import { centreCases } from './matrix/centre-cases.ts';
import { consultationCases } from './matrix/consultation-cases.ts';
import { directoryCases } from './matrix/directory-cases.ts';
import { emptyWorld } from './matrix/empty-world.ts';
import { eventAgendaCases } from './matrix/event-agenda-cases.ts';
import { eventAttendanceCases } from './matrix/event-attendance-cases.ts';
import { eventCases } from './matrix/event-cases.ts';
import { eventCertificatesCases } from './matrix/event-certificates-cases.ts';
import { eventFeedbackCases } from './matrix/event-feedback-cases.ts';
import { eventNewsCases } from './matrix/event-news-cases.ts';
import { eventRegistrationCases } from './matrix/event-registration-cases.ts';
import { eventSeasonCases } from './matrix/event-season-cases.ts';
import { eventStatisticsCases } from './matrix/event-statistics-cases.ts';
import { eventVisitsCases } from './matrix/event-visits-cases.ts';
import { organisationCases } from './matrix/organisation-cases.ts';
import { peopleCases } from './matrix/people-cases.ts';
import { personalDataCases } from './matrix/personal-data-cases.ts';
import { planCases } from './matrix/plan-cases.ts';
import { searchCases } from './matrix/search-cases.ts';
import { sectionCases } from './matrix/section-cases.ts';
import { sheetCases } from './matrix/sheet-cases.ts';
import { slotCases } from './matrix/slot-cases.ts';
import { type Ground, newGround, realWorld, type World } from './matrix/world.ts';

/**
 * Tries every operation and query as every role: on an object of the own centre (and of the own institution or
 * section, for the roles that have a place), on a colleague's, on a neighbour's, on one of another centre, and on an own one together with a foreign one. The outcomes are a table that
 * people read and that changes only on purpose: UPDATE_MATRIX=1 writes it anew.
 */
const file = join(import.meta.dirname, 'permission-matrix.txt');
const cases: Record<string, Case> = {
  ...accountCases,
  ...centreCases,
  ...directoryCases,
  ...consultationCases,
  ...eventStatisticsCases,
  ...eventAgendaCases,
  ...eventAttendanceCases,
  ...eventCases,
  ...eventCertificatesCases,
  ...eventFeedbackCases,
  ...eventNewsCases,
  ...eventRegistrationCases,
  ...eventSeasonCases,
  ...eventVisitsCases,
  ...slotCases,
  ...organisationCases,
  ...peopleCases,
  ...personalDataCases,
  ...planCases,
  ...searchCases,
  ...sectionCases,
  ...sheetCases,
};
const declared = new Map<string, { run: (actor: Actor, input: unknown) => Promise<unknown> }>([
  ...(operations as unknown as Operation<unknown>[]).map(
    (one) =>
      [one.name, { run: (a: Actor, i: unknown) => runOperation(kernel, a, one, i) }] as const,
  ),
  ...(queries as unknown as Query<unknown>[]).map(
    (one) => [one.name, { run: (a: Actor, i: unknown) => runQuery(kernel, a, one, i) }] as const,
  ),
]);
const nameOf = (key: string) => key.split(' · ')[0] ?? key;

/** Roles that have their grant in an institution or in a section; the others have it in the whole centre. */
const groundOf = (role: Role): keyof Ground | null => {
  const [place] = placesOfRole[role];
  return place === 'organisation' ? 'organisationId' : place === 'section' ? 'sectionId' : null;
};

const kernel = await testKernel({ SMTP_URL: 'smtp://127.0.0.1:1' });
kernel.setNow(new Date('2026-02-02T09:00:00Z'));
await loadWords(namespaces);
let begun: string;
let centre: string;
let foreign: World;
/** Where roles that have a place stand while they try what is nowhere near it. */
let ground: () => Promise<Ground>;
const actors = new Map<string, Actor>();
let colleague: Actor;
const lines = new Map<string, string[]>();

/**
 * Two new centres with somebody in every role, for each subject: in one in which all the others had been tried before, each
 * search and each sheet would go through thousands of their institutions.
 */
async function begin(subject: string): Promise<void> {
  if (subject === begun) return;
  begun = subject;
  centre = await testCentre(kernel.db);
  const other = await testCentre(kernel.db, 'Інший кабінет');
  foreign = realWorld(
    kernel,
    other,
    await testUser(kernel, other, 'methodist'),
    newGround(kernel, other),
  );
  ground = newGround(kernel, centre);
  colleague = await testUser(kernel, centre, 'methodist');
  for (const role of roles) actors.set(role, await testUser(kernel, centre, role));
}

async function outcome(name: string, actor: Actor, input: unknown): Promise<string> {
  try {
    const output = await declared.get(name)?.run(actor, input);
    return isEmptyList(output) ? 'empty' : 'yes';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === 'refused' ? `refused ${error.details.reason}` : error.code;
  }
}

/** One line of the table: what each role gets; `worlds` are made anew for each. */
async function row(
  key: string,
  label: string,
  worlds: (actor: Actor, ground: () => Promise<Ground>) => [World, World],
): Promise<string[]> {
  const outcomes: string[] = [];
  for (const role of roles) {
    const around = newGround(kernel, centre);
    const actor = await standing(role, around);
    const input = await cases[key]?.input(...worlds(actor, around));
    const got = await outcome(nameOf(key), actor, input);
    outcomes.push(label === '' && got === 'empty' ? 'yes' : got);
  }
  lines.set(`${key}${label}`, outcomes);
  return outcomes;
}

/** One line about what nobody may reach: it stays as it is, so that every role can try the same. */
async function rowOutside(key: string, label: string, world: World): Promise<string[]> {
  const outcomes: string[] = [];
  const input = await cases[key]?.input(world, world);
  for (const role of roles)
    outcomes.push(await outcome(nameOf(key), await standing(role, ground), input));
  lines.set(`${key}${label}`, outcomes);
  return outcomes;
}

/** Who has the role: in the whole centre, or where the ground is. */
async function standing(role: Role, around: () => Promise<Ground>): Promise<Actor> {
  const actor = actors.get(role) as Actor;
  const at = groundOf(role);
  if (!at) return actor;
  const kind = at === 'sectionId' ? 'section' : 'organisation';
  return { ...actor, grants: [{ role, place: { kind, id: (await around())[at] } }] };
}

const own = (owner: Actor, ground: () => Promise<Ground>): [World, World] => {
  const world = realWorld(kernel, centre, owner, ground);
  return [world, world];
};

describe('permissions', () => {
  it('have a case for every operation and query, and none for what is gone', () => {
    const covered = new Set(Object.keys(cases).map(nameOf));
    expect(
      [...declared.keys()].filter((name) => !covered.has(name)),
      'write cases in tests/db/matrix',
    ).toEqual([]);
    expect(
      [...covered].filter((name) => !declared.has(name)),
      'remove these cases',
    ).toEqual([]);
  });

  it.each(Object.keys(cases).filter((key) => declared.has(nameOf(key))))('of %s', async (key) => {
    const { owned, placed, refers, hidden } = cases[key] as Case;
    await begin(nameOf(key).split('.')[0] ?? '');
    const allowed = await row(key, '', own);
    if (!hidden) expect(allowed.join(), 'the case itself is wrong').not.toContain('not-found');
    expect(allowed).not.toEqual(allowed.map(() => 'not-found'));
    if (owned) await row(key, ', a colleague’s', (_, ground) => own(colleague, ground));
    if (placed) await row(key, ', a neighbour’s', (actor) => own(actor, newGround(kernel, centre)));
    if (namesObjects(await cases[key]?.input(emptyWorld(), emptyWorld()))) {
      const strange = await rowOutside(key, ', another centre’s', foreign);
      const absent = await rowOutside(key, ', absent', emptyWorld());
      expect(strange, 'a foreign object can be told from an absent one').toEqual(absent);
      expect(strange).not.toContain('yes');
      lines.delete(`${key}, absent`);
    }
    if (refers) {
      const strange = await row(key, ', with another centre’s', (actor, ground) => [
        own(actor, ground)[0],
        foreign,
      ]);
      const absent = await row(key, ', with absent', (actor, ground) => [
        own(actor, ground)[0],
        emptyWorld(),
      ]);
      expect(strange, 'a foreign object can be told from an absent one').toEqual(absent);
      expect(strange).not.toContain('yes');
      lines.delete(`${key}, with absent`);
    }
  });

  it('are as reviewed', () => {
    const table = print();
    if (process.env.UPDATE_MATRIX) writeFileSync(file, table);
    expect(table).toBe(readFileSync(file, 'utf8'));
  });
});

describe.each(locales)('the log of all that was tried, in %s', (locale) => {
  it('names every field', async () => {
    const { default: words } = await namespaces.audit[locale]();
    // As the database's owner: row-level security shows the program one centre at a time.
    const { db, close } = openDatabase(kernel.ownerUrl, { max: 1 });
    const { rows } = await sql<{ field: string }>`
      select distinct jsonb_object_keys(written) as field from audit_entry
      cross join unnest(array[before, after]) as written where jsonb_typeof(written) = 'object'`.execute(
      db,
    );
    await close();
    expect(rows.length).toBeGreaterThan(100);
    const unnamed = rows.filter(({ field }) => !(field in words.field) && !unsaid.has(field));
    expect(unnamed, 'say them in src/app/words/audit').toEqual([]);
  });
});

/** A list filtered by what the caller can't see is as empty as one filtered by what there is not. */
function isEmptyList(output: unknown): boolean {
  return typeof output === 'object' && output !== null && 'rows' in output && 'total' in output
    ? output.total === 0
    : Array.isArray(output) && output.length === 0;
}

function namesObjects(input: unknown): boolean {
  return /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/.test(
    JSON.stringify(input, (key, value) => (key === 'familyName' || key === 'email' ? '' : value)),
  );
}

function print(): string {
  const width = Math.max(...[...lines.keys()].map((key) => key.length)) + 2;
  const line = (first: string, rest: readonly string[]) =>
    `${first.padEnd(width)}${rest.map((cell) => `${cell} `.padEnd(15)).join('')}`.trimEnd();
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${[line('', roles), ...sorted.map(([key, cells]) => line(key, cells))].join('\n')}\n`;
}
