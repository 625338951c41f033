import mammoth from 'mammoth';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { inCentre } from '#platform/db/tenant.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { sessionWorld } from '../../../../tests/support/session-world.ts';
import { pastedPlan } from '../../../../tests/support/small-plan.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { beginMinutes } from '../operations/minutes/begin-minutes.ts';
import {
  approveMinutes,
  returnMinutes,
  submitMinutes,
} from '../operations/minutes/change-state.ts';
import { setBodyRule, setMinutesRule } from '../operations/minutes/set-rule.ts';
import { updateMinutes } from '../operations/minutes/update-minutes.ts';
import { updatePoint } from '../operations/minutes/write-point.ts';
import { promisedChoices } from '../planning/promised-choices.ts';
import { getExtractFile, getMinutesFile } from './get-minutes-file.ts';
import { listMinutesRules } from './list-rules.ts';
import { readMinutes } from './read-minutes.ts';

const plan = pastedPlan(`I. СЕКЦІЇ\t\t\t\t
1.1\tЗасідання секції вчителів фізики\tметодисти\tпротокол\tза окремим графіком`);

const kernel = await testKernel();
await loadWords({
  eventsMinutes: {
    uk: () => import('../words/minutes/uk.ts'),
    ru: () => import('../words/minutes/ru.ts'),
    en: () => import('../words/minutes/en.ts'),
  },
});
afterAll(stopRendering);
const { world, begin, run, page, minutesOf, session, approved } = sessionWorld(kernel);

beforeEach(begin);

