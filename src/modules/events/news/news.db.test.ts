import mammoth from 'mammoth';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import type { Actor } from '#platform/access/actor.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { type RunOptions, runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { addWalkIns } from '../operations/attendance/add-walk-ins.ts';
import { publishNews, unpublishNews } from '../operations/news/publish-news.ts';
import { resetNews, writeNews } from '../operations/news/write-news.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { getCollectedNews, getNewsFile } from './get-news-file.ts';
import { listNews } from './list-news.ts';
import { type News, readNews } from './read-news.ts';

const kernel = await testKernel();
await loadWords({
  eventsNews: {
    uk: () => import('../words/news/uk.ts'),
    ru: () => import('../words/news/ru.ts'),
    en: () => import('../words/news/en.ts'),
  },
});
afterAll(stopRendering);
let actor: Actor & { personId: string };
let sectionId: string;
let eventId: string;

const run = <I, O>(
  operation: Parameters<typeof runOperation<I, O>>[2],
  input: I,
  options?: RunOptions,
) => runOperation(kernel, actor, operation, input, options);

async function news(as: Actor = actor): Promise<News> {
  const found = await runQuery(kernel, as, readNews, { eventId });
  if (!found) throw new Error('no news');
  return found;
}

const site = { place: 'site' as const, publishedOn: '2026-03-13', url: 'https://example.org/7' };

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
  const section = { kind: 'regional-section', name: 'Секція фізиків', level: 'region' as const };
  sectionId = (await run(createSection, { ...section, since: '2025-09-01' })).id;
  ({ eventId } = await run(createEvent, {
    kind: 'section-session',
    title: 'Досліди «на кухні»',
    topic: 'Фізика без лабораторії.',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    place: 'Ліцей № 3',
    sectionId,
    public: true,
  }));
  await run(publishEvents, { eventIds: [eventId] });
  const speaker = await run(createPerson, { familyName: 'Лозинець', givenName: 'Остап' });
  await run(addAgendaItem, {
    eventId,
    title: 'Про досліди з водою',
    speakers: [{ personId: speaker.id }, { guestName: 'Ілона Зоря', state: 'declined' }],
  });
  await run(addAgendaItem, { eventId, kind: 'break', title: 'Перерва' });
});

describe('news of an event', () => {
  it('are none before it', async () => {
    expect(await runQuery(kernel, actor, readNews, { eventId })).toBeNull();
    await expect(run(writeNews, { eventId, title: 'Буде!' })).rejects.toThrow('too-early');
  });

  describe('that was', () => {
    beforeEach(async () => {
      kernel.setNow(new Date('2026-03-13T09:00:00Z'));
      await run(addWalkIns, {
        eventId,
        guests: [{ name: 'Гостя Марія' }, { name: 'Гість Петро' }],
      });
    });

    it('say when, where, who came and what was spoken of, without a word typed', async () => {
      const { text, brief, state, version } = await news();
      expect({ state, version }).toEqual({ state: 'draft', version: 0 });
      expect(text).toContain(
        '12 березня 2026 р., Ліцей № 3. Секція фізиків: «Досліди „на кухні“».',
      );
      expect(text).toContain('Зібралися 2 учасники. Тема: Фізика без лабораторії.');
      expect(text).toContain('– Про досліди з водою (Остап Лозинець)\n');
      expect(text).not.toContain('Перерва');
      expect(brief).toMatch(/\/e\/\S+$/);
    });

    it('stay as somebody wrote them, and show what another wrote meanwhile', async () => {
      await run(writeNews, { eventId, title: 'Вода дивує' }, { ifMatch: 0 });
      await run(addAgendaItem, { eventId, title: 'Про вогонь' });
      const { title, text, state } = await news();
      expect({ title, state }).toEqual({ title: 'Вода дивує', state: 'written' });
      expect(text).not.toContain('Про вогонь');
      await expect(
        run(writeNews, { eventId, title: 'Інше' }, { ifMatch: 0 }),
      ).rejects.toMatchObject({ code: 'conflict' });
      await run(resetNews, { eventId });
      expect((await news()).text).toContain('Про вогонь');
    });

    it('are kept as they came out, and are read by all from then on', async () => {
      const observer = await testUser(kernel, actor.centreId, 'observer');
      expect(await runQuery(kernel, observer, readNews, { eventId })).toBeNull();
      await expect(
        run(publishNews, { eventId, ...site, publishedOn: '2026-03-11' }),
      ).rejects.toThrow('published-day');
      const { publishedId } = await run(publishNews, { eventId, ...site });
      expect(await news(observer)).toMatchObject({
        state: 'published',
        published: [{ place: 'site', on: '2026-03-13', url: site.url }],
        may: { write: false },
      });
      await expect(run(resetNews, { eventId })).rejects.toThrow('came-out');
      await run(unpublishNews, { eventId, publishedId });
      expect((await news()).state).toBe('written');
    });

    it('are found by where they did not come out yet, and go into one paper', async () => {
      const ids = async (asked: object) =>
        (await runQuery(kernel, actor, listNews, asked)).rows.map((row) => row.eventId);
      await run(publishNews, { eventId, ...site });
      expect(await ids({ notIn: 'bulletin' })).toEqual([eventId]);
      expect(await ids({ notIn: 'site' })).toEqual([]);
      expect(await ids({ state: 'published', sectionId })).toEqual([eventId]);
      const text = async (file: { bytes: Uint8Array }) =>
        (await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) })).value;
      const one = await text(await runQuery(kernel, actor, getNewsFile, { eventId }));
      const all = await text(await runQuery(kernel, actor, getCollectedNews, {}));
      expect(one).toContain('Досліди «на кухні»');
      expect(all).toContain('Зібралися 2 учасники');
    });
  });
});
