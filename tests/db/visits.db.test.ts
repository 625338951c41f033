import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { addPost } from '#modules/directory/operations/posts/add-post.ts';
import { endDecision } from '#modules/events/operations/minutes/end-decision.ts';
import {
  announceVisit,
  cancelVisit,
  finishVisit,
} from '#modules/events/operations/visits/change-state.ts';
import { planVisit, updateVisit } from '#modules/events/operations/visits/plan-visit.ts';
import { replyToVisit } from '#modules/events/operations/visits/reply-to-visit.ts';
import { confirmNote, drawSignature } from '#modules/events/operations/visits/sign-note.ts';
import {
  offerNote,
  takeNoteBack,
  writeNote,
} from '#modules/events/operations/visits/write-note.ts';
import { answerPoints, choosePoints } from '#modules/events/operations/visits/write-points.ts';
import { objectToNote, supplementNote } from '#modules/events/operations/visits/write-remark.ts';
import { listVisits } from '#modules/events/visits/list-visits.ts';
import { sealOf, sealOfSignature } from '#modules/events/visits/note/seal.ts';
import { proposeTargets } from '#modules/events/visits/propose-targets.ts';
import { readVisit } from '#modules/events/visits/read-visit.ts';
import type { VisitFields } from '#modules/events/visits/schema.ts';
import { getWeek } from '#modules/plan/queries/get-week.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import '#modules/events/public.ts';

const kernel = await testKernel();
await loadWords(namespaces);
const today = '2026-04-15';
kernel.setNow(new Date(`${today}T09:00:00Z`));

type Person = Actor & { userId: string; personId: string };
let centre: string;
let methodist: Person;
let head: Person;
let school: string;

const as =
  (actor: Actor) =>
  <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, actor, operation, input);
const card = (actor: Actor, visitId: string) => runQuery(kernel, actor, readVisit, { visitId });

beforeEach(async () => {
  centre = await testCentre(kernel.db);
  const director = await testUser(kernel, centre, 'director');
  school = (
    await as(director)(createOrganisation, { kind: 'vocational-college', name: 'Коледж у Заріччі' })
  ).id;
  methodist = await testUser(kernel, centre, 'methodist');
  head = await testUser(kernel, centre, 'institution-head', undefined, {
    kind: 'organisation',
    id: school,
  });
});

const plan = async (over: Partial<VisitFields> = {}) =>
  (
    await as(methodist)(planVisit, {
      organisationId: school,
      visitOn: today,
      purpose: 'Робочі програми',
      leaderId: methodist.personId,
      ...over,
    })
  ).visitId;

/** A visit that is over, with a note offered to be signed. @returns its id and the seal */
async function offered(decisions: { text: string; personIds: string[]; dueOn: string }[] = []) {
  const visitId = await plan();
  const run = as(methodist);
  await run(finishVisit, { visitId });
  await run(writeNote, { visitId, text: 'Програми узгоджено.', decisions });
  const { seal } = await run(offerNote, { visitId });
  return { visitId, seal };
}

