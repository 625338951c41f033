import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { reopenOrganisation } from '../operations/organisations/close-organisation.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { mergeOrganisations } from '../operations/organisations/merge-organisations.ts';
import { splitOrganisation } from '../operations/organisations/split-organisation.ts';
import { undoOrganisationChange } from '../operations/organisations/undo-change.ts';
import { addTaughtProfession } from '../operations/professions/teach-profession.ts';
import { addFeature } from '../operations/professions/write-feature.ts';
import { createProfession } from '../operations/professions/write-profession.ts';
import { createSection } from '../operations/sections/create-section.ts';
import { updateSection } from '../operations/sections/update-section.ts';
import { listFeatures, listTaught } from '../professions/list-taught.ts';
import { listSections } from '../sections/list-sections.ts';
import { readHeld } from './count-held.ts';
import { findOrganisationsQuery } from './read-find.ts';
import { readOrganisation } from './read-organisation.ts';

const kernel = await testKernel();
let centre: string;
let methodist: Actor & { personId: string };
let cook: string;
let baker: string;
beforeAll(async () => {
  centre = await testCentre(kernel.db);
  methodist = await testUser(kernel, centre, 'methodist');
  const profession = async (code: string, title: string) =>
    (await runOperation(kernel, methodist, createProfession, { code, title })).id;
  cook = await profession('5122', 'Кухар');
  baker = await profession('7412', 'Пекар');
});

const run: <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) => Promise<O> = (
  operation,
  input,
) => runOperation(kernel, methodist, operation, input as never);
const card = (id: string, day?: string) =>
  runQuery(kernel, methodist, readOrganisation, { id, day });
const taughtAt = async (organisationId: string, day: string) =>
  (await runQuery(kernel, methodist, listTaught, { organisationId, day })).rows
    .map(({ code }) => code)
    .sort();

