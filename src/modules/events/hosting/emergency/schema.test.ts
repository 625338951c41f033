import { expect, test } from 'vitest';
import { changedBy, type EmergencyAct } from './schema.ts';

const event = { startsOn: '2026-02-27', endsOn: '2026-02-28', exact: true };

test.each<[string, EmergencyAct, object]>([
  [
    'online with a link for all',
    { kind: 'online', videoUrl: 'https://meet.example/a' },
    { format: 'online', videoUrl: 'https://meet.example/a' },
  ],
  ['online with the link that each has', { kind: 'online', videoUrl: null }, { format: 'online' }],
  [
    'days later, over the end of a month',
    { kind: 'move', days: 3 },
    { startsOn: '2026-03-02', endsOn: '2026-03-03' },
  ],
  ['days earlier', { kind: 'move', days: -7 }, { startsOn: '2026-02-20', endsOn: '2026-02-21' }],
  [
    'to a day, as long as it was',
    { kind: 'day', day: '2026-03-10' },
    { startsOn: '2026-03-10', endsOn: '2026-03-11', exact: true },
  ],
  ['called off', { kind: 'cancel' }, {}],
])('%s', (_, act, changed) => {
  expect(changedBy(act, event)).toEqual(changed);
});
