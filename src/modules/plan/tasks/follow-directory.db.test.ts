import { beforeEach, describe, expect, it } from 'vitest';
import { listAssignments } from '#modules/directory/assignments/list-assignments.ts';
import { previewAct } from '#modules/directory/assignments/preview-act.ts';
import { createDirection } from '#modules/directory/operations/assignments/change-directions.ts';
import { createAssignments } from '#modules/directory/operations/assignments/create-assignments.ts';
import { endAssignments } from '#modules/directory/operations/assignments/end-assignments.ts';
import { moveAssignments } from '#modules/directory/operations/assignments/move-assignments.ts';
import { removeAssignments } from '#modules/directory/operations/assignments/remove-assignments.ts';
import { substituteAssignments } from '#modules/directory/operations/assignments/substitute-assignments.ts';
import { undoAct } from '#modules/directory/operations/assignments/undo-act.ts';
import { mergeOrganisations } from '#modules/directory/operations/organisations/merge-organisations.ts';
import { undoOrganisationChange } from '#modules/directory/operations/organisations/undo-change.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { replaceHead } from '#modules/directory/operations/sections/replace-head.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { assignTask } from '../operations/assign-task.ts';
import { remind } from '../operations/remind.ts';
import { resolveRole } from '../operations/resolve-role.ts';
import { getWeek } from '../queries/get-week.ts';
import { listPlanRoles } from '../queries/list-plan-roles.ts';
import { listTasks } from '../queries/list-tasks.ts';
import './follow-directory.ts';
import { pastedPlan } from '../../../../tests/support/small-plan.ts';

const plan = pastedPlan(`I. РОБОТА З ЗАКЛАДАМИ\t\t\t\t
1.1\tВідвідати заклади громади\tметодисти відповідно до закріплення\tдовідка\tщокварталу
1.2\tДопомогти Вільховому ліцею з кабінетом фізики\tметодисти відповідно до закріплення\tдовідка\tдо 20 травня
1.3\tОгляд бібліотечного фонду\tметодисти за напрямами\tдовідка\tжовтень
1.4\tСкласти розклад засідань\tкерівники секцій\tрозклад\tдо 1 жовтня
1.5\tКонсультації у Вільховому ліцеї\tметодисти відповідно до закріплення\tжурнал\tза окремим графіком`);

const kernel = await testKernel();
let director: Actor;
let planId: string;
let olena: string;
let petro: string;
let iryna: string;
let alder: string;
let birch: string;
let library: string;

const write = <R>(work: Parameters<typeof inCentre<R>>[3]) =>
  inCentre(kernel.db, director.centreId, 'write', work);

