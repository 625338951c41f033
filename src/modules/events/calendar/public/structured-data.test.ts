import { expect, test } from 'vitest';
import type { PublicEvent } from './read-public.ts';
import { structuredData } from './structured-data.ts';

const event = (at: number): PublicEvent => ({
  ...{
    id: String(at),
    code: `code${at}`,
    title: `Захід ${at}</script>`,
    topic: '',
    kind: 'webinar',
  },
  ...{ state: 'published', stateReason: '', startsOn: '2026-03-12', endsOn: '2026-03-12' },
  ...{ startsTime: null, endsTime: null, startsAt: null, endsAt: null, exact: true },
  ...{ format: 'online', place: '', section: null, host: null, audience: '' },
  ...{ registration: 'open', calls: false },
});

test('search engines are told of the soonest events only, and a title ends no script', () => {
  const events = Array.from({ length: 300 }, (_, at) => event(at));
  const text = structuredData(events, 'Центр', ({ code }) => `https://kabinet.example/e/${code}`);
  expect(text).not.toContain('</script>');
  const { '@graph': graph } = JSON.parse(text) as { '@graph': { name: string }[] };
  expect(graph.length).toBeLessThanOrEqual(30);
  expect(graph[0]?.name).toBe('Захід 0</script>');
});
