import { describe, expect, it } from 'vitest';
import { nearestWindow } from './nearest-window.ts';

const window = (from: string | null, until: string, open = true) => ({ from, until, open });
const march = window('2026-03-01', '2026-03-31');
const april = window('2026-04-01', '2026-04-30');

describe('the window of a day', () => {
  it('is the one that holds it, whether it is open or not', () => {
    const done = { ...march, open: false };
    expect(nearestWindow([done, april], '2026-03-12')).toBe(done);
    expect(nearestWindow([march, april], '2026-04-30')).toBe(april);
  });

  it('is the nearest one for what came late or early', () => {
    expect(nearestWindow([march], '2026-05-20')).toBe(march);
    const october = window('2026-10-01', '2026-10-31');
    expect(nearestWindow([march, october], '2026-04-05')).toBe(march);
    expect(nearestWindow([march, october], '2026-09-28')).toBe(october);
  });

  it('holds every day up to an end without a beginning', () => {
    const until = window(null, '2026-06-01');
    expect(nearestWindow([april, until], '2026-02-01')).toBe(until);
  });

  it('of two that hold it is the open one', () => {
    const whole = window('2026-01-01', '2026-12-31', false);
    expect(nearestWindow([whole, march], '2026-03-12')).toBe(march);
  });

  it('is none where there are none', () => {
    expect(nearestWindow([], '2026-03-12')).toBeUndefined();
  });
});
