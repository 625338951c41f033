import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { readForms } from './forms.ts';
import { feedbackPermissions } from './permissions.ts';
import { question } from './schema.ts';

const form = z.object({
  questions: z.array(question),
  /** Whether these are the kind's own (the centre's own for all kinds), not somebody else's. */
  own: z.boolean(),
  /** Of the own ones; 0 without. */
  version: z.number().int(),
  /** Kinds that have questions of their own. */
  kinds: z.array(z.string()),
});

export const readFeedbackForm = defineQuery({
  name: 'event.feedback.form',
  summary: 'What the centre asks of those who came to events of a kind, or of all kinds.',
  permission: 'event.feedback.set-form',
  rule: feedbackPermissions['event.feedback.set-form'],
  input: z.object({ kind: z.string().max(60).nullable().default(null) }),
  output: form,
  http: { path: '/feedback-form' },
  async run({ db, centreId }, { kind }) {
    const forms = await readForms(db, centreId);
    const own = forms.own.get(kind ?? '');
    return {
      questions: forms.of(kind),
      own: own !== undefined,
      version: own?.version ?? 0,
      kinds: [...forms.own.keys()].filter(Boolean),
    };
  },
});
