import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOrganisations } from '#modules/directory/organisations/list-organisations.ts';
import { findOrganisationsQuery } from '#modules/directory/organisations/read-find.ts';
import { listAgreements } from '#modules/directory/partners/list-agreements.ts';
import { listRequests } from '#modules/events/consultations/requests/list-requests.ts';
import { listMinutes } from '#modules/events/minutes/list-minutes.ts';
import { deadlineKinds } from '#modules/plan/deadline/types.ts';
import { getFindings } from '#modules/plan/queries/get-findings.ts';
import { getPlan } from '#modules/plan/queries/get-plan.ts';
import { getWeek } from '#modules/plan/queries/get-week.ts';
import { listPlans } from '#modules/plan/queries/list-plans.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { passwordIs } from '#platform/access/password.ts';
import type { Db } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { runQuery } from '#platform/query/run.ts';
import { testKernel } from '../../../tests/support/kernel.ts';
import { buildDemo } from './build-demo.ts';
import { institutions } from './institutions.ts';

const kernel = await testKernel();
const first = { email: 'admin@kabinet.example', password: 'the-first-password' };
let centreId: string;

const build = (day: string, seed?: number): Promise<string> => {
  kernel.setNow(new Date(`${day}T12:00:00Z`));
  return kernel.db.transaction().execute((trx) => buildDemo(kernel, trx, { first, seed }));
};
const read = <R>(ask: (db: Db) => Promise<R>, of = centreId): Promise<R> =>
  inCentre(kernel.db, of, 'read', ask);
/** The values of one column of a query over the centre's rows. */
const values = async (query: string, of = centreId): Promise<unknown[]> =>
  (await read((db) => sql.raw<{ value: unknown }>(query).execute(db), of)).rows.map(
    ({ value }) => value,
  );
const number = async (query: string, of = centreId): Promise<number> =>
  Number((await values(query, of))[0]);
const administrator = async (of = centreId): Promise<Actor> => ({
  ...systemActor(of, 'Перевірка'),
  personId: String(
    (
      await values(
        `select person_id as value from membership m join membership_grant g on g.membership_id = m.id where g.role = 'administrator'`,
        of,
      )
    )[0],
  ),
});

beforeAll(async () => {
  centreId = await build('2026-11-22');
}, 180_000);
afterAll(stopRendering);