describe('a visit', () => {
  it('is written by those who go and by who leads the centre, seen by the institution once announced', async () => {
    const other = await testUser(kernel, centre, 'methodist');
    const director = await testUser(kernel, centre, 'director');
    const elsewhere = await as(director)(createOrganisation, {
      kind: 'vocational-college',
      name: 'Ліцей у Сосновому',
    });
    const neighbour = await testUser(kernel, centre, 'institution-head', undefined, {
      kind: 'organisation',
      id: elsewhere.id,
    });
    const visitId = await plan();
    await expect(as(other)(updateVisit, { visitId, purpose: 'Інше' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await as(director)(updateVisit, { visitId, purpose: 'Інше' });
    await expect(card(head, visitId)).rejects.toMatchObject({ code: 'not-found' });

    expect(await as(methodist)(announceVisit, { visitId })).toMatchObject({ letters: 1 });
    expect(await card(head, visitId)).toMatchObject({ purpose: 'Інше', note: null });
    expect((await runQuery(kernel, head, listVisits, {})).total).toBe(1);
    await expect(card(neighbour, visitId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('writes to the institution with an entry for the calendar that follows when the day moves', async () => {
    const visitId = await plan({ visitOn: '2026-04-20', startsTime: '10:00', endsTime: '12:00' });
    await as(methodist)(announceVisit, { visitId });
    await as(methodist)(updateVisit, { visitId, purpose: 'Лише інші слова' });
    await as(methodist)(updateVisit, { visitId, visitOn: '2026-04-21' });
    await as(methodist)(cancelVisit, { visitId, reason: 'Хвороба' });
    const letters = await inCentre(kernel.db, centre, 'read', (trx) =>
      trx.selectFrom('mail_message').select('calendar').orderBy('id').execute(),
    );
    const entries = letters.map(({ calendar }) => calendar ?? '');
    expect(entries.map((text) => /METHOD:(\w+)/.exec(text)?.[1])).toEqual([
      'REQUEST',
      'REQUEST',
      'CANCEL',
    ]);
    expect(new Set(entries.map((text) => /UID:(\S+)/.exec(text)?.[1])).size).toBe(1);
    const sequences = entries.map((text) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]));
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    expect(new Set(sequences).size).toBe(3);
  });

  it('takes answers of several phones, once each however often they are sent', async () => {
    const visitId = await plan();
    const run = as(methodist);
    await run(choosePoints, {
      visitId,
      points: [
        { kind: 'check', text: 'Програми' },
        { kind: 'check', text: 'Протоколи' },
      ],
    });
    const [first, second] = (await card(methodist, visitId)).allPoints;
    const answer = {
      visitId,
      answers: [{ pointId: first?.id ?? '', answer: 'yes' as const, word: 'усі' }],
      found: [{ text: 'Немає наставника', answer: 'no' as const }],
    };
    const send = () =>
      runOperation(kernel, methodist, answerPoints, answer, { idempotencyKey: 'phone-1' });
    await Promise.all([send(), send()]);
    await run(answerPoints, {
      visitId,
      answers: [{ pointId: second?.id ?? '', answer: 'partly', word: '' }],
    });
    const after = await card(methodist, visitId);
    expect(after.allPoints.map(({ text, answer: said }) => [text, said])).toEqual([
      ['Програми', 'yes'],
      ['Протоколи', 'partly'],
      ['Немає наставника', 'no'],
    ]);
    expect(after).toMatchObject({ state: 'under_way', points: 3, seen: 3 });
  });
});

describe('the institution', () => {
  it('says whether the day suits; a moved visit is to be answered anew, and nobody of the centre answers', async () => {
    await inCentre(kernel.db, centre, 'write', (trx) =>
      trx
        .updateTable('person')
        .set({ email: 'methodist@example.org' })
        .where('id', '=', methodist.personId)
        .execute(),
    );
    const visitId = await plan({ visitOn: '2026-04-20' });
    await expect(as(head)(replyToVisit, { visitId, reply: 'agreed' })).rejects.toMatchObject({
      details: { reason: 'eventsVisits.not-announced' },
    });
    await as(methodist)(announceVisit, { visitId });
    await expect(as(methodist)(replyToVisit, { visitId, reply: 'agreed' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await as(head)(replyToVisit, { visitId, reply: 'agreed' });
    expect((await card(methodist, visitId)).reply).toMatchObject({
      reply: 'agreed',
      by: head.name,
    });
    await expect(as(head)(replyToVisit, { visitId, reply: 'other-day' })).rejects.toMatchObject({
      details: { reason: 'eventsVisits.reply-without-word' },
    });
    await as(head)(replyToVisit, { visitId, reply: 'other-day', word: 'Тоді в нас іспити' });
    const letters = await inCentre(kernel.db, centre, 'read', (trx) =>
      trx.selectFrom('mail_message').select(['recipient', 'text_body']).execute(),
    );
    expect(
      letters.find((letter) => letter.recipient === 'methodist@example.org')?.text_body,
    ).toContain('Тоді в нас іспити');

    await as(methodist)(updateVisit, { visitId, purpose: 'Лише інші слова' });
    expect((await card(head, visitId)).reply).toMatchObject({ reply: 'other-day' });
    await as(methodist)(updateVisit, { visitId, visitOn: '2026-04-27' });
    expect((await card(head, visitId)).reply).toBeNull();
  });

  it('is told by letter that a note waits to be signed', async () => {
    await offered();
    const letters = await inCentre(kernel.db, centre, 'read', (trx) =>
      trx.selectFrom('mail_message').select(['subject', 'calendar']).execute(),
    );
    expect(letters).toMatchObject([
      { subject: expect.stringContaining('чекає на підпис'), calendar: null },
    ]);
  });
});

describe('the note', () => {
  it('is not changed while somebody signs it, nor ever after', async () => {
    const { visitId, seal } = await offered();
    const run = as(methodist);
    const write = () => run(writeNote, { visitId, text: 'Інакше.', decisions: [] });
    await expect(write()).rejects.toMatchObject({
      details: { reason: 'eventsVisits.note-offered' },
    });
    // Taken back and written anew, it is another note: nobody signs what was not read.
    await run(takeNoteBack, { visitId });
    await write();
    const again = await run(offerNote, { visitId });
    await expect(as(head)(confirmNote, { visitId, seal })).rejects.toMatchObject({
      details: { reason: 'eventsVisits.note-changed' },
    });
    await as(head)(confirmNote, { visitId, seal: again.seal, objection: 'Програми є.' });

    await expect(write()).rejects.toMatchObject({
      details: { reason: 'eventsVisits.note-signed' },
    });
    await expect(run(takeNoteBack, { visitId })).rejects.toMatchObject({ code: 'refused' });
    for (const change of [
      sql`update visit_note set text = 'x' where visit_id = ${visitId}`,
      sql`delete from visit_note where visit_id = ${visitId}`,
      sql`update visit_signature set name = 'x' where visit_id = ${visitId}`,
      sql`delete from visit_signature where visit_id = ${visitId}`,
      sql`update visit_remark set text = 'x' where visit_id = ${visitId}`,
    ])
      await expect(
        inCentre(kernel.db, centre, 'write', (trx) => change.execute(trx)),
      ).rejects.toMatchObject({ code: '42501' });
    await run(supplementNote, { visitId, text: 'Програми надійшли.' });
    expect((await card(head, visitId)).remarks.map(({ kind }) => kind)).toEqual([
      'objection',
      'supplement',
    ]);
  });

  it('keeps what was read under seals that tell any change', async () => {
    const { visitId, seal } = await offered();
    const drawing = 'M10 10L40 60.5L80 20';
    await as(methodist)(drawSignature, { visitId, seal, name: 'Директорка', drawing });
    const kept = await inCentre(kernel.db, centre, 'read', (trx) =>
      trx.selectFrom('visit_note').selectAll().executeTakeFirstOrThrow(),
    );
    expect(sealOf(kept.content).toString('hex')).toBe(seal);
    const { signature } = await card(methodist, visitId);
    expect(signature).toMatchObject({ way: 'drawn', name: 'Директорка', drawing });
    const { seal: given, ...signed } = signature as NonNullable<typeof signature>;
    expect(sealOfSignature(kept.seal as Buffer, signed).toString('hex')).toBe(given);
    expect(
      sealOfSignature(kept.seal as Buffer, { ...signed, name: 'Хтось' }).toString('hex'),
    ).not.toBe(given);
    await expect(
      as(methodist)(drawSignature, { visitId, seal, name: 'Хтось', drawing }),
    ).rejects.toMatchObject({ details: { reason: 'eventsVisits.note-signed' } });
  });

  it('is signed for the institution by nobody of the centre in the own account', async () => {
    const { visitId, seal } = await offered();
    const director = await testUser(kernel, centre, 'director');
    for (const somebody of [director, methodist])
      await expect(as(somebody)(confirmNote, { visitId, seal })).rejects.toMatchObject({
        code: 'forbidden',
      });
    await expect(as(methodist)(objectToNote, { visitId, text: 'Ні' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('what was agreed', () => {
  it('stands in the week of whom it binds, comes to the next visit, and ends when found done', async () => {
    const run = as(methodist);
    const decision = {
      text: 'Призначити наставника',
      personIds: [head.personId],
      dueOn: '2026-04-16',
    };
    const { visitId, seal } = await offered([decision]);
    const week = () => runQuery(kernel, methodist, getWeek, { personId: head.personId });
    const agreedIn = async () =>
      (await week()).duties.filter(({ text }) => text === decision.text).length;
    expect(await agreedIn(), 'before it is signed').toBe(0);
    await as(head)(confirmNote, { visitId, seal });
    expect(await agreedIn()).toBe(1);

    const next = await plan();
    const targets = await runQuery(kernel, methodist, proposeTargets, { visitId: next });
    const carried = targets.filter(({ kind }) => kind === 'follow-up');
    expect(carried).toHaveLength(1);
    await run(choosePoints, { visitId: next, points: carried });
    const [point] = (await card(methodist, next)).allPoints;
    await run(answerPoints, {
      visitId: next,
      answers: [{ pointId: point?.id ?? '', answer: 'yes', word: 'наказ є' }],
    });
    await run(finishVisit, { visitId: next });
    const [done] = (await card(methodist, visitId)).decisions;
    expect(done).toMatchObject({ state: 'done', result: 'наказ є' });
    expect(await agreedIn()).toBe(0);
  });

  it('is said to be done by the person whom it binds, once the note is signed', async () => {
    const { visitId, seal } = await offered([
      { text: 'Надіслати програми', personIds: [head.personId], dueOn: '2026-04-20' },
    ]);
    const [decision] = (await card(methodist, visitId)).decisions;
    const end = (actor: Actor) =>
      as(actor)(endDecision, { decisionId: decision?.id ?? '', state: 'done' });
    await expect(end(head)).rejects.toMatchObject({ code: 'refused' });
    await as(head)(confirmNote, { visitId, seal });
    await end(head);
    expect((await card(head, visitId)).decisions).toMatchObject([{ state: 'done' }]);
  });
});

describe('targets', () => {
  it('are taken from what is known: who is new in the post, whose category ends', async () => {
    const director = await testUser(kernel, centre, 'director');
    const person = await testUser(kernel, centre, 'teacher');
    await as(director)(addPost, {
      organisationId: school,
      personId: person.personId,
      kind: 'director',
      since: '2026-01-10',
    });
    await inCentre(kernel.db, centre, 'write', (trx) =>
      trx
        .insertInto('qualification')
        .values({
          centre_id: centre,
          person_id: person.personId,
          kind: 'category',
          value: 'specialist-first',
          since: '2021-05-10',
        })
        .execute(),
    );
    const visitId = await plan();
    const targets = await runQuery(kernel, methodist, proposeTargets, { visitId });
    expect(targets.map(({ kind, sourceId }) => [kind, sourceId])).toEqual([
      ['appointed', person.personId],
      ['attestation', person.personId],
    ]);
    await as(methodist)(choosePoints, { visitId, points: targets });
    expect(await runQuery(kernel, methodist, proposeTargets, { visitId })).toEqual([]);
  });
});
