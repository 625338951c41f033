import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runQuery } from '#platform/query/run.ts';
import { letterWorld, secretIn } from '../../../../tests/support/event-letters.ts';
import { testUser } from '../../../../tests/support/kernel.ts';
import { previewCertificates } from '../certificates/preview.ts';
import { listKinds } from '../kinds/list-kinds.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { setFeedback } from '../operations/feedback/set-feedback.ts';
import { setFeedbackForm } from '../operations/feedback/set-feedback-form.ts';
import { updateKind } from '../operations/kinds/write-kind.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { holdEvent } from '../operations/planning/end-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { enrolPeople } from '../operations/registration/enrol-people.ts';
import { followFeedback } from './follow-by-clock.ts';
import { feedbackSummary } from './list-summary.ts';
import { listTopics } from './list-topics.ts';
import { readFeedback } from './read-results.ts';
import type { Question } from './schema.ts';
import { findFeedback, sayFeedback } from './visitors.ts';

const world = await letterWorld();
const { kernel, run, announced, lettersTo } = world;
const clock = () => followFeedback.run(kernel, world.actor.centreId);
const results = (eventId: string) => runQuery(kernel, world.actor, readFeedback, { eventId });
const good = { usefulness: '5', 'will-use': 'yes' };
const ownQuestion: Question = {
  key: 'room',
  words: { uk: 'Чи зручною була зала?', ru: 'Чи зручною була зала?', en: 'Чи зручною була зала?' },
  type: 'scale',
  required: false,
  choices: [],
};

/** Names guests of an event; `absent` ones are marked so, the others as there. */
async function withGuests(eventId: string, count: number, absent = 0): Promise<string[]> {
  const emails = Array.from({ length: count }, () => `${crypto.randomUUID()}@example.org`);
  const guests = emails.map((email, at) => ({ name: `Гостя ${at}`, email }));
  const { registrationIds } = await run(enrolPeople, { eventId, guests });
  await inCentre(kernel.db, world.actor.centreId, 'write', (trx) =>
    trx
      .insertInto('attendance')
      .values(
        registrationIds.map((id, at) => ({
          registration_id: id,
          centre_id: world.actor.centreId,
          event_id: eventId,
          state: at < absent ? 'absent' : 'present',
          means: 'list',
        })),
      )
      .execute(),
  );
  return emails;
}

async function held(eventId: string): Promise<void> {
  kernel.setNow(new Date('2026-03-12T15:00:00Z'));
  await run(holdEvent, { eventId });
}

const letterOf = async (eventId: string, email: string) =>
  (await lettersTo(eventId, email)).find(({ text }) => text.includes('/feedback'));

const secretOf = async (eventId: string, email: string) =>
  secretIn((await letterOf(eventId, email))?.text);

let eventId: string;
beforeEach(async () => {
  eventId = await announced();
});

