import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import '#app/registry.ts';
import { readAggregate } from '#modules/directory/aggregates/read-aggregate.ts';
import { listCentreLinks } from '#modules/directory/centres/read-links.ts';
import {
  answerCentreLink,
  askCentreLink,
  endCentreLink,
} from '#modules/directory/operations/centres/link-centres.ts';
import { setCentreKind } from '#modules/directory/operations/centres/set-kind.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import {
  answerShare,
  endShare,
  proposeShare,
} from '#modules/directory/operations/shares/share-objects.ts';
import { listPeople } from '#modules/directory/people/list-people.ts';
import { listSharedPeople } from '#modules/directory/shares/list-shared-people.ts';
import { listShares, readShare } from '#modules/directory/shares/read-shares.ts';
import type { Actor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { listMail } from '#platform/mail/queries.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { centreWithCode, settleTeachers } from '../support/centres.ts';
import { testKernel } from '../support/kernel.ts';

/** Three centres of one installation: a department, and two centres that know nothing of each other. */
const kernel = await testKernel();
await loadWords(namespaces);

let department: Actor;
let lake: Actor;
let hill: Actor;
const codes = new Map<string, string>();
let college: string;
let section: string;

const run = <I, O>(
  actor: Actor,
  operation: Parameters<typeof runOperation<I, O>>[2],
  input: NoInfer<I>,
) => runOperation(kernel, actor, operation, input);

async function centreOf(name: string): Promise<Actor> {
  const { administrator, code } = await centreWithCode(kernel, name);
  codes.set(administrator.centreId, code);
  return administrator;
}
const codeOf = ({ centreId }: Actor) => codes.get(centreId) ?? '';

const linksOf = async (actor: Actor) => (await runQuery(kernel, actor, listCentreLinks, {})).links;

beforeAll(async () => {
  department = await centreOf('Департамент Надозер’я');
  lake = await centreOf('Центр Озерний');
  hill = await centreOf('Центр Горбистий');
  await run(department, setCentreKind, { kind: 'department' });
  college = await settleTeachers(kernel, lake, 'Озерний', 12);
  await settleTeachers(kernel, hill, 'Горбистий', 9);
  section = (
    await run(lake, createSection, {
      kind: 'regional-section',
      name: 'Секція фізиків',
      level: 'region',
      since: '2025-09-01',
      rule: { subjects: ['фізика'] },
    })
  ).id;
});

describe('a department', () => {
  it('finds a centre by the code that people tell, and by nothing else', async () => {
    await expect(run(department, askCentreLink, { code: 'немає' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(
      run(department, askCentreLink, { code: codeOf(department) }),
    ).rejects.toMatchObject({
      code: 'invalid',
    });
    // A centre asks nobody to stand below it.
    await expect(run(lake, askCentreLink, { code: codeOf(hill) })).rejects.toMatchObject({
      details: { reason: 'centres.not-above' },
    });
  });

  it('sees no figure before the centre has agreed, and all the centre’s own after', async () => {
    const { id } = await run(department, askCentreLink, {
      code: ` ${codeOf(lake).replaceAll('-', ' ')} `,
    });
    await expect(run(department, askCentreLink, { code: codeOf(lake) })).rejects.toMatchObject({
      details: { reason: 'centres.asked-already' },
    });
    expect((await runQuery(kernel, department, readAggregate, {})).centres).toEqual([]);
    // Only the asked one can answer; to everybody else there is no such question.
    for (const stranger of [hill, department])
      await expect(run(stranger, answerCentreLink, { id, agrees: true })).rejects.toMatchObject({
        code: 'not-found',
      });
    await run(lake, answerCentreLink, { id, agrees: true });
    await expect(run(lake, answerCentreLink, { id, agrees: false })).rejects.toMatchObject({
      details: { reason: 'centres.answered' },
    });
    const { centres, parts } = await runQuery(kernel, department, readAggregate, {});
    expect(centres.map(({ name }) => name)).toEqual(['Центр Озерний']);
    const posts = parts.find(({ part }) => part === 'postKind');
    expect(posts?.rows).toEqual([[12]]);
    expect(parts.find(({ part }) => part === 'sections')?.rows).toEqual([[1]]);
    expect(parts.find(({ part }) => part === 'coverage')?.columns.map(({ key }) => key)).toEqual([
      'reached',
    ]);
  });

  it('is not told of few people, nor what would tell them', async () => {
    const { parts, leastShown } = await runQuery(kernel, department, readAggregate, {});
    expect(leastShown).toBe(5);
    const category = parts.find(({ part }) => part === 'category');
    // Two of the first category of twelve: neither they nor the ten others.
    expect(category?.rows).toEqual([[null, null]]);
    expect(category?.totals).toEqual([12]);
  });

  it('counts as things stood on a day', async () => {
    const { parts } = await runQuery(kernel, department, readAggregate, { on: '2019-01-01' });
    expect(parts.find(({ part }) => part === 'postKind')).toBeUndefined();
  });

  it('can’t change what it is under those that have agreed', async () => {
    await expect(run(department, setCentreKind, { kind: 'centre' })).rejects.toMatchObject({
      details: { reason: 'centres.linked' },
    });
    await expect(
      inCentre(kernel.db, department.centreId, 'write', (db) =>
        sql`update centre set kind = 'centre'`.execute(db),
      ),
    ).rejects.toThrow(/above or below/);
  });

  it('has the act in both logs, with nothing of the person but the name', async () => {
    const entries = await Promise.all(
      [department, lake].map(
        async (actor) =>
          (await runQuery(kernel, actor, listAudit, { objectType: 'centre_link', sort: 'at' }))
            .rows,
      ),
    );
    for (const rows of entries)
      expect(rows.map(({ operation }) => operation)).toEqual([
        'centre-link.ask',
        'centre-link.answer',
      ]);
    expect(entries[1]?.[0]?.actor).toMatchObject({ kind: 'system', id: null });
    expect(entries[1]?.[0]?.ip).toBeNull();
  });

  it('loses sight at once when the centre ends it', async () => {
    const [link] = await linksOf(lake);
    await run(lake, endCentreLink, { id: link?.id ?? '' });
    expect((await runQuery(kernel, department, readAggregate, {})).centres).toEqual([]);
    await expect(run(department, endCentreLink, { id: link?.id ?? '' })).rejects.toMatchObject({
      details: { reason: 'centres.ended' },
    });
    expect(await linksOf(hill)).toEqual([]);
  });
});

describe('a share', () => {
  const agreement = { agreementNumber: '7', agreedOn: '2026-01-10' };
  const peopleOf = async (actor: Actor, input = {}) =>
    (await runQuery(kernel, actor, listSharedPeople, input)).rows;

  it('shows nothing before it is taken, and then the agreed fields only', async () => {
    const { id } = await run(lake, proposeShare, {
      ...{ code: codeOf(hill), kind: 'organisation', objectId: college, fields: ['qualification'] },
      ...agreement,
    });
    expect(await peopleOf(hill)).toEqual([]);
    await expect(run(department, answerShare, { id, agrees: true })).rejects.toMatchObject({
      code: 'not-found',
    });
    // Who gives can't take for the other.
    await expect(run(lake, answerShare, { id, agrees: true })).rejects.toMatchObject({
      code: 'not-found',
    });
    await run(hill, answerShare, { id, agrees: true });
    const people = await peopleOf(hill, { size: 200 });
    expect(people).toHaveLength(12);
    expect(people[0]).toMatchObject({
      centreName: 'Центр Озерний',
      post: 'викладач',
      phone: null,
      email: null,
      education: null,
      teachingSince: null,
    });
    expect(people.map(({ category }) => category)).toContain('specialist-first');
    expect((await runQuery(kernel, hill, readShare, { id })).object?.name).toBe('Озерний');
    // The own lists stay the own: no card was made.
    const own = await runQuery(kernel, hill, listPeople, { size: 200 });
    expect(own.rows.map((row) => JSON.stringify(row)).join()).not.toContain('Озерний');
  });

  it('shows a section’s people by its rule without a person of any other centre', async () => {
    const { id } = await run(lake, proposeShare, {
      ...{ code: codeOf(department), kind: 'section', objectId: section, fields: ['contacts'] },
      ...agreement,
    });
    await run(department, answerShare, { id, agrees: true });
    const people = await peopleOf(department, { share: id, size: 200 });
    // Teachers of physics work in both centres.
    expect(people).toHaveLength(12);
    expect(people.every(({ name }) => name.startsWith('Озерний'))).toBe(true);
    expect(people[0]?.phone).toMatch(/^\+38/);
  });

  it('is of own objects only', async () => {
    await expect(
      run(hill, proposeShare, {
        ...{ code: codeOf(department), kind: 'organisation', objectId: college },
        ...agreement,
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('closes at once when either ends it', async () => {
    const { rows } = await runQuery(kernel, hill, listShares, { side: 'taken' });
    await run(hill, endShare, { id: rows[0]?.id ?? '' });
    expect(await peopleOf(hill)).toEqual([]);
    const { object, objectName } = await runQuery(kernel, hill, readShare, {
      id: rows[0]?.id ?? '',
    });
    expect([object, objectName]).toEqual([null, null]);
    const given = await runQuery(kernel, lake, listShares, { state: ['ended'] });
    expect(given.rows[0]?.objectName).toBe('Озерний');
  });

  it('is told to the other centre’s administrators by mail, in their language, and to nobody here', async () => {
    await inCentre(kernel.db, hill.centreId, 'write', (trx) =>
      trx.updateTable('auth_user').set({ language: 'en' }).where('id', '=', hill.userId).execute(),
    );
    const letters = async (actor: Actor) =>
      (await runQuery(kernel, actor, listMail, { q: 'Ліцей спільний', sort: 'created' })).rows.map(
        ({ subject }) => subject,
      );
    const shared = await settleTeachers(kernel, lake, 'Ліцей спільний', 1);
    const { id } = await run(lake, proposeShare, {
      ...{ code: codeOf(hill), kind: 'organisation', objectId: shared },
      ...agreement,
    });
    expect(await letters(hill)).toEqual(['Offered to be shared: Ліцей спільний']);
    expect(await letters(lake)).toEqual([]);
    await run(hill, answerShare, { id, agrees: true });
    await run(hill, endShare, { id });
    expect(await letters(lake)).toEqual([
      'Погодилися: Ліцей спільний',
      'Припинено спільний доступ: Ліцей спільний',
    ]);
    expect(await letters(hill)).toHaveLength(1);
  });

  it('closes with its last day', async () => {
    const { id } = await run(lake, proposeShare, {
      ...{ code: codeOf(hill), kind: 'organisation', objectId: college, since: '2020-01-01' },
      ...agreement,
    });
    await run(hill, answerShare, { id, agrees: true });
    expect(await peopleOf(hill, { size: 1 })).toHaveLength(1);
    const owner = new pg.Client({ connectionString: kernel.ownerUrl });
    await owner.connect();
    await owner.query(`update centre_share set until = current_date - 2 where id = '${id}'`);
    await owner.end();
    expect(await peopleOf(hill)).toEqual([]);
  });
});

describe('whatever is shared with whom', () => {
  const states = [
    'none',
    'proposed',
    'refused',
    'taken',
    'ended by giver',
    'ended by taker',
  ] as const;

  it('a centre sees the people of the shares that hold and nobody else', async () => {
    const institutions = new Map<Actor, string>([
      [lake, college],
      [hill, await settleTeachers(kernel, hill, 'Скельний', 3)],
      [department, await settleTeachers(kernel, department, 'Відомчий', 2)],
    ]);
    const prefix = new Map<Actor, string>([
      [lake, 'Озерний-'],
      [hill, 'Скельний-'],
      [department, 'Відомчий-'],
    ]);
    const centres = [...institutions.keys()];
    const pairs = centres.flatMap((giver) =>
      centres.filter((taker) => taker !== giver).map((taker) => ({ giver, taker })),
    );
    const endAll = async () => {
      for (const actor of centres) {
        const open = await runQuery(kernel, actor, listShares, { side: 'given', size: 200 });
        for (const { id } of open.rows) await run(actor, endShare, { id });
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.tuple(...pairs.map(() => fc.constantFrom(...states))), async (chosen) => {
        await endAll();
        for (const [at, { giver, taker }] of pairs.entries()) {
          const state = chosen[at];
          if (state === 'none') continue;
          const { id } = await run(giver, proposeShare, {
            ...{ code: codeOf(taker), kind: 'organisation' },
            ...{
              objectId: institutions.get(giver) ?? '',
              agreementNumber: '1',
              agreedOn: '2026-01-10',
            },
          });
          if (state !== 'proposed')
            await run(taker, answerShare, { id, agrees: state !== 'refused' });
          if (state === 'ended by giver') await run(giver, endShare, { id });
          if (state === 'ended by taker') await run(taker, endShare, { id });
        }
        for (const taker of centres) {
          const { rows } = await runQuery(kernel, taker, listSharedPeople, { size: 200 });
          const seen = new Set(rows.map(({ name }) => name.replace(/-.*/, '-')));
          const due = pairs.flatMap(({ giver, taker: to }, at) =>
            to === taker && chosen[at] === 'taken' ? (prefix.get(giver) ?? '') : [],
          );
          expect(seen).toEqual(new Set(due));
        }
      }),
      { numRuns: 12 },
    );
    // What chance leaves behind is nothing for the tests after.
    await endAll();
  });
});