const person = (name: string) =>
  write(async (trx) => {
    const row = await trx
      .insertInto('person')
      .values({
        centre_id: director.centreId,
        family_name: name,
        short_name: name,
        post: 'методист',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });

const institution = (name: string) =>
  write(async (trx) => {
    const { id } = await trx
      .insertInto('organisation')
      .values({ centre_id: director.centreId, kind: 'vocational-lyceum' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('organisation_name')
      .values({ centre_id: director.centreId, organisation_id: id, kind: 'full', name })
      .execute();
    return id;
  });

const year = { since: '2026-01-01', orderNumber: '3' };
const assign = (
  personId: string,
  organisationIds: string[],
  directionIds: string[] = [],
  more = {},
) =>
  runOperation(kernel, director, createAssignments, {
    personId,
    organisationIds,
    directionIds,
    ...year,
    ...more,
  });
const assignmentsOf = async (personId: string) =>
  (await runQuery(kernel, director, listAssignments, { personId, state: 'all' })).rows.map(
    ({ id }) => id,
  );

/** Of an item: when its open tasks are due and whose they are. */
async function tasksOf(number: string): Promise<string[]> {
  const { rows } = await runQuery(kernel, director, listTasks, { planId, size: 200 });
  return rows
    .filter((row) => row.number === number && row.state === 'open')
    .map(
      ({ dueOn, people }) =>
        `${dueOn} ${people
          .map(({ name }) => name)
          .sort()
          .join(', ')}`,
    )
    .sort();
}

beforeEach(async () => {
  kernel.setNow(new Date('2026-02-10T09:00:00Z'));
  const centreId = await testCentre(kernel.db);
  director = await testUser(kernel, centreId, 'director');
  [olena, petro, iryna] = [await person('Лугова'), await person('Клен'), await person('Ярова')];
  [alder, birch] = [await institution('Вільховий ліцей'), await institution('Березовий ліцей')];
  library = (await runOperation(kernel, director, createDirection, { name: 'Бібліотечний фонд' }))
    .id;
  planId = await acceptedPlan(kernel, director, plan);
});

const everyQuarter = (name: string) =>
  ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'].map((day) => `${day} ${name}`);

describe('what waits for its dates', () => {
  const waits = async (personId: string) =>
    (await runQuery(kernel, director, getWeek, { personId })).debts.map(({ number }) => number);

  it('is owed by whom the role means today, by assignment too', async () => {
    expect(await waits(olena)).toEqual(['1.5']);
    await assign(petro, [alder]);
    await assign(olena, [birch]);

    expect(await waits(petro)).toEqual(['1.5']);
    expect(await waits(olena)).toEqual([]);
    await runOperation(kernel, director, resolveRole, {
      role: 'методисти відповідно до закріплення',
      personIds: [olena],
    });
    expect(await waits(olena)).toEqual(['1.5']);
  });
});

describe('a merged institution', () => {
  it('takes its methodist along, and an undo brings both back', async () => {
    await assign(olena, [birch]);
    const cherry = await institution('Вишневий ліцей');
    await assign(petro, [cherry]);
    expect(await tasksOf('1.2')).toEqual(['2026-05-20 Клен, Лугова']);
    const merge = await runOperation(
      kernel,
      director,
      mergeOrganisations,
      { id: cherry, intoId: alder, since: '2026-03-01' },
      { ifMatch: 1 },
    );
    expect(await tasksOf('1.2')).toEqual(['2026-05-20 Клен']);
    await runOperation(
      kernel,
      director,
      undoOrganisationChange,
      { id: cherry, changeId: merge.changeId },
      { ifMatch: merge.version },
    );
    expect(await tasksOf('1.2')).toEqual(['2026-05-20 Клен, Лугова']);
  });
});

describe('«by assignment»', () => {
  it('means all methodists until somebody is assigned, then those, and by name of the institution its own', async () => {
    expect(await tasksOf('1.1')).toEqual(everyQuarter('Клен, Лугова, Ярова'));
    await assign(olena, [alder]);
    await assign(petro, [birch]);
    expect(await tasksOf('1.1')).toEqual(everyQuarter('Клен, Лугова'));
    expect(await tasksOf('1.2')).toEqual(['2026-05-20 Лугова']);
    const roles = await runQuery(kernel, director, listPlanRoles, { planId });
    expect(roles.map(({ role, by }) => [role, by])).toContainEqual([
      'методисти відповідно до закріплення',
      'assignments',
    ]);
  });

  it('narrows by a direction that the item names', async () => {
    await assign(olena, [alder]);
    await assign(iryna, [], [library]);
    expect(await tasksOf('1.3')).toEqual(['2026-10-31 Ярова']);
  });

  it('is what the centre has said by hand, when it has', async () => {
    await runOperation(kernel, director, resolveRole, {
      role: 'методисти відповідно до закріплення',
      personIds: [iryna],
    });
    await assign(olena, [alder]);
    expect(await tasksOf('1.2')).toEqual(['2026-05-20 Ярова']);
  });
});

describe('a move', () => {
  it('is foretold, takes the open tasks due from its day on, leaves those given by hand, and is taken back', async () => {
    await assign(olena, [alder]);
    const [march] = (
      await runQuery(kernel, director, listTasks, { planId, size: 200 })
    ).rows.filter(({ number, dueOn }) => number === '1.1' && dueOn === '2026-12-31');
    await runOperation(kernel, director, assignTask, {
      taskId: march?.id ?? '',
      personIds: [iryna],
    });
    const input = { ids: await assignmentsOf(olena), toPersonId: petro, on: '2026-05-01' };
    const foretold = await runQuery(kernel, director, previewAct, { act: { kind: 'move', input } });
    // Two quarters of 1.1, 1.2, 1.3 (nobody has its direction): not March, not the one given by hand.
    expect(foretold.moves).toEqual([
      { from: 'Лугова', to: 'Клен', toOthers: false, tasks: 4, items: 3 },
    ]);
    const { actId } = await runOperation(kernel, director, moveAssignments, {
      ...input,
      orderNumber: '17',
    });
    expect(await tasksOf('1.1')).toEqual([
      '2026-03-31 Лугова',
      '2026-06-30 Клен',
      '2026-09-30 Клен',
      '2026-12-31 Ярова',
    ]);
    expect(await tasksOf('1.2')).toEqual(['2026-05-20 Клен']);
    const { rows } = await runQuery(kernel, director, listAudit, { operation: 'assignment.move' });
    expect(rows.flatMap(({ changes }) => changes)).toContainEqual({
      field: 'moved',
      from: null,
      to: 4,
    });
    await runOperation(kernel, director, undoAct, { actId: actId ?? '' });
    expect(await tasksOf('1.2')).toEqual(['2026-05-20 Лугова']);
    expect(await tasksOf('1.1')).toContain('2026-12-31 Ярова');
    await expect(
      runOperation(kernel, director, undoAct, { actId: actId ?? '' }),
    ).rejects.toMatchObject({
      details: { reason: 'assignments.undone-already' },
    });
  });

  it('is not taken back over what was done since', async () => {
    await assign(olena, [alder]);
    const ids = await assignmentsOf(olena);
    const { actId } = await runOperation(kernel, director, endAssignments, {
      ids,
      until: '2026-05-01',
    });
    await runOperation(kernel, director, endAssignments, { ids, until: '2026-04-01' });
    await expect(
      runOperation(kernel, director, undoAct, { actId: actId ?? '' }),
    ).rejects.toMatchObject({
      details: { reason: 'assignments.changed-since' },
    });
  });
});

it('a substitution takes the tasks due within its days and no others; its removal gives them back', async () => {
  await assign(olena, [alder]);
  const { actId } = await runOperation(kernel, director, substituteAssignments, {
    personId: olena,
    toPersonId: petro,
    since: '2026-05-11',
    until: '2026-06-30',
    reason: 'Відпустка.',
  });
  expect(await tasksOf('1.1')).toEqual([
    '2026-03-31 Лугова',
    '2026-06-30 Клен',
    '2026-09-30 Лугова',
    '2026-12-31 Лугова',
  ]);
  expect(await tasksOf('1.2')).toEqual(['2026-05-20 Клен']);
  await runOperation(kernel, director, removeAssignments, { ids: await assignmentsOf(petro) });
  expect(await tasksOf('1.2')).toEqual(['2026-05-20 Лугова']);
  await expect(
    runOperation(kernel, director, undoAct, { actId: actId ?? '' }),
  ).rejects.toMatchObject({
    details: { reason: 'assignments.changed-since' },
  });
});

it('«heads of sections» are those of the day on which it is due', async () => {
  const { id } = await runOperation(kernel, director, createSection, {
    kind: 'regional-section',
    name: 'Секція кухарів',
    level: 'region',
    since: '2025-09-01',
    headId: olena,
  });
  expect(await tasksOf('1.4')).toEqual(['2026-10-01 Лугова']);
  await runOperation(kernel, director, replaceHead, { id, personId: iryna, on: '2026-09-01' });
  expect(await tasksOf('1.4')).toEqual(['2026-10-01 Ярова']);
});

it('what is late goes back with the day on which the methodist is back', async () => {
  await assign(olena, [alder]);
  await runOperation(kernel, director, substituteAssignments, {
    personId: olena,
    toPersonId: petro,
    since: '2026-05-11',
    until: '2026-06-10',
  });
  const system = systemActor(director.centreId, 'Нагадування');
  const morning = async (day: string) => {
    kernel.setNow(new Date(`${day}T07:00:00Z`));
    await runOperation(kernel, system, remind, {});
    return tasksOf('1.2');
  };
  expect(await morning('2026-06-10')).toEqual(['2026-05-20 Клен']);
  expect(await morning('2026-06-11')).toEqual(['2026-05-20 Лугова']);
});