describe('minutes', () => {
  it('have place, agenda and speakers in them, and when they are approved the task of the plan ends with them', async () => {
    await acceptedPlan(kernel, world.actor, plan);
    const [item] = await runQuery(kernel, world.actor, promisedChoices, { on: '2026-03-12' });
    const eventId = await session('2026-03-12', item?.id);
    const { number } = await run(beginMinutes, { eventId });
    expect(number).toBe(1);
    const minutes = await minutesOf(eventId);
    expect(minutes).toMatchObject({
      place: 'Ліцей № 3',
      year: 2025,
      chair: { id: world.actor.personId },
    });
    expect(minutes.points).toMatchObject([
      {
        kind: 'item',
        title: 'Про досліди вдома',
        heard: 'Лозинця Остапа Даниловича – \nЗоря Ілона (фахівчиня музею) – ',
      },
    ]);
    await expect(run(submitMinutes, { minutesId: minutes.id })).rejects.toThrow('nothing-decided');
    const [point] = minutes.points;
    await run(updatePoint, {
      pointId: point?.id ?? '',
      decisions: [
        { text: 'Зібрати описи дослідів.', personIds: [world.speaker], dueOn: '2026-04-20' },
      ],
    });
    await run(submitMinutes, { minutesId: minutes.id });
    await run(approveMinutes, { minutesId: minutes.id });

    const [task] = await inCentre(kernel.db, world.actor.centreId, 'read', (trx) =>
      trx
        .selectFrom('task')
        .innerJoin('evidence', 'evidence.task_id', 'task.id')
        .select(['task.state', 'task.done_on', 'evidence.url', 'evidence.text'])
        .execute(),
    );
    expect(task).toMatchObject({
      state: 'done',
      done_on: '2026-03-12',
      url: `https://kabinet.example.org/events/${eventId}/minutes`,
    });
    expect(task?.text).toContain('Протокол № 1 від 12.03.2026');
  });

  it('begin with the minutes before them and with what those left open, numbered on', async () => {
    await approved(await session('2026-02-10'), '2026-03-01');
    const eventId = await session('2026-03-12');
    const { number } = await run(beginMinutes, { eventId });
    expect(number).toBe(2);
    const { minutes, open } = await page(eventId);
    expect(minutes?.points.map(({ kind }) => kind)).toEqual(['previous', 'carried', 'item']);
    const [previous, carried] = minutes?.points ?? [];
    expect(previous?.decisions).toMatchObject([
      { text: 'Затвердити протокол № 1 від 10.02.2026.' },
    ]);
    expect(carried?.heard).toContain('Зібрати описи дослідів.');
    expect(carried?.heard).not.toContain('до відома');
    expect(open).toMatchObject([{ dueOn: '2026-03-01', number: '1' }]);
  });

  it('count anew in January or in September, as the body has it', async () => {
    await approved(await session('2025-12-10'), '2026-03-01');
    const inSchoolYear = await session('2026-01-15');
    expect((await run(beginMinutes, { eventId: inSchoolYear })).number).toBe(2);
    await run(setMinutesRule, {
      eventId: inSchoolYear,
      year: 'calendar',
      votes: true,
      quorum: null,
    });
    const inYear = await session('2026-02-12');
    expect((await run(beginMinutes, { eventId: inYear })).number).toBe(1);
  });

  it('are numbered as all sections are, unless the section has it otherwise', async () => {
    const like = { year: 'calendar' as const, votes: false, quorum: null };
    await run(setBodyRule, { body: 'sections', rule: { ...like, pattern: '{nn}/{year}' } });
    const first = await session('2026-01-15');
    await run(beginMinutes, { eventId: first });
    const numberOf = async (eventId: string) =>
      (await runQuery(kernel, world.actor, readMinutes, { eventId })).minutes?.printed;
    expect(await numberOf(first)).toBe('01/2026');
    // A draft follows; what is approved stays as it was printed.
    await run(setMinutesRule, { eventId: first, ...like, pattern: 'МО-{n}' });
    expect(await numberOf(first)).toBe('МО-1');
    const rules = await runQuery(kernel, world.actor, listMinutesRules, {});
    expect(rules.filter(({ own }) => own).map(({ example }) => example)).toEqual([
      '07/2026',
      'МО-7',
    ]);
    const own = rules.find(({ section }) => section)?.body ?? '';
    await run(setBodyRule, { body: own, rule: null });
    const second = await session('2026-02-12');
    await run(beginMinutes, { eventId: second });
    expect(await numberOf(second)).toBe('02/2026');
  });

  it('take the same number for one of two that are begun at once', async () => {
    const [one, other] = [await session('2026-03-10'), await session('2026-03-11')];
    const begun = await Promise.all([one, other].map((eventId) => run(beginMinutes, { eventId })));
    expect(begun.map(({ number }) => number).sort()).toEqual([1, 2]);
    await expect(
      run(updateMinutes, { minutesId: begun[0]?.minutesId ?? '', number: begun[1]?.number }),
    ).rejects.toThrow('number-taken');
  });

  it('are written by two: another point is no conflict, the same one shows what is there', async () => {
    const eventId = await session('2026-03-12');
    await run(addAgendaItem, { eventId, title: 'Про конкурс' });
    const { minutesId } = await run(beginMinutes, { eventId });
    const { points } = await minutesOf(eventId);
    const [first, second] = points.map(({ id }) => id);
    await run(updatePoint, { pointId: first ?? '', spoke: 'Голова: текст.' }, { ifMatch: 1 });
    await run(updatePoint, { pointId: second ?? '', spoke: 'Секретар.' }, { ifMatch: 1 });
    await expect(
      run(updatePoint, { pointId: first ?? '', spoke: 'Секретар: інше.' }, { ifMatch: 1 }),
    ).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { fields: { spoke: 'Голова: текст.' }, version: 2 } },
    });
    expect(minutesId).toBeTruthy();
  });

  it('keep a decision that a form sends twice under its own id once', async () => {
    const eventId = await session('2026-03-12');
    await run(beginMinutes, { eventId });
    const [point] = (await minutesOf(eventId)).points;
    const decisions = [{ id: crypto.randomUUID(), text: 'Провести тиждень фізики.' }];
    await run(updatePoint, { pointId: point?.id ?? '', decisions });
    await run(updatePoint, { pointId: point?.id ?? '', decisions });
    expect((await minutesOf(eventId)).points[0]?.decisions).toHaveLength(1);
  });

  it('are read by others once they are approved, and corrected after they were returned', async () => {
    const eventId = await session('2026-03-12');
    const { minutesId } = await run(beginMinutes, { eventId });
    const [point] = (await minutesOf(eventId)).points;
    const write = () =>
      run(updatePoint, { pointId: point?.id ?? '', decisions: [{ text: 'Схвалити.' }] });
    await write();
    const observer = await testUser(kernel, world.actor.centreId, 'observer');
    const seen = () => runQuery(kernel, observer, readMinutes, { eventId });
    expect((await seen()).minutes).toBeNull();
    await run(submitMinutes, { minutesId });
    await expect(write()).rejects.toThrow('eventsMinutes.submitted');
    await run(returnMinutes, { minutesId, reason: 'Бракує голосів' });
    await write();
    await run(submitMinutes, { minutesId });
    await run(approveMinutes, { minutesId });
    expect((await seen()).minutes?.state).toBe('approved');
  });

  it('go to Word in the fixed form, and an extract names the person in the dative', async () => {
    const eventId = await session('2026-03-12');
    await approved(eventId, '2026-04-20');
    const text = async (file: { bytes: Uint8Array }) =>
      (await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) })).value;
    const whole = await text(
      await runQuery(kernel, world.actor, getMinutesFile, { eventId, format: 'docx' }),
    );
    const order = ['ПРОТОКОЛ', '№ 1', 'ПОРЯДОК ДЕННИЙ', '1. СЛУХАЛИ', 'УХВАЛИЛИ', '1.1. Зібрати'];
    const places = order.map((part) => whole.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(whole).not.toContain('Перерва');

    const [point] = (await minutesOf(eventId)).points;
    const extract = await text(
      await runQuery(kernel, world.actor, getExtractFile, {
        eventId,
        pointId: point?.id ?? '',
        personId: world.speaker,
      }),
    );
    expect(extract).toContain('ВИТЯГ З ПРОТОКОЛУ');
    expect(extract).toContain('Лозинцю Остапу Даниловичу');
    expect(extract).toContain('Згідно з оригіналом');
  });

  it('as a draft say so on paper, with whom decisions bind as a group and who did not agree', async () => {
    const eventId = await session('2026-03-12');
    await run(beginMinutes, { eventId });
    const [point] = (await minutesOf(eventId)).points;
    await run(updatePoint, {
      pointId: point?.id ?? '',
      dissent: 'Зоря Ілона: зарано.',
      decisions: [
        {
          text: 'Провести досліди.',
          personIds: [world.speaker],
          groups: ['члени секції'],
          dueOn: '2026-05-01',
        },
      ],
    });
    const { bytes } = await runQuery(kernel, world.actor, getMinutesFile, {
      eventId,
      format: 'docx',
    });
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(text).toContain('ПРОЄКТ');
    expect(text).toContain('Відповідальні: Лозинець О.Д., члени секції');
    expect(text).toContain('Термін: до 01.05.2026');
    expect(text).toMatch(/ОКРЕМА ДУМКА:\s+Зоря Ілона: зарано\./);
  });
});
