import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { type RunOptions, runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import { addBeen } from '../../../../../tests/support/season-of-facts.ts';
import {
  acceptReport,
  returnReport,
  submitReport,
} from '../../operations/statistics/hand-in-report.ts';
import { remindOfReports } from '../../operations/statistics/remind-of-reports.ts';
import { setReportTerm } from '../../operations/statistics/set-report-term.ts';
import { writeReport } from '../../operations/statistics/write-report.ts';
import { getSectionReportFile } from './get-report-file.ts';
import { listReports } from './list-reports.ts';
import { readReport } from './read-report.ts';

const kernel = await testKernel({ SMTP_URL: 'smtp://127.0.0.1:1' });
await loadWords({
  eventsReport: {
    uk: () => import('../../words/report/uk.ts'),
    ru: () => import('../../words/report/ru.ts'),
    en: () => import('../../words/report/en.ts'),
  },
  events: {
    uk: () => import('../../words/uk.ts'),
    ru: () => import('../../words/ru.ts'),
    en: () => import('../../words/en.ts'),
  },
});
afterAll(stopRendering);
let centre: string;
let director: Actor;
let head: Actor & { personId: string };
let sectionId: string;
const year = 2025;

const run = <I, O>(
  operation: Parameters<typeof runOperation<I, O>>[2],
  input: I,
  as: Actor,
  options?: RunOptions,
) => runOperation(kernel, as, operation, input, options);
const report = (as: Actor = head) => runQuery(kernel, as, readReport, { sectionId, year });
const textOf = async (part: string) =>
  (await report()).parts.find((one) => one.part === part)?.text ?? '';
const owed = async (state?: 'late') =>
  (await runQuery(kernel, director, listReports, { year, ...(state && { state }) })).rows;

beforeAll(async () => {
  kernel.setNow(new Date('2026-05-20T09:00:00Z'));
  centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  const leader = await run(
    createPerson,
    { familyName: 'Явір', givenName: 'Ніна', email: 'yavir@example.org' },
    director,
  );
  head = { ...(await testUser(kernel, centre, 'teacher')), personId: leader.id };
  const made = await run(
    createSection,
    {
      kind: 'regional-section',
      name: 'Секція викладачів фізики',
      level: 'region',
      topic: 'Досліди без кабінету',
      since: '2025-09-01',
      until: '2026-08-31',
      headId: leader.id,
    },
    director,
  );
  sectionId = made.id;
  await inCentre(kernel.db, centre, 'write', async (trx) => {
    const session = (title: string, startsOn: string, more = {}) =>
      addBeen(trx, centre, { title, startsOn, sectionId, ...more });
    await session('Досліди вдома', '2025-10-14', {
      format: 'online',
      times: ['10:00', '12:00'],
      visits: [{ guest: 'Ганна' }, { guest: 'Данило', state: 'absent' }],
    });
    await session('Датчики в телефоні', '2026-02-10', { state: 'cancelled' });
    await session('Підсумки', '2026-06-10', { state: 'published' });
    await session('Поза роком', '2025-08-20');
  });
});

describe('a section’s yearly report', () => {
  it('is drafted from the sessions of the year, and says what was not held', async () => {
    const { facts, parts, state, dueOn } = await report();
    expect(state).toBe('draft');
    expect(dueOn).toBe('2026-06-30');
    expect(facts.sessions.map((one) => [one.title, one.state, one.visits])).toEqual([
      ['Досліди вдома', 'held', 1],
      ['Датчики в телефоні', 'cancelled', 0],
      ['Підсумки', 'ahead', 0],
    ]);
    expect(facts.figures).toMatchObject({ events: 1, visits: 1, people: 1 });
    expect(parts.every(({ written }) => !written)).toBe(true);
    expect(await textOf('work')).toContain('Заплановано 3 засідання, проведено 1.');
    expect(await textOf('difficulties')).toContain('«Датчики в телефоні»');
  });

  it('counts consultations of members, and those of their institutions that name nobody, apart', async () => {
    await inCentre(kernel.db, centre, 'write', async (trx) => {
      const [lyceum, stranger] = await trx
        .insertInto('organisation')
        .values([1, 2].map(() => ({ centre_id: centre, kind: 'vocational-college' })))
        .returning('id')
        .execute();
      await trx
        .insertInto('post')
        .values({
          centre_id: centre,
          person_id: head.personId,
          organisation_id: lyceum?.id ?? '',
          kind: 'teacher',
          title: 'викладачка',
          since: '2025-01-01',
        })
        .execute();
      const given = { centre_id: centre, methodist_id: head.personId, held_on: '2026-02-02' };
      const by = { channel: 'phone', minutes: 20, subject: 'Датчики' };
      await trx
        .insertInto('consultation')
        .values([
          { ...given, ...by, person_id: head.personId, organisation_id: lyceum?.id ?? null },
          { ...given, ...by, organisation_id: lyceum?.id ?? null },
          { ...given, ...by, organisation_id: lyceum?.id ?? null, people: 3 },
          { ...given, ...by, organisation_id: stranger?.id ?? null },
        ])
        .execute();
    });
    const { facts } = await report();
    expect(facts.consultations).toEqual({ count: 1, minutes: 20, ofInstitutions: 2 });
    expect(await textOf('support')).toBe(
      'Членам секції надано 1 консультацію. Закладам, де працюють члени секції, надано 2 консультації без зазначення особи.',
    );
  });

  it('keeps what people write and lets the rest follow the records', async () => {
    const drafted = await textOf('work');
    const { version } = await run(
      writeReport,
      { sectionId, year, texts: { work: drafted, next: 'Провести читання.' } },
      head,
    );
    const { parts } = await report();
    expect(parts.flatMap(({ part, written }) => (written ? [part] : []))).toEqual(['next']);
    await expect(
      run(writeReport, { sectionId, year, texts: {} }, head, { ifMatch: version - 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await textOf('next')).toBe('Провести читання.');
  });

  it('is handed in with the figures of the day, given back with a reason, accepted by another', async () => {
    const reported = { sectionId, year };
    await run(submitReport, reported, head);
    await inCentre(kernel.db, centre, 'write', (trx) =>
      addBeen(trx, centre, { title: 'Додаткове', startsOn: '2026-05-12', sectionId }),
    );
    expect((await report()).facts.sessions).toHaveLength(3);
    await expect(run(writeReport, { ...reported, texts: {} }, head)).rejects.toMatchObject({
      details: { reason: 'eventsReport.submitted' },
    });
    await expect(run(acceptReport, reported, head)).rejects.toMatchObject({ code: 'forbidden' });
    await run(returnReport, { ...reported, reason: 'Додайте травень' }, director);
    expect(await report()).toMatchObject({ state: 'draft', returnReason: 'Додайте травень' });
    expect((await report()).facts.sessions).toHaveLength(4);
    await run(submitReport, reported, head);
    await run(acceptReport, reported, director);
    expect((await owed())[0]).toMatchObject({ state: 'accepted', sessions: 4, held: 2 });
  });

  it('stands in Word as it stands on the page', async () => {
    const file = await runQuery(kernel, head, getSectionReportFile, { sectionId, year });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
    for (const { text } of (await report()).parts)
      for (const line of text.split('\n')) expect(value).toContain(line);
    expect(value).toContain('Додаткове');
  });

  it('is nobody’s else to read', async () => {
    const teacher = await testUser(kernel, centre, 'teacher');
    await expect(report(teacher)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the list of reports', () => {
  it('shows who is late, and each step of reminding is taken once', async () => {
    const other = await run(
      createSection,
      {
        kind: 'regional-section',
        name: 'Секція викладачів хімії',
        level: 'region',
        since: '2025-09-01',
        headId: head.personId,
      },
      director,
    );
    await run(setReportTerm, { year, dueOn: '2026-05-25' }, director);
    const remind = (day: string) => {
      kernel.setNow(new Date(`${day}T09:00:00Z`));
      return run(remindOfReports, {}, systemActor(centre, 'reminders'));
    };
    expect(await remind('2026-05-24')).toEqual({ letters: 0 });
    expect(await remind('2026-05-25')).toEqual({ letters: 1 });
    expect(await remind('2026-05-26')).toEqual({ letters: 1 });
    expect(await remind('2026-05-27')).toEqual({ letters: 0 });
    expect(await owed('late')).toMatchObject([{ sectionId: other.id, lateDays: 2 }]);
    const letters = await inCentre(kernel.db, centre, 'read', (db) =>
      db.selectFrom('mail_message').select('text_body as text').execute(),
    );
    expect(letters).toHaveLength(2);
    expect(letters[0]?.text).toContain(`/sections/${other.id}/report/${year}`);
  });
});
