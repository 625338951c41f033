import { expect, it } from 'vitest';
import { feedbackOf } from '#packs/feedback.ts';
import { questions } from '../../feedback/schema.ts';
import { fieldOf, questionsIn } from './questions-in.ts';

const packed = questions.parse(feedbackOf('ua-vet').questions);

/** The editor's form as it is sent when nobody has touched it. */
function formOf(rows = packed): FormData {
  const form = new FormData();
  for (const [at, { key, words, type, choices, required }] of rows.entries()) {
    form.set(fieldOf(at, 'key'), key);
    form.set(fieldOf(at, 'label'), words.uk);
    form.set(fieldOf(at, 'type'), type);
    form.set(fieldOf(at, 'choices'), choices.map((choice) => choice.words.uk).join('\r\n'));
    if (required) form.set(fieldOf(at, 'required'), 'yes');
  }
  return form;
}

it('keeps what was not reworded with its words in the other languages', () => {
  expect(questionsIn(formOf(), packed, 'uk')).toEqual(packed);
});

it('says reworded and new questions alike in all languages, and leaves out those without words', () => {
  const form = formOf();
  form.set(fieldOf(0, 'label'), 'Чи було корисно?');
  form.set(fieldOf(1, 'choices'), 'Так\nЛише половину\nЛише половину\n');
  form.set(fieldOf(2, 'label'), ' ');
  form.set(fieldOf(5, 'label'), 'Яка зала?');
  form.set(fieldOf(5, 'type'), 'many');
  form.set(fieldOf(5, 'choices'), 'Мала\nВелика');
  const [useful, willUse, change, , room, ...rest] = questionsIn(form, packed, 'uk');
  expect(rest).toEqual([]);
  expect(useful).toMatchObject({
    key: 'usefulness',
    words: { uk: 'Чи було корисно?', en: 'Чи було корисно?' },
  });
  expect(willUse?.choices.map(({ words }) => words.en)).toEqual(['Yes', 'Лише половину']);
  expect(change?.key).toBe('change');
  expect(room).toMatchObject({ type: 'many', required: false });
  expect(questions.safeParse([useful, willUse, change, room]).success).toBe(true);
});