describe('feedback', () => {
  it('is asked of each who came by one letter, and answered by it without signing in', async () => {
    const [absent = '', guest = ''] = await withGuests(eventId, 2, 1);
    await clock();
    expect(await letterOf(eventId, guest)).toBeUndefined();
    await held(eventId);
    await clock();
    await clock();
    const letters = (await lettersTo(eventId, guest)).filter(({ subject }) =>
      subject.startsWith('Як вам було'),
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]?.calendar).toBeNull();
    expect(await letterOf(eventId, absent)).toBeUndefined();
    const secret = secretIn(letters[0]?.text);
    const page = await findFeedback(kernel, { secret });
    expect(page).toMatchObject({ state: 'open', closesOn: '2026-03-26', own: { given: false } });
    await sayFeedback(kernel, { secret }, good, null);
    // A letter that could not be sent is read by the administrator, with its link.
    expect(await findFeedback(kernel, { secret })).toMatchObject({
      own: { given: true, parted: false, answers: null },
    });
  });

  it('is one answer a person, which can be changed until it is closed', async () => {
    const [email = ''] = await withGuests(eventId, 1);
    await held(eventId);
    await clock();
    const secret = await secretOf(eventId, email);
    await Promise.all(
      ['4', '5', '3'].map((usefulness) =>
        sayFeedback(kernel, { secret }, { ...good, usefulness }, null),
      ),
    );
    await sayFeedback(kernel, { secret }, { ...good, usefulness: '2' }, null);
    expect(await results(eventId)).toMatchObject({ came: 1, answered: 1 });
    const wrong = { usefulness: '6', 'will-use': 'yes' };
    await expect(sayFeedback(kernel, { secret }, wrong, null)).rejects.toMatchObject({
      details: { fields: [{ path: 'answers.usefulness', code: 'unknown' }] },
    });
    kernel.setNow(new Date('2026-03-27T09:00:00Z'));
    await expect(sayFeedback(kernel, { secret }, good, null)).rejects.toMatchObject({
      details: { reason: 'eventsFeedback.closed' },
    });
  });

  it('shows nothing of so few that one could tell who answered, and nobody’s order of texts', async () => {
    const emails = await withGuests(eventId, 4);
    await held(eventId);
    await clock();
    for (const [at, email] of emails.entries()) {
      const { answered, results: shown } = await results(eventId);
      expect([answered, shown === null]).toEqual([at, at < 3]);
      const secret = await secretOf(eventId, email);
      const said = { ...good, usefulness: String(5 - at), best: ['ґ', 'в', 'б', 'а'][at] ?? '' };
      await sayFeedback(kernel, { secret }, said, null);
    }
    const told = async (asked: string) =>
      (await results(eventId)).results?.find(({ key }) => key === asked);
    // Whoever watches knows who was the fourth, and must not learn what the fourth said.
    expect(await results(eventId)).toMatchObject({ answered: 4, shown: 3 });
    expect(await told('usefulness')).toMatchObject({ mean: 4, answered: 3 });
    expect((await told('best'))?.texts).toEqual(['б', 'в', 'ґ']);
    const { rows } = await runQuery(kernel, world.actor, feedbackSummary, { by: 'event' });
    expect(rows).toMatchObject([{ answered: 4, mean: 4 }]);
    kernel.setNow(new Date('2026-03-27T09:00:00Z'));
    await clock();
    expect(await told('usefulness')).toMatchObject({ mean: 3.5, answered: 4 });
    expect((await told('best'))?.texts).toEqual(['а', 'б', 'в', 'ґ']);
    expect(JSON.stringify(await results(eventId))).not.toContain('Гостя');
  });

  it('of a small event is not found out by taking one sum from another', async () => {
    const [many, one] = [eventId, await announced()];
    const guests = [await withGuests(many, 3), await withGuests(one, 1)];
    for (const [at, of] of [many, one].entries()) {
      const emails = guests[at] ?? [];
      const count = emails.length;
      await held(of);
      await clock();
      const usefulness = count === 1 ? '1' : '5';
      for (const email of emails)
        await sayFeedback(
          kernel,
          { secret: await secretOf(of, email) },
          { ...good, usefulness },
          null,
        );
    }
    kernel.setNow(new Date('2026-03-27T09:00:00Z'));
    await clock();
    const { rows } = await runQuery(kernel, world.actor, feedbackSummary, { by: 'kind' });
    expect(rows).toMatchObject([{ events: 2, answered: 4, mean: 5 }]);
  });

  it('counts nobody twice who answered before it was opened anew', async () => {
    const [email = ''] = await withGuests(eventId, 1);
    await held(eventId);
    await clock();
    const secret = await secretOf(eventId, email);
    await sayFeedback(kernel, { secret }, good, null);
    kernel.setNow(new Date('2026-03-27T09:00:00Z'));
    await clock();
    await run(setFeedback, { eventId, closesOn: '2026-04-10' });
    await expect(sayFeedback(kernel, { secret }, good, null)).rejects.toMatchObject({
      details: { reason: 'eventsFeedback.parted' },
    });
    expect(await results(eventId)).toMatchObject({ answered: 1 });
  });

  it('is parted from names once it is over, and the log never says who answered', async () => {
    const [email = ''] = await withGuests(eventId, 1);
    await held(eventId);
    await clock();
    const secret = await secretOf(eventId, email);
    await sayFeedback(kernel, { secret }, good, null);
    kernel.setNow(new Date('2026-03-27T09:00:00Z'));
    await clock();
    const { ties, log } = await inCentre(kernel.db, world.actor.centreId, 'read', async (trx) => ({
      ties: await trx.selectFrom('feedback_answer').select('registration_id').execute(),
      log: await trx
        .selectFrom('audit_entry')
        .selectAll()
        .where('operation', '=', 'event.feedback.give')
        .execute(),
    }));
    expect(ties).toEqual([{ registration_id: null }]);
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toMatch(/Гостя|example\.org/);
    expect(await findFeedback(kernel, { secret })).toMatchObject({
      state: 'closed',
      own: { given: true, parted: true, answers: null },
    });
    expect(await results(eventId)).toMatchObject({ answered: 1 });
  });

  it('asks what the event, its kind, the centre say, in this order; nothing else once somebody answered', async () => {
    const keys = async () => (await results(eventId)).questions.map(({ key }) => key);
    expect(await keys()).toEqual(['usefulness', 'will-use', 'best', 'change', 'topic']);
    const named = (key: string) => [{ ...ownQuestion, key }];
    await run(setFeedbackForm, { kind: null, questions: named('centre') });
    expect(await keys()).toEqual(['centre']);
    await run(setFeedbackForm, { kind: 'seminar', questions: named('kind') });
    expect(await keys()).toEqual(['kind']);
    await run(setFeedback, { eventId, questions: named('event') });
    expect(await keys()).toEqual(['event']);
    const [email = ''] = await withGuests(eventId, 1);
    await held(eventId);
    await clock();
    await sayFeedback(kernel, { secret: await secretOf(eventId, email) }, { event: '4' }, null);
    await expect(run(setFeedback, { eventId, questions: null })).rejects.toMatchObject({
      details: { reason: 'eventsFeedback.answered' },
    });
  });

  it('is not asked where the event says so, and is opened when it says otherwise', async () => {
    const [email = ''] = await withGuests(eventId, 1);
    await run(setFeedback, { eventId, asked: false });
    await held(eventId);
    await clock();
    expect(await letterOf(eventId, email)).toBeUndefined();
    await run(setFeedback, { eventId, asked: true });
    await clock();
    expect(await letterOf(eventId, email)).toBeDefined();
  });

  it('is asked of a conference as a whole, not of each of its parts', async () => {
    const { eventId: part } = await run(createEvent, {
      kind: 'seminar',
      title: 'Частина',
      parentId: eventId,
      responsibleId: world.actor.personId,
      startsOn: '2026-03-12',
      endsOn: '2026-03-12',
      registration: 'open',
    });
    await run(publishEvents, { eventIds: [part] });
    kernel.setNow(new Date('2026-03-12T15:00:00Z'));
    for (const one of [part, eventId]) await run(holdEvent, { eventId: one });
    expect(await results(part)).toMatchObject({ openedOn: null });
    expect(await results(eventId)).toMatchObject({ openedOn: '2026-03-12' });
  });

  it('is given by a member on the event’s page; by nobody who wasn’t there', async () => {
    const teacher = await testUser(kernel, world.actor.centreId, 'teacher');
    const other = await testUser(kernel, world.actor.centreId, 'teacher');
    await run(enrolPeople, { eventId, personIds: [teacher.personId] });
    await held(eventId);
    const page = (actor: Actor) => findFeedback(kernel, { code: eventId, actor });
    await sayFeedback(kernel, { code: eventId, actor: teacher }, good, null);
    expect(await results(eventId)).toMatchObject({ came: 1, answered: 1 });
    expect((await page(teacher)).own).toMatchObject({ given: true, answers: good });
    // Who looks through another's eyes neither reads the answer nor gives one.
    const viewed = { ...teacher, viewedBy: { userId: 'x', name: 'Адміністраторка' } };
    expect((await page(viewed)).own).toMatchObject({ given: true, answers: null });
    await expect(
      sayFeedback(kernel, { code: eventId, actor: viewed }, good, null),
    ).rejects.toMatchObject({ details: { reason: 'viewing' } });
    for (const actor of [other, null])
      await expect(sayFeedback(kernel, { code: eventId, actor }, good, null)).rejects.toMatchObject(
        { code: 'not-found' },
      );
  });

  it('comes together as topics wanted, and as figures by kind, section, speaker', async () => {
    const emails = await withGuests(eventId, 3);
    await run(addAgendaItem, {
      eventId,
      title: 'Дошка',
      speakers: [{ personId: null, guestName: 'Ірина Дуб' }],
    });
    await held(eventId);
    await clock();
    const topics = ['Оцінювання', 'оцінювання.', 'Дошки'];
    const { actor } = world;
    const wanted = () => runQuery(kernel, actor, listTopics, {});
    for (const [at, email] of emails.entries()) {
      expect((await wanted()).rows).toEqual([]);
      const secret = await secretOf(eventId, email);
      await sayFeedback(kernel, { secret }, { ...good, topic: topics[at] ?? '' }, null);
    }
    const { rows } = await wanted();
    expect(rows.map(({ topic, times }) => [topic.toLowerCase().replace('.', ''), times])).toEqual([
      ['оцінювання', 2],
      ['дошки', 1],
    ]);
    for (const by of ['event', 'kind', 'section', 'speaker'] as const)
      expect((await runQuery(kernel, actor, feedbackSummary, { by })).rows).toMatchObject([
        { events: 1, came: 3, answered: 3, mean: 5 },
      ]);
    const later = { from: '2026-04-01' };
    expect((await runQuery(kernel, actor, feedbackSummary, later)).total).toBe(0);
  });

  it('comes before the certificate where the kind says so', async () => {
    const kind = (await runQuery(kernel, world.actor, listKinds, {})).find(
      ({ key }) => key === 'seminar',
    );
    if (!kind) throw new Error('there is no such kind');
    const settings = { ...kind.settings, feedback: 'needed' as const };
    await run(updateKind, { ...kind, settings });
    const [email = ''] = await withGuests(eventId, 1);
    await held(eventId);
    await clock();
    const states = async () =>
      (await runQuery(kernel, world.actor, previewCertificates, { eventId })).recipients
        .filter(({ role }) => role === 'participant')
        .map(({ state }) => state);
    expect(await states()).toEqual(['no-feedback']);
    await sayFeedback(kernel, { secret: await secretOf(eventId, email) }, good, null);
    expect(await states()).toEqual(['due']);
  });
});
