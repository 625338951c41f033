import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import { addItem } from '../operations/add-item.ts';
import {
  addChapter,
  moveChapter,
  removeChapter,
  updateChapter,
} from '../operations/change-chapters.ts';
import { giveDates, removeDate } from '../operations/give-dates.ts';
import { moveItem } from '../operations/move-item.ts';
import { removeItem, restoreItem } from '../operations/remove-item.ts';
import { updateItem } from '../operations/update-item.ts';
import { updatePlan } from '../operations/update-plan.ts';
import { amendmentOf, textOf } from './plan-form.ts';

const cells = ['number', 'text', 'responsible', 'form', 'deadline'] as const;

/** Every edit of the document, by the form's `intent`. */
export async function actOnDocument(
  args: PageArgs,
  planId: string,
  form: FormData,
): Promise<Outcome<unknown>> {
  const text = (name: string) => textOf(form, name);
  const ifMatch = Number(form.get('version')) || undefined;
  const why = amendmentOf(form);
  const itemId = text('itemId');
  const chapterId = text('chapterId');
  const beforeId = text('beforeId') || null;
  switch (text('intent')) {
    case 'item':
      return act(args, updateItem, { itemId, ...cellsOf(form), ...why }, { ifMatch });
    case 'add-item':
      return act(args, addItem, {
        planId,
        chapterId,
        parentId: text('parentId') || null,
        afterId: text('afterId') || null,
        text: '',
        ...cellsOf(form),
        ...why,
      });
    case 'move-item':
      return act(args, moveItem, {
        itemId,
        beforeId,
        // Without a chapter the row stays among its brothers.
        ...(chapterId ? { to: { chapterId, parentId: text('parentId') || null } } : {}),
        ...why,
      });
    case 'remove-item':
      return act(args, removeItem, { itemId, ...why }, { ifMatch });
    case 'restore-item':
      return act(args, restoreItem, { itemId, ...why });
    case 'add-dates':
      return act(args, giveDates, { itemId, dates: datesOf(form) });
    case 'remove-date':
      return act(args, removeDate, { dateId: text('dateId') });
    case 'add-chapter':
      return act(args, addChapter, {
        planId,
        number: text('number') || null,
        title: text('title'),
        ...why,
      });
    case 'chapter':
      return act(
        args,
        updateChapter,
        {
          chapterId,
          ...(form.has('title') ? { title: text('title') } : {}),
          ...(form.has('number') ? { number: text('number') || null } : {}),
          ...why,
        },
        { ifMatch },
      );
    case 'move-chapter':
      return act(args, moveChapter, { chapterId, beforeId, ...why });
    case 'remove-chapter':
      return act(args, removeChapter, { chapterId, ...why });
    case 'plan':
      return act(
        args,
        updatePlan,
        {
          planId,
          ...(form.has('title') ? { title: text('title') } : {}),
          ...(form.has('introduction') ? { introduction: text('introduction') } : {}),
        },
        { ifMatch },
      );
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The cells that the form sends; one that is absent stays as it is, an empty number is none. */
function cellsOf(form: FormData): Partial<Record<(typeof cells)[number], string>> {
  const given = cells.filter((name) => form.has(name)).map((name) => [name, textOf(form, name)]);
  const { number, ...rest } = Object.fromEntries(given) as Record<string, string>;
  return { ...rest, ...(number === undefined ? {} : { number: (number || null) as string }) };
}

/** Rows of the schedule's form: start, end and note in step; rows without a start are left out. */
function datesOf(form: FormData) {
  const all = (name: string) => form.getAll(name).map(String);
  const [ends, notes] = [all('endsOn'), all('note')];
  return all('startsOn').flatMap((startsOn, index) =>
    startsOn
      ? [{ startsOn, ...(ends[index] ? { endsOn: ends[index] } : {}), note: notes[index] ?? '' }]
      : [],
  );
}
