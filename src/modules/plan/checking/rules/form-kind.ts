import type { Rule, RuleFinding } from '../rule.ts';
import { type EventKind, eventKindOf } from '../text/event-kinds.ts';

/** Held by people at a time: a form that names another of them is a leftover of an older plan. */
const events: readonly (EventKind | null)[] = ['webinar', 'seminar', 'conference', 'workshop'];

/** The item is a seminar, its form a webinar. */
export const formKind: Rule = {
  name: 'form-kind',
  find({ entries }) {
    return entries.flatMap(({ path, item }): RuleFinding[] => {
      // «Семінар-тренінг» is both.
      const [text, form] = [eventKindOf(item.text, 3), eventKindOf(item.form.raw, 3)];
      if (text === form || !events.includes(text) || !events.includes(form)) return [];
      if (text === null || form === null) return [];
      return [
        {
          sentence: 'form-kind',
          severity: 'notice',
          items: [path],
          params: { form: item.form.raw.trim() },
        },
      ];
    });
  },
};