/** An institution with a post, professions, a training centre, a branch and a methodist. */
async function institution(name: string, professions: string[]) {
  const { id } = await run(createOrganisation, {
    kind: 'vocational-lyceum',
    name,
    openedOn: '1990-09-01',
  });
  for (const professionId of professions)
    await run(addTaughtProfession, { id, professionId, since: '2015-09-01' });
  const feature = {
    id,
    kind: 'practical-training-centre',
    professionIds: professions,
    since: '2019-01-01',
  };
  await run(addFeature, feature);
  const branch = await run(createOrganisation, {
    kind: 'branch',
    name: `Філія: ${name}`,
    parentId: id,
  });
  const [post, person] = await inCentre(kernel.db, centre, 'write', async (trx) => {
    const worker = await trx
      .insertInto('person')
      .values({
        centre_id: centre,
        family_name: 'Лугова',
        short_name: `Лугова ${name}`,
        in_centre: false,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const values = {
      centre_id: centre,
      person_id: worker.id,
      organisation_id: id,
      since: '2020-01-01',
    };
    const row = await trx
      .insertInto('post')
      .values({ ...values, kind: 'teacher', title: 'викладачка' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('assignment')
      .values({
        centre_id: centre,
        person_id: methodist.personId,
        organisation_id: id,
        since: '2024-01-01',
      })
      .execute();
    await trx
      .insertInto('post_profession')
      .values({ centre_id: centre, post_id: row.id, profession_id: cook })
      .execute();
    return [row.id, worker.id] as const;
  });
  return { id, branch: branch.id, post, person };
}

/** Who works where on a day, by the rows of posts. */
const postsOn = (day: string, personId: string) =>
  inCentre(kernel.db, centre, 'read', async (db) => {
    const rows = await db
      .selectFrom('post')
      .select('organisation_id')
      .where('person_id', '=', personId)
      .where('since', '<=', day)
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', day)]))
      .execute();
    return rows.map((row) => row.organisation_id);
  });

describe('merging', () => {
  it('hands on people, professions, features, branches and methodists, and keeps the past', async () => {
    const old = await institution('Старий ліцей', [cook, baker]);
    const kept = await institution('Новий ліцей', [cook]);
    const held = await runQuery(kernel, methodist, readHeld, { id: old.id });
    expect(held).toMatchObject({ assignments: 1, sections: 0 });
    expect(
      [held.posts, held.professions, held.features, held.branches].map((list) => list.length),
    ).toEqual([1, 2, 1, 1]);

    await run(mergeOrganisations, {
      id: old.id,
      intoId: kept.id,
      since: '2026-09-01',
      ground: 'Наказ № 9',
    });
    expect(await card(old.id)).toMatchObject({ closedOn: '2026-08-31' });
    expect(await postsOn('2026-08-31', old.person)).toEqual([old.id]);
    expect(await postsOn('2026-09-01', old.person)).toEqual([kept.id]);
    expect(await taughtAt(old.id, '2026-08-31')).toEqual(['5122', '7412']);
    expect(await taughtAt(old.id, '2026-09-01')).toEqual([]);
    expect(await taughtAt(kept.id, '2026-08-31')).toEqual(['5122']);
    expect(await taughtAt(kept.id, '2026-09-01')).toEqual(['5122', '7412']);
    expect(await card(old.branch, '2026-09-01')).toMatchObject({ parentId: kept.id });
    const features = await runQuery(kernel, methodist, listFeatures, {
      organisationId: kept.id,
      day: '2026-10-01',
    });
    expect(features.rows.map(({ professions }) => professions.length).sort()).toEqual([1, 2]);
    const assigned = await inCentre(kernel.db, centre, 'read', (db) =>
      db
        .selectFrom('assignment')
        .select(['organisation_id as at', 'until'])
        .where('organisation_id', 'in', [old.id, kept.id])
        .execute(),
    );
    // The methodist looked after both: there is no second assignment to the one that goes on.
    expect(assigned).toEqual(
      expect.arrayContaining([
        { at: old.id, until: '2026-08-31' },
        { at: kept.id, until: null },
      ]),
    );
    expect(assigned).toHaveLength(2);
  });

  it('leads from the old name to the one that goes on, from its day on', async () => {
    const old = await institution('Млинарський ліцей', []);
    const kept = await institution('Борошняний коледж', []);
    await run(mergeOrganisations, { id: old.id, intoId: kept.id, since: '2026-09-01' });
    const found = (day: string) =>
      runQuery(kernel, methodist, findOrganisationsQuery, { text: 'Млинарського ліцею', day });
    expect(await found('2026-08-31')).toMatchObject([{ organisationId: old.id, reason: 'full' }]);
    expect(await found('2026-09-01')).toMatchObject([
      {
        organisationId: kept.id,
        reason: 'former',
        mergedId: old.id,
        organisationName: 'Борошняний коледж',
      },
    ]);
  });

  it('can be taken back to the last row', async () => {
    const old = await institution('Лісовий ліцей', [cook, baker]);
    const kept = await institution('Парковий ліцей', [cook]);
    const rowsOf = () =>
      inCentre(kernel.db, centre, 'read', async (db) => ({
        posts: await db
          .selectFrom('post')
          .selectAll()
          .where('organisation_id', 'in', [old.id, kept.id])
          .orderBy('id')
          .execute(),
        taught: await db
          .selectFrom('organisation_profession')
          .selectAll()
          .where('organisation_id', 'in', [old.id, kept.id])
          .orderBy('id')
          .execute(),
        features: await db
          .selectFrom('organisation_feature')
          .selectAll()
          .where('organisation_id', 'in', [old.id, kept.id])
          .orderBy('id')
          .execute(),
        links: await db
          .selectFrom('organisation_link')
          .selectAll()
          .where('parent_id', 'in', [old.id, kept.id])
          .orderBy('id')
          .execute(),
        assignments: await db
          .selectFrom('assignment')
          .selectAll()
          .where('organisation_id', 'in', [old.id, kept.id])
          .orderBy('id')
          .execute(),
      }));
    const before = await rowsOf();
    const { changeId } = await run(mergeOrganisations, {
      id: old.id,
      intoId: kept.id,
      since: '2026-09-01',
    });
    expect(await rowsOf()).not.toEqual(before);
    await expect(
      run(reopenOrganisation, { id: old.id, since: '2026-10-01' }),
    ).rejects.toMatchObject({
      details: { reason: 'organisations.merged' },
    });
    await run(undoOrganisationChange, { id: old.id, changeId });
    expect(await rowsOf()).toEqual(before);
    expect(await card(old.id)).toMatchObject({ closedOn: null });
    await expect(run(undoOrganisationChange, { id: old.id, changeId })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('is not taken back once somebody has worked on with what was handed on', async () => {
    const old = await institution('Степовий ліцей', []);
    const kept = await institution('Луговий ліцей', []);
    const { changeId } = await run(mergeOrganisations, {
      id: old.id,
      intoId: kept.id,
      since: '2026-09-01',
    });
    await inCentre(kernel.db, centre, 'write', (trx) =>
      trx
        .updateTable('post')
        .set({ title: 'завідувачка', version: 2 })
        .where('organisation_id', '=', kept.id)
        .where('person_id', '=', old.person)
        .execute(),
    );
    await expect(run(undoOrganisationChange, { id: old.id, changeId })).rejects.toMatchObject({
      details: { reason: 'organisations.undo-changed' },
    });
    expect(await card(old.id)).toMatchObject({ closedOn: '2026-08-31' });
  });

  it('is refused with itself, with what is closed, and into what stands deeper below', async () => {
    const top = await run(createOrganisation, { kind: 'department', name: 'Верхнє управління' });
    const middle = await run(createOrganisation, {
      kind: 'centre',
      name: 'Середній центр',
      parentId: top.id,
    });
    const low = await run(createOrganisation, {
      kind: 'school',
      name: 'Нижня школа',
      parentId: middle.id,
    });
    const merge = (id: string, intoId: string) =>
      run(mergeOrganisations, { id, intoId, since: '2026-09-01' });
    await expect(merge(top.id, top.id)).rejects.toMatchObject({
      details: { reason: 'organisations.merge-with-itself' },
    });
    await expect(merge(top.id, low.id)).rejects.toMatchObject({
      details: { reason: 'organisations.circle' },
    });
    await merge(low.id, middle.id);
    await expect(merge(top.id, low.id)).rejects.toMatchObject({
      details: { reason: 'organisations.closed' },
    });
  });
});

describe('the sections of a merged institution', () => {
  it('go on in the other, and come back unless they have gone further', async () => {
    const [old, kept, third] = [
      await institution('Осиковий ліцей', []),
      await institution('Грабовий ліцей', []),
      await institution('Кленовий ліцей', []),
    ];
    const section = await run(createSection, {
      kind: 'commission',
      name: 'Комісія кухарів',
      level: 'institution',
      organisationId: old.id,
      since: '2025-09-01',
    });
    const home = async () => {
      const { rows } = await runQuery(kernel, methodist, listSections, { q: 'Комісія кухарів' });
      return rows.map(({ organisationId }) => organisationId);
    };
    const merge = () =>
      run(mergeOrganisations, { id: old.id, intoId: kept.id, since: '2026-09-01' });
    const { changeId } = await merge();
    expect(await home()).toEqual([kept.id]);
    await run(undoOrganisationChange, { id: old.id, changeId });
    expect(await home()).toEqual([old.id]);

    const again = await merge();
    await run(updateSection, { id: section.id, organisationId: third.id });
    await expect(
      run(undoOrganisationChange, { id: old.id, changeId: again.changeId }),
    ).rejects.toMatchObject({ details: { reason: 'organisations.undo-changed' } });
    expect(await home()).toEqual([third.id]);
  });
});

describe('splitting', () => {
  it('makes an institution out of what was chosen, and can be taken back', async () => {
    const whole = await institution('Великий ліцей', [cook, baker]);
    const held = await runQuery(kernel, methodist, readHeld, { id: whole.id });
    const { madeId, changeId } = await run(splitOrganisation, {
      id: whole.id,
      kind: 'vocational-college',
      name: 'Пекарський коледж',
      since: '2026-09-01',
      professionIds: held.professions
        .filter(({ label }) => label.includes('Пекар'))
        .map(({ id }) => id),
      postIds: [whole.post],
    });
    expect(await taughtAt(whole.id, '2026-09-01')).toEqual(['5122']);
    expect(await taughtAt(madeId, '2026-09-01')).toEqual(['7412']);
    expect(await postsOn('2026-09-01', whole.person)).toEqual([madeId]);
    expect(await card(madeId)).toMatchObject({
      openedOn: '2026-09-01',
      changes: [{ kind: 'split' }, { kind: 'opened' }],
    });
    await run(undoOrganisationChange, { id: whole.id, changeId });
    expect(await taughtAt(whole.id, '2026-09-01')).toEqual(['5122', '7412']);
    expect(await postsOn('2026-09-01', whole.person)).toEqual([whole.id]);
    await expect(card(madeId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
