import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { type Outcome, outcomeOf } from '#platform/pages/door.ts';
import type { Answers } from '../../feedback/schema.ts';
import { findFeedback, sayFeedback } from '../../feedback/visitors.ts';
import type { Comer } from '../../registration/identify-comer.ts';
import { forVisitor } from '../registration/for-visitor.ts';

/** What a form of feedback said; what was typed comes back with a refusal, for a page without scripts. */
export type Given = Outcome<null> & { typed?: Answers };

/** The page for those who came; an address that leads nowhere is a page of its own. */
export function loadFeedback(args: PageArgs, who: Comer) {
  return forVisitor(() => findFeedback(callerOf(args).kernel, who));
}

export async function actFeedback(args: PageArgs, who: Comer): Promise<Given> {
  const { kernel, address } = callerOf(args);
  const answers = answersIn(await args.request.formData());
  try {
    await sayFeedback(kernel, who, answers, address);
    return { ok: true, value: null };
  } catch (error) {
    return { ...outcomeOf(error), typed: answers };
  }
}

/** Answers out of the form: several under one name are several choices. */
function answersIn(form: FormData): Answers {
  const given: Answers = {};
  for (const name of new Set(form.keys())) {
    if (!name.startsWith('answers.')) continue;
    const values = form.getAll(name).map((value) => String(value).slice(0, 2000));
    given[name.slice('answers.'.length)] =
      values.length > 1 ? values.slice(0, 20) : (values[0] ?? '');
  }
  return given;
}
