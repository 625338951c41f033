import { expect, test } from 'vitest';
import { entryWhen } from './entry-when.ts';

const at = {
  startsTime: '10:00',
  endsTime: '16:00',
  startsAt: new Date('2026-03-12T08:00:00Z'),
  endsAt: new Date('2026-03-12T14:00:00Z'),
};

test('an hour of one day is told as moments, with reminders a day and a quarter of an hour before', () => {
  const { when, hours } = entryWhen({ startsOn: '2026-03-12', endsOn: '2026-03-12', ...at });
  expect(when).toMatchObject({ startsAt: at.startsAt, endsAt: at.endsAt, alarms: [86_400, 900] });
  expect(hours).toBe('');
});

test('several days are whole days that tell their hours, and nobody is reminded at midnight', () => {
  const { when, hours } = entryWhen({ startsOn: '2026-03-12', endsOn: '2026-03-14', ...at });
  expect(when).toMatchObject({ startsAt: null, endsAt: null, alarms: [9 * 3600] });
  expect(hours).toBe('10:00–16:00');
});

test('a day without hours reminds in the afternoon before', () => {
  const none = { startsTime: null, endsTime: null, startsAt: null, endsAt: null };
  const { when } = entryWhen({ startsOn: '2026-03-12', endsOn: '2026-03-12', ...none });
  expect(when.alarms).toEqual([9 * 3600]);
});
