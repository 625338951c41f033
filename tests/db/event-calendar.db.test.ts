import { gunzipSync } from 'node:zlib';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { namespaces } from '#app/words/namespaces.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { answerFeed } from '#modules/plan/feed/answer-feed.ts';
import { renewFeed } from '#modules/plan/operations/renew-feed.ts';
import type { Actor } from '#platform/access/actor.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import '#modules/events/public.ts';
import { answerSectionFeed } from '#modules/events/calendar/feeds/answer-section-feed.ts';
import { answerPublic, type PublicForm } from '#modules/events/calendar/public/answer-public.ts';
import { setCall } from '#modules/events/operations/agenda/call-for-talks.ts';
import { renewSectionFeed } from '#modules/events/operations/calendar/renew-section-feed.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { cancelEvent } from '#modules/events/operations/planning/end-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { updateEvent } from '#modules/events/operations/planning/update-event.ts';
import type { eventFields } from '#modules/events/planning/schema.ts';

const kernel = await testKernel();
await loadWords(namespaces);
let actor: Actor & { personId: string };

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const published = async (more: Partial<z.input<typeof eventFields>> = {}) => {
  const { eventId } = await run(createEvent, {
    kind: 'webinar',
    title: 'Вебінар про читання',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    startsTime: '14:00',
    endsTime: '15:30',
    responsibleId: actor.personId,
    public: true,
    ...more,
  });
  await run(publishEvents, { eventIds: [eventId] });
  return eventId;
};
const request = (query = '', headers: Record<string, string> = {}) =>
  new Request(`https://kabinet.example.org/x${query}`, { headers });
const ask = (form: PublicForm, query = '', headers: Record<string, string> = {}) =>
  answerPublic(kernel, request(query, headers), { centreId: actor.centreId, form, address: null });
const page = async (query = '') => (await ask('page', query)).text();

/** A feed as another program reads it. */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      status: component.getFirstPropertyValue('status'),
      alarms: component.getAllSubcomponents('valarm').length,
    };
  });

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  const director = await testUser(kernel, await testCentre(kernel.db), 'director');
  actor = { ...director, personId: director.personId ?? '' };
});

