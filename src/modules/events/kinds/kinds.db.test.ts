import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { readHosting } from '../hosting/read-hosting.ts';
import { fillDuties } from '../operations/hosting/write-checklist.ts';
import { createKind, updateKind } from '../operations/kinds/write-kind.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { updateEvent } from '../operations/planning/update-event.ts';
import { readEvent } from '../planning/read-event.ts';
import { readRegistration } from '../registration/read-registration.ts';
import { getKindChecklist } from './checklist.ts';
import { listKinds } from './list-kinds.ts';

const kernel = await testKernel();
let actor: Actor;

const run = <I, O>(
  operation: Parameters<typeof runOperation<I, O>>[2],
  input: I,
  options?: { ifMatch: number },
) => runOperation(kernel, actor, operation, input, options);
const kind = async (key: string) =>
  (await runQuery(kernel, actor, listKinds, {})).find((one) => one.key === key);
const words = { uk: 'Квест', ru: 'Квест', en: 'Quest' };
const event = { title: 'Захід', startsOn: '2026-03-12', endsOn: '2026-03-12' };

beforeEach(async () => {
  actor = await testUser(kernel, await testCentre(kernel.db), 'administrator');
});

describe('kinds of events', () => {
  it('are the pack’s until the centre says otherwise, version by version, in the log', async () => {
    const webinar = await kind('webinar');
    expect(webinar).toMatchObject({ origin: 'pack', version: 0 });
    if (!webinar) return;
    const { key, settings } = webinar;
    const change = { key, words: webinar.words, archived: false };
    const said = { ...settings, minutesDueDays: 3 };
    await run(updateKind, { ...change, settings: said }, { ifMatch: 0 });
    expect(await kind('webinar')).toMatchObject({
      origin: 'changed',
      version: 1,
      settings: { minutesDueDays: 3 },
    });
    await expect(run(updateKind, { ...change, settings }, { ifMatch: 0 })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { rows } = await runQuery(kernel, actor, listAudit, { operation: 'event.kind.update' });
    expect(rows[0]?.changes).toEqual([{ field: 'minutesDueDays', from: null, to: 3 }]);
  });

  it('give their events the checklist that the centre says, with who answers', async () => {
    const webinar = await kind('webinar');
    if (!webinar) throw new Error('the pack has no webinar');
    const { key, settings } = webinar;
    const lines = () => runQuery(kernel, actor, getKindChecklist, { key });
    expect(await lines()).toHaveLength(4);
    const line = { words, daysBefore: 3, role: 'responsible' as const };
    const change = { key, words: webinar.words, archived: false, settings };
    await run(updateKind, { ...change, checklist: [line] });
    // Whoever changes the kind without a word of the checklist leaves it as it is.
    await run(updateKind, change);
    expect(await lines()).toEqual([line]);
    const { eventId } = await run(createEvent, {
      ...event,
      kind: key,
      responsibleId: actor.personId,
    });
    await run(fillDuties, { eventId });
    const { duties } = await runQuery(kernel, actor, readHosting, { eventId });
    expect(duties).toMatchObject([
      { title: 'Квест', dueOn: '2026-03-09', person: { id: actor.personId } },
    ]);
  });

  it('can be the centre’s own with own fields, and archived: events keep it, new ones can’t have it', async () => {
    const base = (await kind('seminar'))?.settings;
    if (!base) throw new Error('the pack has no seminar');
    const field = { key: 'room-size', words, type: 'number' as const, required: true };
    const settings = { ...base, fields: [field] };
    await run(createKind, { key: 'quest', words, settings });
    await expect(run(createKind, { key: 'quest', words, settings })).rejects.toMatchObject({
      details: { reason: 'eventsKinds.key-taken' },
    });
    const made = { ...event, kind: 'quest', responsibleId: actor.personId };
    await expect(
      run(createEvent, { ...made, ownFields: { 'room-size': 'велика' } }),
    ).rejects.toMatchObject({
      details: { fields: [{ path: 'ownFields.room-size', code: 'invalid' }] },
    });
    // A draft may lack it, as long as nobody is told.
    const { eventId } = await run(createEvent, made);
    await expect(run(publishEvents, { eventIds: [eventId] })).rejects.toMatchObject({
      details: { reason: 'events.fields-missing' },
    });
    await run(updateEvent, { eventId, ownFields: { 'room-size': 40 } });
    await run(publishEvents, { eventIds: [eventId] });
    await expect(run(updateEvent, { eventId, ownFields: {} })).rejects.toMatchObject({
      details: { fields: [{ path: 'ownFields.room-size', code: 'required' }] },
    });
    await run(updateEvent, { eventId, place: 'Зала' });
    expect(await kind('quest')).toMatchObject({ origin: 'own', events: 1 });

    await run(updateKind, { key: 'quest', words, settings, archived: true });
    await expect(
      run(createEvent, { ...event, kind: 'quest', ownFields: { 'room-size': 40 } }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'kind' }] } });
  });

  it('say how people come and how their events are held, unless the event does', async () => {
    const made = async (more: object) => {
      const { eventId } = await run(createEvent, { ...event, kind: 'webinar', ...more });
      return runQuery(kernel, actor, readEvent, { eventId });
    };
    expect(await made({})).toMatchObject({ registration: 'open', format: 'online' });
    expect(await made({ registration: 'invited' })).toMatchObject({ registration: 'invited' });
    const { id: parentId } = await made({ kind: 'conference' });
    expect(await made({ parentId })).toMatchObject({ registration: 'none' });
  });

  it('of the pack have duties of their own, some of them after the event, and questions for those who come', async () => {
    const month = await kind('safety-month');
    if (!month) throw new Error('the pack has no safety month');
    const question = { key: 'q', label: 'Заклад', type: 'text' as const };
    const settings = {
      ...month.settings,
      questions: [{ ...question, required: false, choices: [] }],
    };
    await run(updateKind, { key: month.key, words: month.words, archived: false, settings });
    const days = { startsOn: '2026-04-01', endsOn: '2026-04-28' };
    const { eventId } = await run(createEvent, { ...event, ...days, kind: month.key });
    await run(fillDuties, { eventId });
    const { duties } = await runQuery(kernel, actor, readHosting, { eventId });
    expect(duties.map(({ dueOn }) => dueOn)).toEqual([
      '2026-03-11',
      '2026-03-25',
      '2026-05-05',
      '2026-05-19',
    ]);
    const { fields } = await runQuery(kernel, actor, readRegistration, { eventId });
    expect(fields).toMatchObject([question]);
  });

  it('refuses fields of one key and a choice without choices', async () => {
    const base = (await kind('seminar'))?.settings;
    if (!base) throw new Error('the pack has no seminar');
    const field = { key: 'a', words, type: 'text' as const };
    const made = (fields: (typeof base)['fields']) =>
      run(createKind, { key: 'quest', words, settings: { ...base, fields } });
    await expect(made([field, field])).rejects.toMatchObject({
      details: { fields: [{ path: 'settings.fields.1.key' }] },
    });
    await expect(made([{ ...field, type: 'choice', choices: [] }])).rejects.toMatchObject({
      details: { fields: [{ path: 'settings.fields.0.choices' }] },
    });
  });
});
