import { publishNews } from '#modules/events/operations/news/publish-news.ts';
import { writeNews } from '#modules/events/operations/news/write-news.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import type { Laid } from './live-events.ts';
import { systemOf, type World } from './world.ts';

/** Of so many of the last events the news came out; the newest wait for somebody. */
const told = 8;
const waiting = 3;

/** News of some of the last events: on the site, of every second in the bulletin too, and one that is only written. */
export async function tellOfEvents(world: World, past: readonly Laid[]): Promise<void> {
  const last = past.slice(-(told + waiting), -waiting);
  for (const [at, { eventId, title, endsOn }] of last.entries()) {
    const actor = systemOf(world);
    world.setDay(addDays(endsOn, 2), 12);
    if (at === last.length - 1) {
      await runOperation(world.kernel, actor, writeNews, {
        eventId,
        title: `Як це було: ${title}`,
      });
      continue;
    }
    const publishedOn = addDays(endsOn, 2);
    await runOperation(world.kernel, actor, publishNews, {
      eventId,
      place: 'site',
      publishedOn,
      url: `https://nmc.example.org/news/${at + 1}`,
    });
    if (at % 2 === 0)
      await runOperation(world.kernel, actor, publishNews, {
        eventId,
        place: 'bulletin',
        publishedOn,
        note: `№ ${Number(publishedOn.slice(5, 7))}`,
      });
  }
}
