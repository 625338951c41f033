import { data } from 'react-router';
import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import { addEvidence } from '../operations/add-evidence.ts';
import { assignTask } from '../operations/assign-task.ts';
import { closeTask } from '../operations/close-task.ts';
import { removeEvidence } from '../operations/remove-evidence.ts';
import { reopenTask } from '../operations/reopen-task.ts';
import { readClosing, readEvidence, text, typedIn } from './task-form.ts';

/** What came of an act on a task; the form that was refused comes back as it was typed. */
export type TaskReply = Outcome<{ version?: number; evidenceId?: string; taskId?: string }> & {
  intent: string;
  taskId: string;
  typed?: Record<string, string>;
};

/**
 * Everything that a person does to a task, from whichever page: the week, the list, the task's own. A refusal
 * has the status of an error, so that the page around the form stays as it is, with what was typed.
 */
export async function actOnTask(args: PageArgs, form: FormData, taskId: string) {
  const intent = text(form, 'intent');
  const outcome = await perform(args, form, intent, taskId);
  if (outcome.ok) return data<TaskReply>({ ...outcome, intent, taskId });
  const status = outcome.code === 'invalid' ? 422 : 409;
  return data<TaskReply>({ ...outcome, intent, taskId, typed: typedIn(form) }, { status });
}

async function perform(
  args: PageArgs,
  form: FormData,
  intent: string,
  taskId: string,
): Promise<Outcome<{ version?: number; evidenceId?: string; taskId?: string }>> {
  const ifMatch = Number(text(form, 'version')) || undefined;
  switch (intent) {
    case 'done':
      return act(args, closeTask, { taskId, state: 'done' }, { ifMatch });
    case 'line': {
      const line = text(form, 'line');
      const evidence = [{ kind: 'text' as const, text: line }];
      const outcome = await act(args, closeTask, { taskId, state: 'done', evidence }, { ifMatch });
      return renamed(outcome, () => 'line');
    }
    case 'reopen':
      return act(args, reopenTask, { taskId }, { ifMatch });
    case 'assign': {
      const personIds = form.getAll('person').map(String).filter(Boolean);
      return act(args, assignTask, { taskId, personIds }, { ifMatch });
    }
    case 'evidence': {
      const { evidence, places } = await readEvidence(form);
      const [piece] = evidence;
      if (!piece) return nothingGiven;
      const outcome = await act(args, addEvidence, { taskId, evidence: piece });
      return renamed(outcome, (path) => path.replace(/^evidence\b/, `evidence.${places[0]}`));
    }
    case 'evidence-remove':
      return act(args, removeEvidence, { evidenceId: text(form, 'evidenceId') });
    default: {
      const { input, places } = await readClosing(form, taskId);
      const outcome = await act(args, closeTask, input, { ifMatch });
      return renamed(outcome, (path) =>
        path.replace(/^evidence\.(\d+)/, (_, at) => `evidence.${places[Number(at)]}`),
      );
    }
  }
}

const nothingGiven = {
  ok: false as const,
  code: 'invalid',
  fields: [{ path: 'evidence.0.said', code: 'required', message: 'nothing given' }],
};

/** Leads what is wrong to the fields as the form names them: a piece's text, address and file are one. */
function renamed<O>(outcome: Outcome<O>, rename: (path: string) => string): Outcome<O> {
  if (outcome.ok) return outcome;
  const fields = outcome.fields?.map((field) => ({
    ...field,
    path: rename(field.path).replace(/^(evidence\.\d+)\.(text|url|name|content)$/, '$1.said'),
  }));
  return { ...outcome, ...(fields ? { fields } : {}) };
}
