import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invalidInput } from '../operation/invalid-input.ts';
import { sayTypedDays, withTypedDays } from './typed-days.ts';

const schema = z.object({
  title: z.string(),
  period: z.tuple([z.iso.date(), z.iso.date()]),
  orderOn: z.iso
    .date()
    .refine((day) => day > '1950-01-01')
    .nullable(),
  posts: z.array(z.object({ since: z.iso.date().optional() })).default([]),
});
const typed = {
  title: '31.03.2026',
  period: ['1 січня 2026', '2026-12-31'],
  orderOn: '5.1.2026',
  posts: [{}, { since: '1 марта 2026 г.' }],
};

describe('withTypedDays', () => {
  it('turns what stands for a day into one, however deep, and leaves texts alone', () => {
    expect(withTypedDays(schema, typed)).toEqual({
      title: '31.03.2026',
      period: ['2026-01-01', '2026-12-31'],
      orderOn: '2026-01-05',
      posts: [{}, { since: '2026-03-01' }],
    });
    expect(typed.orderOn).toBe('5.1.2026');
  });

  it('leaves a day that does not exist to the refusal, which tells it', () => {
    const input = withTypedDays(schema, { ...typed, orderOn: '31.02.2026', title: 5 });
    expect(input.orderOn).toBe('31.02.2026');
    const { error } = schema.safeParse(input, { reportInput: true });
    const fields = invalidInput(error!).details.fields ?? [];
    expect(sayTypedDays(schema, input, fields)).toMatchObject([
      { path: 'title', code: 'invalid_type' },
      { path: 'orderOn', code: 'not-a-day', given: '31.02.2026' },
    ]);
  });
});
