import type { Locale } from '#platform/i18n/locales.ts';
import { type Question, questionTypes } from '../../feedback/schema.ts';

/** A form's name of a field of the question that stands at a place. */
export const fieldOf = (at: number, field: 'key' | 'label' | 'type' | 'choices' | 'required') =>
  `questions.${at}.${field}`;

/**
 * The questions of the form. One without words is left out; what wasn't reworded keeps its words in the other languages,
 * and what was reworded is the same in all of them.
 *
 * @param had - what was asked before
 */
export function questionsIn(form: FormData, had: readonly Question[], locale: Locale): Question[] {
  const text = (at: number, field: 'key' | 'label' | 'type' | 'choices') =>
    String(form.get(fieldOf(at, field)) ?? '').trim();
  const found: Question[] = [];
  for (let at = 0; form.has(fieldOf(at, 'label')); at++) {
    const label = text(at, 'label');
    if (!label) continue;
    const before = had.find(({ key }) => key === text(at, 'key'));
    const type = questionTypes.find((one) => one === text(at, 'type')) ?? 'text';
    found.push({
      key: before?.key ?? newKey(),
      words: before?.words[locale] === label ? before.words : sameWords(label),
      type,
      required: form.has(fieldOf(at, 'required')),
      choices:
        type === 'one' || type === 'many'
          ? choicesIn(text(at, 'choices'), before?.choices ?? [], locale)
          : [],
    });
  }
  return found;
}

function choicesIn(text: string, had: Question['choices'], locale: Locale): Question['choices'] {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  lines.delete('');
  return [...lines].map(
    (line) =>
      had.find(({ words }) => words[locale] === line) ?? { key: newKey(), words: sameWords(line) },
  );
}

const newKey = () => crypto.randomUUID().slice(0, 8);
const sameWords = (text: string) => ({ uk: text, ru: text, en: text });