describe('the public calendar', () => {
  it('shows only what is public and announced, escaped, and follows every change', async () => {
    const eventId = await published({ title: 'Про <b>знаки</b></script>' });
    await published({ title: 'Лише для своїх', public: false });
    await run(createEvent, {
      kind: 'webinar',
      title: 'Чернетка',
      startsOn: '2026-04-01',
      endsOn: '2026-04-01',
      public: true,
    });
    const html = await page();
    expect(html).toContain('Про &lt;b&gt;знаки&lt;/b&gt;&lt;/script&gt;');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toContain('Лише для своїх');
    expect(html).not.toContain('Чернетка');
    expect(html).not.toContain(actor.name);

    kernel.setNow(new Date('2026-03-02T09:01:00Z'));
    await run(cancelEvent, { eventId, reason: 'Карантин' });
    expect(await page()).toContain('скасовано');
  });

  it('tells search engines what is ahead', async () => {
    await published();
    const html = await page();
    const data = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');
    expect(data['@graph']).toMatchObject([
      { '@type': 'Event', name: 'Вебінар про читання', startDate: '2026-03-12T12:00:00.000Z' },
    ]);
  });

  it('answers 304 until something changes, compressed once, in a frame only as the list', async () => {
    await published();
    const first = await ask('page', '', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(await first.arrayBuffer()).toString()).toContain('Вебінар про читання');
    const etag = first.headers.get('etag') ?? '';
    expect((await ask('page', '', { 'if-none-match': etag })).status).toBe(304);
    expect(first.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const list = await ask('embed');
    expect(list.headers.get('content-security-policy')).toContain('frame-ancestors *');

    kernel.setNow(new Date('2026-03-02T09:01:00Z'));
    await published({ title: 'Ще один' });
    expect((await ask('page', '', { 'if-none-match': etag })).status).toBe(200);
  });

  it('leads to a call for talks while everybody is asked', async () => {
    const eventId = await published();
    const offer = /\/e\/[a-z0-9]+\/talk"/;
    expect(await page()).not.toMatch(offer);
    const call = async (more: object) => {
      kernel.setNow(new Date(kernel.now().getTime() + 60_000));
      await run(setCall, { eventId, until: '2026-03-05', ...more });
    };
    await call({ public: true });
    expect(await page()).toMatch(offer);
    await call({ public: false });
    expect(await page()).not.toMatch(offer);
    await call({ public: true });
    kernel.setNow(new Date('2026-03-06T09:00:00Z'));
    expect(await page()).not.toMatch(offer);
  });

  it('stands in another website as it asks: light or dark, in its language, as a bare list, a year ahead', async () => {
    await published({ startsOn: '2026-01-20', endsOn: '2026-01-20', title: 'Минулий' });
    await published();
    await published({ startsOn: '2027-01-20', endsOn: '2027-01-20', title: 'Торік наперед' });
    const list = async (query = '') => (await ask('embed', query)).text();
    expect(await list()).toContain('color-scheme:light');
    expect(await list()).not.toContain('prefers-color-scheme');
    expect(await list('?theme=dark')).toContain('color-scheme:dark');
    expect(await list('?theme=auto')).toContain('prefers-color-scheme');
    expect(await list()).toMatch(/Вебінар про читання.*Торік наперед/s);
    expect(await list()).not.toContain('Минулий');
    const bare = await list('?plain=1&lang=en');
    expect(bare).toContain('March 2026');
    expect(bare).not.toMatch(/<(html|head|style|script)/);
    const reply = await ask('embed');
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('page')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('filters, and finds nothing at an address that is no centre', async () => {
    await published({ title: 'Онлайн', format: 'online' });
    await published({ title: 'Семінар у залі', kind: 'seminar', format: 'offline' });
    expect(await page('?kind=seminar')).not.toContain('>Онлайн<');
    expect(await page('?online=1')).not.toContain('Семінар у залі</a>');
    expect(await page('?year=2025')).toContain('Заходів не знайдено');
    const nobody = { centreId: '00000000-0000-7000-8000-000000000000', address: null };
    expect((await answerPublic(kernel, request(), { ...nobody, form: 'page' })).status).toBe(404);
  });
});

describe('feeds', () => {
  const person = async () => {
    const { address } = await run(renewFeed, {});
    const secret = /\/feed\/(.+)\.ics$/.exec(address)?.[1] ?? '';
    return (headers: Record<string, string> = {}) =>
      answerFeed(kernel, request('', headers), secret);
  };

  it('give a person their events beside the tasks: one entry that moves and is called off', async () => {
    const feed = await person();
    const eventId = await published();
    const read = async () => eventsOf(await (await feed()).text());
    const [before] = await read();
    expect(before).toMatchObject({
      summary: 'Вебінар про читання',
      start: '2026-03-12T12:00:00Z',
      end: '2026-03-12T13:30:00Z',
      status: 'CONFIRMED',
      alarms: 2,
    });
    const etag = (await feed()).headers.get('etag') ?? '';
    expect((await feed({ 'if-none-match': etag })).status).toBe(304);

    // Summer time has begun by then: the hour on the wall stays.
    await run(updateEvent, { eventId, startsOn: '2026-04-02', endsOn: '2026-04-02' });
    const [moved] = await read();
    expect(moved).toMatchObject({ uid: before?.uid, start: '2026-04-02T11:00:00Z' });
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect((await feed({ 'if-none-match': etag })).status).toBe(200);

    await run(cancelEvent, { eventId, reason: 'Карантин' });
    const [off] = await read();
    expect(off).toMatchObject({ uid: before?.uid, status: 'CANCELLED', alarms: 0 });
    expect(off?.sequence).toBeGreaterThan(moved?.sequence ?? 0);
  });

  it('tell the public what is public, with how often to ask', async () => {
    await published();
    await published({ title: 'Лише для своїх', public: false });
    const text = await (await ask('feed')).text();
    expect(eventsOf(text).map(({ summary }) => summary)).toEqual(['Вебінар про читання']);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  });

  it('narrow as the page does: for whom, and a section under whichever year’s id', async () => {
    const section = async (since: string, until: string | null) =>
      (
        await run(createSection, {
          kind: 'regional-section',
          name: 'Секція читання',
          level: 'region',
          audience: 'бібліотекарі',
          since,
          until,
        })
      ).id;
    const [last, present] = [
      await section('2024-09-01', '2025-08-31'),
      await section('2025-09-01', null),
    ];
    await published({ sectionId: present });
    await published({ title: 'Інше', audience: 'майстри' });
    const titles = async (query: string) =>
      eventsOf(await (await ask('feed', query)).text()).map(({ summary }) => summary);
    expect(await titles(`?section=${last}`)).toEqual(['Вебінар про читання']);
    expect(await titles('?audience=бібліотекарі')).toEqual(['Вебінар про читання']);
    expect(await titles('?audience=майстри')).toEqual(['Інше']);
  });

  it('give several days as whole days with their hours, without a reminder at midnight', async () => {
    await published({ startsOn: '2026-03-28', endsOn: '2026-03-30', topic: 'Тема' });
    const text = await (await ask('feed')).text();
    const [event] = eventsOf(text);
    expect(event).toMatchObject({ start: '2026-03-28', end: '2026-03-31', alarms: 1 });
    expect(text).toContain('DESCRIPTION:14:00–15:30\\n\\nТема');
    expect(text).toContain('TRIGGER:-PT9H');
  });

  it('give a section all its announced events at a secret address that can be renewed', async () => {
    const { id: sectionId } = await run(createSection, {
      kind: 'regional-section',
      name: 'Секція читання',
      level: 'region',
      since: '2025-09-01',
    });
    await published({ sectionId, public: false });
    await published({ title: 'Чужий захід' });
    const secretOf = async () => {
      const { address } = await run(renewSectionFeed, { sectionId });
      return /\/feed\/(sec.+)\.ics$/.exec(address)?.[1] ?? '';
    };
    const old = await secretOf();
    const text = await (await answerSectionFeed(kernel, request(), old)).text();
    expect(eventsOf(text).map(({ summary }) => summary)).toEqual(['Вебінар про читання']);
    const renewed = await secretOf();
    expect((await answerSectionFeed(kernel, request(), old)).status).toBe(404);
    expect((await answerSectionFeed(kernel, request(), renewed)).status).toBe(200);
  });
});
