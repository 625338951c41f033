import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { splitForms } from '../reading/forms/split-forms.ts';
import { eachUnder } from '../reading/headings/above-items.ts';
import { readUnder, wordsUnder } from '../reading/headings/words-under.ts';
import { readResponsible } from '../reading/people/read-responsible.ts';
import type { ReadItem, Reading } from '../reading/types.ts';
import { cellText, id, isoDate, type NameChoice, nameChoice, period } from '../schema.ts';
import { loadImport } from './load-import.ts';

/** Where an item stands in a reading: section, item, bullet …, each counted from 0. */
const place = z.array(z.number().int().min(0).max(9999)).min(2).max(12);

const correction = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('item'),
    importId: id,
    place,
    field: z.enum(['number', 'text', 'responsible', 'form', 'deadline']),
    value: cellText,
  }),
  z.object({
    what: z.literal('section'),
    importId: id,
    section: z.number().int().min(0).max(999),
    field: z.enum(['number', 'title']),
    value: cellText,
  }),
  z.object({ what: z.literal('title'), importId: id, value: cellText.min(1) }),
  z.object({ what: z.literal('period'), importId: id, value: period }),
  z.object({ what: z.literal('approvalDate'), importId: id, value: isoDate.nullable() }),
  z.object({
    what: z.literal('name'),
    importId: id,
    name: z.string().trim().min(1).max(200),
    choice: nameChoice,
  }),
  z.object({
    what: z.literal('doubt'),
    importId: id,
    place,
    doubt: z.number().int().min(0).max(99),
  }),
]);

/** Corrects one cell of the reading, or what stands above the table, before it is accepted. */
export const correctImport = defineOperation({
  name: 'plan.import.correct',
  summary: 'Correct a cell of the reading before it is accepted',
  input: correction,
  permission: planPermissions['plan.import.correct'],
  load: (context, { importId }) => loadImport(context, importId),
  version: ({ version }) => version,
  run: async ({ trx, target, audit }, input) => {
    const { reading, names } = target;
    const before = input.what === 'name' ? chooseName(names, input) : correct(reading, input);
    await trx
      .updateTable('plan_import')
      .set({
        reading: JSON.stringify(reading),
        names: JSON.stringify(names),
        corrected: true,
        version: target.version + 1,
      })
      .where('id', '=', target.id)
      .execute();
    const { importId: _, ...after } = input;
    audit({
      objectType: 'plan_import',
      objectId: target.id,
      objectName: target.fileName,
      before: { value: before },
      after,
    });
    return { version: target.version + 1 };
  },
  http: { method: 'patch', path: '/plan-imports/{importId}' },
});

type Correction = Exclude<z.output<typeof correction>, { what: 'name' }>;

/** Keeps whom a name means until the plan is accepted. @returns what was said before. */
function chooseName(
  names: Record<string, NameChoice>,
  { name, choice }: { name: string; choice: NameChoice },
) {
  const before = names[name] ?? null;
  names[name] = choice;
  return before;
}

/** Changes the reading in place. @returns what stood there. @throws AppError `not-found` for a wrong place. */
function correct(reading: Reading, input: Correction): unknown {
  switch (input.what) {
    case 'title': {
      const before = reading.title;
      reading.title = input.value;
      return before;
    }
    case 'period': {
      const before = reading.period;
      readDeadlinesAgain(reading, () => {
        reading.period = input.value;
      });
      reading.doubts = reading.doubts.filter(({ field }) => field !== 'period');
      return before;
    }
    case 'approvalDate': {
      const before = reading.approval.date;
      reading.approval.date = input.value;
      return before;
    }
    case 'section': {
      const section = reading.sections[input.section];
      if (!section) throw notFound();
      const before = section[input.field];
      if (input.field === 'number') section.number = input.value || null;
      else
        readDeadlinesAgain(reading, () => {
          section.title = input.value;
        });
      return before;
    }
    case 'doubt': {
      const item = itemAt(reading, input.place);
      const [doubt] = item.doubts.splice(input.doubt, 1);
      if (!doubt) throw notFound();
      return doubt;
    }
    case 'item':
      return correctItem(reading, itemAt(reading, input.place), input.field, input.value);
  }
}

function correctItem(
  reading: Reading,
  item: ReadItem,
  field: 'number' | 'text' | 'responsible' | 'form' | 'deadline',
  value: string,
): unknown {
  item.doubts = item.doubts.filter((doubt) => doubt.field !== field);
  switch (field) {
    case 'number': {
      const before = item.number;
      item.number = value || null;
      return before;
    }
    case 'text': {
      const before = item.text;
      readDeadlinesAgain(reading, () => {
        item.text = value;
      });
      return before;
    }
    case 'responsible': {
      const before = item.responsible.raw;
      item.responsible = { raw: value, ...readResponsible(value) };
      return before;
    }
    case 'form': {
      const before = item.form.raw;
      item.form = { raw: value, values: splitForms(value) };
      return before;
    }
    case 'deadline': {
      const before = item.deadline.raw;
      eachUnder(reading.sections, (one, above) => {
        if (one === item) item.deadline = readUnder(value, above, reading, item.deadline);
      });
      return before;
    }
  }
}

/** Makes a change to what stands above items, or to the period; what is read otherwise after it is read again. */
function readDeadlinesAgain(reading: Reading, change: () => void): void {
  const { period } = reading;
  const words = new Map<ReadItem, string | null>();
  eachUnder(reading.sections, (item, above) => {
    words.set(item, wordsUnder(item.deadline.raw, above, period));
  });
  change();
  eachUnder(reading.sections, (item, above) => {
    const now = wordsUnder(item.deadline.raw, above, reading.period);
    if (reading.period !== period || now !== words.get(item))
      item.deadline = readUnder(item.deadline.raw, above, reading, item.deadline);
  });
}

function itemAt(reading: Reading, place: readonly number[]): ReadItem {
  const [section = -1, ...rest] = place;
  let items = reading.sections[section]?.items ?? [];
  let item: ReadItem | undefined;
  for (const index of rest) {
    item = items[index];
    if (!item) throw notFound();
    items = item.items;
  }
  if (!item) throw notFound();
  return item;
}
