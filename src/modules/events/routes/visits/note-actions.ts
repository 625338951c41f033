import { AppError } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import { endDecision } from '../../operations/minutes/end-decision.ts';
import { confirmNote, drawSignature } from '../../operations/visits/sign-note.ts';
import { offerNote, takeNoteBack, writeNote } from '../../operations/visits/write-note.ts';
import { objectToNote, supplementNote } from '../../operations/visits/write-remark.ts';
import { noteFrom } from '../../ui/visits/form-data.ts';

/** Whatever the page of a note does. */
export async function noteAct(
  args: PageArgs & { params: { visitId: string } },
  form: FormData,
): Promise<Outcome<unknown>> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { visitId } = args.params;
  const options = { ifMatch: Number(text('version')) || undefined };
  const signing = { visitId, seal: text('seal'), objection: text('objection') };
  switch (text('intent')) {
    case 'write':
      return act(args, writeNote, { visitId, ...noteFrom(form) }, options);
    case 'offer':
      return act(args, offerNote, { visitId }, options);
    case 'takeBack':
      return act(args, takeNoteBack, { visitId }, options);
    case 'confirm':
      return act(args, confirmNote, signing);
    case 'draw':
      return act(args, drawSignature, {
        ...signing,
        name: text('name'),
        post: text('post'),
        drawing: text('drawing'),
      });
    case 'supplement':
      return act(args, supplementNote, { visitId, text: text('text') });
    case 'object':
      return act(args, objectToNote, { visitId, text: text('text') });
    case 'endDecision':
      return act(
        args,
        endDecision,
        {
          decisionId: text('decisionId'),
          state: text('state') as 'done',
          result: text('result'),
        },
        options,
      );
    default:
      throw new AppError('not-found');
  }
}
