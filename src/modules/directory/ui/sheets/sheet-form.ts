import type { RowChoice } from '../../sheets/checking/planned.ts';

/** `column.3` → what column 3 holds. */
export function columnsOf(form: FormData): { index: number; field: string | null }[] {
  return [...form.entries()].flatMap(([name, value]) => {
    const index = /^column\.(\d+)$/.exec(name)?.[1];
    return index ? [{ index: Number(index), field: String(value) || null }] : [];
  });
}

/** Value of the choice that a word means nothing; an empty one is no answer. */
export const ignored = '-';

/** `word` and `meaning` in pairs, `field` beside them; words without an answer are left. */
export function wordsOf(form: FormData): { field: string; word: string; meaning: string }[] {
  const fields = form.getAll('field').map(String);
  const words = form.getAll('word').map(String);
  return form.getAll('meaning').flatMap((value, at) => {
    const meaning = String(value);
    const [field, word] = [fields[at], words[at]];
    if (meaning === '' || !field || !word) return [];
    return [{ field, word, meaning: meaning === ignored ? '' : meaning }];
  });
}

/** `row.12` → the decision about row 12: `new`, `skip`, `transfer`, `part-time`, or an id. */
export function choicesOf(form: FormData): { number: number; choice: RowChoice | null }[] {
  return [...form.entries()].flatMap(([name, value]) => {
    const number = /^row\.(\d+)$/.exec(name)?.[1];
    const said = String(value);
    if (!number || said === '') return [];
    return [{ number: Number(number), choice: choiceOf(said) }];
  });
}

function choiceOf(said: string): RowChoice {
  if (said === 'new' || said === 'skip') return { is: said };
  if (said === 'transfer' || said === 'part-time') return { move: said };
  return { is: 'same', id: said };
}
