import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import {
  addTaughtProfession,
  updateTaughtProfession,
} from '../operations/professions/teach-profession.ts';
import { addFeature, updateFeature } from '../operations/professions/write-feature.ts';
import {
  createProfession,
  removeProfession,
  updateProfession,
} from '../operations/professions/write-profession.ts';
import { listOrganisations } from '../organisations/list-organisations.ts';
import { listProfessions } from './list-professions.ts';
import { listFeatures, listTaught } from './list-taught.ts';

const kernel = await testKernel();
let methodist: Actor & { personId: string };
let lyceum: string;
beforeAll(async () => {
  const centre = await testCentre(kernel.db);
  methodist = await testUser(kernel, centre, 'methodist');
  lyceum = await institution('Яворівський ліцей');
});

const institution = async (name: string) =>
  (await runOperation(kernel, methodist, createOrganisation, { kind: 'vocational-lyceum', name }))
    .id;
const add = async (code: string, title: string, more: object = {}) =>
  (await runOperation(kernel, methodist, createProfession, { code, title, ...more })).id;
const teach = (id: string, professionId: string, more: object = {}) =>
  runOperation(kernel, methodist, addTaughtProfession, { id, professionId, ...more });
const titles = async (asked: object) =>
  (await runQuery(kernel, methodist, listProfessions, asked)).rows.map(({ title }) => title);

describe('a profession', () => {
  it('has one code, a methodist in charge, and counts who teaches it', async () => {
    const id = await add('7233', 'Слюсар', {
      direction: 'Транспорт',
      personId: methodist.personId,
    });
    await expect(add('7233', 'Інший')).rejects.toMatchObject({
      details: { reason: 'professions.code-taken', params: { title: 'Слюсар' } },
    });
    await teach(lyceum, id, { dual: true, licenceVolume: 60, since: '2020-09-01' });
    await teach(await institution('Кленовий ліцей'), id, { until: '2021-06-30' });
    const { rows } = await runQuery(kernel, methodist, listProfessions, { q: '7233' });
    expect(rows).toMatchObject([{ institutions: 1, personId: methodist.personId }]);
    expect(await titles({ dual: 'yes' })).toEqual(['Слюсар']);
    expect(await titles({ person: methodist.personId })).toEqual(['Слюсар']);
    await expect(runOperation(kernel, methodist, removeProfession, { id })).rejects.toMatchObject({
      details: { reason: 'professions.in-use' },
    });
    await expect(
      runOperation(kernel, methodist, updateProfession, { id, personId: lyceum }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'personId', code: 'unknown' }] } });
  });

  it('is taught by an institution once at a time', async () => {
    const id = await add('5122', 'Кухар');
    await teach(lyceum, id, { since: '2015-09-01', until: '2019-06-30' });
    await expect(teach(lyceum, id, { since: '2019-06-30' })).rejects.toMatchObject({
      details: { reason: 'professions.taught-already' },
    });
    const { rowId } = await teach(lyceum, id, { since: '2019-07-01' });
    await expect(
      runOperation(kernel, methodist, updateTaughtProfession, {
        id: lyceum,
        rowId,
        since: '2018-01-01',
      }),
    ).rejects.toMatchObject({ details: { reason: 'professions.taught-already' } });
    const on = async (day: string) =>
      (await runQuery(kernel, methodist, listTaught, { professionId: id, day })).total;
    expect([await on('2015-08-31'), await on('2019-06-30'), await on('2026-01-01')]).toEqual([
      0, 1, 1,
    ]);
    const found = await runQuery(kernel, methodist, listOrganisations, {
      profession: id,
      day: '2016-01-01',
    });
    expect(found.rows.map((row) => row.id)).toEqual([lyceum]);
  });
});

describe('what an institution has', () => {
  it('is kept with its order, topic, term, professions and equipment, and found by the institution’s filter', async () => {
    const tailor = await add('7433', 'Кравець');
    const { featureId } = await runOperation(kernel, methodist, addFeature, {
      id: lyceum,
      kind: 'practical-training-centre',
      title: 'Ательє',
      equipment: 'Десять машин',
      professionIds: [tailor, tailor],
    });
    const pilot = { id: lyceum, kind: 'pilot-site', topic: 'Дуальна форма', orderNumber: '12' };
    await runOperation(kernel, methodist, addFeature, {
      ...pilot,
      since: '2024-01-01',
      until: '2025-12-31',
    });
    const { rows } = await runQuery(kernel, methodist, listFeatures, { professionId: tailor });
    expect(rows).toMatchObject([{ title: 'Ательє', professions: [{ code: '7433' }] }]);
    const having = async (feature: string, day: string) =>
      (await runQuery(kernel, methodist, listOrganisations, { feature, day })).total;
    expect(await having('pilot-site', '2025-12-31')).toBe(1);
    expect(await having('pilot-site', '2026-01-01')).toBe(0);
    const change = { id: lyceum, featureId, professionIds: [] };
    await runOperation(kernel, methodist, updateFeature, change);
    expect((await runQuery(kernel, methodist, listFeatures, { professionId: tailor })).total).toBe(
      0,
    );
    await expect(
      runOperation(kernel, methodist, addFeature, { id: lyceum, kind: 'castle' }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'kind', code: 'unknown' }] } });
    const foreign = { id: lyceum, kind: 'culinary-hub', professionIds: [lyceum] };
    await expect(runOperation(kernel, methodist, addFeature, foreign)).rejects.toMatchObject({
      details: { fields: [{ path: 'professionIds', code: 'unknown' }] },
    });
  });
});