describe('the demonstration', () => {
  test('has its people, their accounts and nobody who was read by mistake', async () => {
    expect(await number('select count(*) as value from person where in_centre')).toBe(12);
    expect(await number('select count(*) as value from person where not in_centre')).toBe(1294);
    expect(
      await number(`select count(*) as value from person where email like '%@kabinet.example'`),
    ).toBe(12);
    expect(
      await values(
        'select g.role as value from membership m join membership_grant g on g.membership_id = m.id where person_id is not null order by 1',
      ),
    ).toEqual([
      ...['administrator', 'director', 'institution-deputy', 'methodist', 'methodist'],
      ...['observer', 'section-head', 'teacher'],
    ]);
  });

  test('has its institutions in the register, two of them called the same for short', async () => {
    const { rows } = await runQuery(kernel, await administrator(), listOrganisations, {
      size: 200,
    });
    const names = rows.map(({ name }) => name);
    expect(institutions.filter((name) => !names.includes(name))).toEqual([]);
    const asked = { text: 'КПЛ' };
    const found = await runQuery(kernel, await administrator(), findOrganisationsQuery, asked);
    expect(found.map(({ reason }) => reason)).toEqual(['abbreviation', 'abbreviation']);
    const gone = { text: 'Рогізненського професійного ліцею' };
    expect(
      await runQuery(kernel, await administrator(), findOrganisationsQuery, gone),
    ).toMatchObject([{ organisationName: 'Калинорізький професійний ліцей', reason: 'former' }]);
  });

  test('has partners, and an agreement that is about to end', async () => {
    expect(await number('select count(*) as value from partner')).toBe(28);
    const { rows } = await runQuery(kernel, await administrator(), listAgreements, {});
    expect(rows.map(({ state }) => state).sort()).toEqual([
      'ended',
      'ending',
      'valid',
      'valid',
      'valid',
    ]);
  });

  test('has plans of several kinds in force and the next year begun', async () => {
    const { rows } = await runQuery(kernel, await administrator(), listPlans, {});
    expect(rows.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['programme', 'in_force'],
      ['section', 'in_force'],
      ['year', 'draft'],
      ['year', 'in_force'],
    ]);
  });

  test('has an annual plan of about two hundred items and a programme with its passport', async () => {
    const { rows } = await runQuery(kernel, await administrator(), listPlans, {});
    const idOf = (kind: string) =>
      rows.find((plan) => plan.kind === kind && plan.state === 'in_force')?.id ?? '';
    const annual = await runQuery(kernel, await administrator(), getPlan, { planId: idOf('year') });
    expect(annual.chapters).toHaveLength(14);
    const count = await number(
      `select count(*) as value from plan_item where plan_id = '${idOf('year')}' and removed_at is null`,
    );
    expect(count).toBeGreaterThan(190);
    expect(count).toBeLessThan(220);
    const programme = await runQuery(kernel, await administrator(), getPlan, {
      planId: idOf('programme'),
    });
    expect(programme.passport).toHaveLength(8);
    const { findings } = await runQuery(kernel, await administrator(), getFindings, {
      planId: idOf('year'),
    });
    const rules = new Set(findings.map(({ rule }) => rule));
    expect(rules.size).toBeGreaterThan(12);
    expect([...rules]).toEqual(
      expect.arrayContaining([
        'numbering-gap',
        'missing-responsible',
        'mixed-alphabet',
        'spelling',
      ]),
    );
  });

  test('has every kind of deadline', async () => {
    const kinds = await values(
      'select distinct deadline_kind as value from plan_item where deadline_kind is not null',
    );
    expect(kinds.sort()).toEqual([...deadlineKinds].sort());
    const frequencies = await values(
      `select distinct deadline_reading ->> 'frequency' as value from plan_item where deadline_reading ? 'frequency'`,
    );
    expect(frequencies.length).toBeGreaterThanOrEqual(9);
  });

  test('has tasks in every state, some late, debts, and evidence of every kind', async () => {
    const states = await values('select distinct state as value from task order by 1');
    expect(states).toEqual(['done', 'moved', 'not_done', 'open', 'partly']);
    const late = await number(
      `select count(*) as value from task where state = 'open' and due_on < '2026-11-22'`,
    );
    expect(late).toBeGreaterThan(4);
    expect(late).toBeLessThan(40);
    expect(
      await number(
        `select count(*) as value from plan_item i where deadline_kind = 'scheduled'
          and not exists (select from plan_item_date d where d.item_id = i.id)`,
      ),
    ).toBeGreaterThan(1);
    const kinds = await values('select distinct kind as value from evidence order by 1');
    expect(kinds).toEqual(['file', 'link', 'text']);
    expect(await number('select count(distinct reason) as value from plan_amendment')).toBe(6);
  });

  test('has its sessions written down but for one or two, and debts of the plan dated by the season', async () => {
    const actor = await administrator();
    const late = await runQuery(kernel, actor, listMinutes, { state: 'late' });
    expect(late.total).toBeGreaterThan(0);
    expect(late.total).toBeLessThanOrEqual(2);
    const filed = await runQuery(kernel, actor, listMinutes, { state: 'approved' });
    expect(filed.total).toBeGreaterThan(60);
    expect(
      await number(
        `select count(distinct event_id) as value from attendance where event_id in (select id from event where parent_id is not null)`,
      ),
    ).toBeGreaterThan(4);
    // The plan has the dates, and what was held and approved is done there.
    const dated = `select count(*) as value from event e join plan_item_date d on d.id = e.plan_date_id`;
    expect(await number(`${dated} where e.state = 'published'`)).toBeGreaterThan(0);
    expect(
      await number(`${dated} join task t on t.item_date_id = d.id where t.state = 'done'`),
    ).toBeGreaterThan(0);
  });

  test('has a full season: twenty sections, thirty-four webinars, eleven in March, two conferences', async () => {
    expect(
      await number(
        `select count(*) as value from section where date '2026-11-22' <@ daterange(since, until, '[]')`,
      ),
    ).toBe(20);
    const events = (where: string) =>
      number(`select count(*) as value from event where parent_id is null and ${where}`);
    expect(await events(`kind = 'webinar'`)).toBe(34);
    expect(await events(`kind = 'webinar' and extract(month from starts_on) = 3`)).toBe(11);
    expect(await events(`kind = 'conference'`)).toBe(2);
    expect(await events(`kind in ('section-session', 'council-session')`)).toBeGreaterThan(100);
    expect(
      await number(
        `select count(distinct section_id) as value from event where section_id is not null`,
      ),
    ).toBeGreaterThanOrEqual(20);
  });

  test('has questions, orders, times, visits, talks and minutes in every state', async () => {
    const states = async (of: string) =>
      (await values(`select distinct state as value from ${of} order by 1`)).map(String);
    expect(await states('consultation_request')).toEqual([
      ...['answered', 'asked', 'taken', 'withdrawn'],
    ]);
    expect(await states(`consultation_request where kind = 'order'`)).toHaveLength(3);
    const { rows } = await runQuery(kernel, await administrator(), listRequests, { late: true });
    expect(new Set(rows.map(({ late }) => late))).toEqual(new Set(['untaken', 'unanswered']));
    expect(await states('consultation_slot')).toEqual(['free', 'held', 'taken', 'withdrawn']);
    expect(await states('visit')).toEqual(['cancelled', 'done', 'planned', 'under_way']);
    expect(await number('select count(*) as value from visit where event_id is not null')).toBe(2);
    expect(await states('minutes')).toEqual(['approved', 'draft', 'submitted']);
    expect(await states('talk_proposal')).toEqual(['accepted', 'declined', 'submitted']);
    expect(
      await number('select count(*) as value from consultation where plan_item_id is not null'),
    ).toBeGreaterThan(10);
  });

  test('names all of its institutions in plans and results', async () => {
    const texts = (
      await values('select text as value from plan_item union select result from task')
    ).join('\n');
    const named = institutions.filter((name) => texts.includes(name));
    expect(named).toHaveLength(24);
  });

  test('was told by its own clock: nothing is dated after today or on the real day', async () => {
    const days = await values(
      `select distinct at::date::text as value from audit_entry
       union select created_at::date::text from evidence
       union select created_at::date::text from plan_version
       union select closed_at::date::text from task where closed_at is not null`,
    );
    expect(days.length).toBeGreaterThan(150);
    expect(days.filter((day) => String(day) > '2026-11-22')).toEqual([]);
    expect(
      // What a session closes was done on its day and is closed when its minutes are approved.
      await number(
        `select count(*) as value from task where done_on <> closed_at::date
          and item_date_id not in (select plan_date_id from event where plan_date_id is not null)`,
      ),
    ).toBe(0);
  });

  test('greets the administrator with a full week, and the first password is theirs', async () => {
    const [userId] = await values(
      `select user_id as value from membership m join membership_grant g on g.membership_id = m.id where g.role = 'administrator'`,
    );
    expect(await passwordIs(kernel.db, String(userId), first.password)).toBe(true);
    const week = await runQuery(kernel, await administrator(), getWeek, {});
    expect(week.person?.name).toBe('Лозинець О.Д.');
    expect(week.late.length).toBeGreaterThan(0);
    expect(week.thisWeek.length).toBeGreaterThan(0);
    expect(week.soon.length).toBeGreaterThan(2);
    expect(week.standing.length + week.closed.length).toBeGreaterThan(0);
  });
});

