import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import { answerRequest } from '../../operations/consultations/answer-request.ts';
import { takeRequest, withdrawRequest } from '../../operations/consultations/write-request.ts';

/** What the forms of one request send: it is taken, taken back, answered. */
export async function actOnRequest(args: PageArgs, requestId: string): Promise<Outcome<unknown>> {
  const form = await args.request.formData();
  const options = { ifMatch: Number(form.get('version')) || undefined };
  const text = (name: string) => String(form.get(name) ?? '');
  switch (form.get('intent')) {
    case 'take':
      return act(
        args,
        takeRequest,
        {
          requestId,
          topicId: text('topicId') || null,
          organisationId: text('organisationId') || null,
          methodistId: text('methodistId') || undefined,
        },
        options,
      );
    case 'withdraw':
      return act(args, withdrawRequest, { requestId }, options);
    default:
      return act(
        args,
        answerRequest,
        {
          requestId,
          answer: text('answer'),
          reusable: form.get('reusable') !== null,
          minutes: Number(form.get('minutes')) || 15,
          file: await fileOf(form.get('file')),
        },
        options,
      );
  }
}

/** A file that was chosen; null for none. */
async function fileOf(given: FormDataEntryValue | null) {
  if (!(given instanceof File) || given.size === 0) return null;
  return { name: given.name, content: new Uint8Array(await given.arrayBuffer()) };
}
