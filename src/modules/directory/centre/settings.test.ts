import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const defaults = readSettings({});

it('has a value for every setting', () => {
  expect(defaults).toMatchObject({
    evidenceForContinuous: true,
    remindDaysBefore: 3,
    digestWeekday: 1,
  });
});

it.each([[null], ['text'], [[1, 2]]])('reads %j as nothing set', (stored) => {
  expect(readSettings(stored)).toEqual(defaults);
});

it('keeps what can be read beside what can not', () => {
  expect(readSettings({ remindDaysBefore: 5, escalateAfterDays: 'seven', gone: true })).toEqual({
    ...defaults,
    remindDaysBefore: 5,
  });
});