describe('on another day', () => {
  test.each(['2027-01-04', '2027-07-15', '2028-02-29'])(
    '%s it is whole, and a week is full',
    async (day) => {
      const other = await build(day);
      const week = await runQuery(kernel, await administrator(other), getWeek, {});
      expect(week.thisWeek.length + week.soon.length).toBeGreaterThan(3);
      expect(
        await number(`select count(*) as value from plan where ends_on < '${day}'`, other),
      ).toBe(0);
      expect(
        await number(
          `select count(*) as value from audit_entry where at > '${day}T23:59:59Z'`,
          other,
        ),
      ).toBe(0);
    },
    180_000,
  );

  test('the same seed tells the same year, another seed another', async () => {
    const story = async (of: string) =>
      (
        await values(
          `select concat_ws('|', i.number, i.text, due_on, t.state, t.result, t.reason, done_on,
             (select string_agg(e.text, ';' order by e.text) from evidence e where e.task_id = t.id)) as value
           from task t join plan_item i on i.id = t.item_id`,
          of,
        )
      ).sort();
    const told = await story(await build('2026-02-20', 7));
    expect(await story(await build('2026-02-20', 7))).toEqual(told);
    expect(await story(await build('2026-02-20', 8))).not.toEqual(told);
  }, 180_000);
});
