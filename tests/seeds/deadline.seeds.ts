import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { phraseDeadline } from '#modules/plan/deadline/phrase.ts';
import { readDeadline } from '#modules/plan/deadline/read.ts';
import type { Deadline, DeadlineContext } from '#modules/plan/deadline/types.ts';

const seeds = join(import.meta.dirname, '../../../shared/seeds');
const plan: DeadlineContext = { period: ['2026-01-01', '2026-12-31'] };

/** Rows of the tables in a document, as cells without markup. */
function rows(prefix: string): string[][] {
  const file = readdirSync(seeds).find((name) => name.startsWith(prefix))!;
  return readFileSync(join(seeds, file), 'utf8')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replace(/<[^>]*>/g, '').trim()))
    .filter((cells) => cells.length >= 4);
}

/** The last column of the annual plan, without its header and the pages of the contents. */
function deadlineCells(): string[] {
  return rows('002_')
    .map((cells) => cells.at(-1)!)
    .filter((cell) => /\p{L}|\d\.\d/u.test(cell) && !/^Термін/.test(cell));
}

describe('deadlines of the real annual plan', () => {
  let cells: string[];
  let read: Deadline[];
  beforeAll(() => {
    cells = deadlineCells();
    read = cells.map((cell) => readDeadline(cell, plan));
  });

  it('finds the column', () => {
    expect(cells.length).toBeGreaterThan(150);
  });

  it('reads every one of them', () => {
    const unread = read.filter(({ kind }) => kind === 'unreadable').map(({ text }) => text);
    expect(unread).toEqual([]);
  });

  it('gives dates to those that have them, and no others', () => {
    for (const { kind, windows, text } of read) {
      const undated = kind === 'scheduled' || kind === 'on_demand';
      expect(windows.length > 0, text).toBe(!undated);
    }
  });

  it('counts the schedules that are still a debt', () => {
    const debts = read.filter(({ kind }) => kind === 'scheduled');
    expect(debts.length).toBeGreaterThanOrEqual(24);
  });

  it('says each of them in a canonical phrase that reads the same', () => {
    for (const deadline of read) {
      const { kind, windows } = readDeadline(phraseDeadline(deadline, 'uk'), plan);
      expect({ kind, windows }, deadline.text).toEqual({
        kind: deadline.kind,
        windows: deadline.windows,
      });
    }
  });
});

describe('deadlines of the real road map', () => {
  it('reads every term of the third column', () => {
    const terms = rows('004_')
      .map((cells) => cells[2]!)
      .filter((cell) => cell !== '' && !/^Срок/.test(cell));
    expect(terms.length).toBeGreaterThan(10);
    const programme: DeadlineContext = { period: ['2022-01-01', '2023-12-31'] };
    const read = terms.map((term) => readDeadline(term, programme));
    expect(read.filter(({ kind }) => kind === 'unreadable').map(({ text }) => text)).toEqual([]);
  });
});
