import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import {
  addMaterial,
  changeMaterial,
  removeMaterial,
} from '../../operations/agenda/hang-material.ts';

/** What forms of materials do; null for a form of another kind. */
export async function materialAct(
  args: PageArgs,
  form: FormData,
): Promise<Outcome<unknown> | null> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const ifMatch = Number(text('version')) || undefined;
  const content = await contentIn(form);
  switch (text('intent')) {
    case 'hang':
      return act(args, addMaterial, {
        eventId: text('eventId'),
        agendaItemId: text('agendaItemId') || null,
        title: text('title'),
        seenBy: text('seenBy') as 'public',
        ...content,
      });
    case 'rehang':
      return act(
        args,
        changeMaterial,
        { materialId: text('materialId'), seenBy: text('seenBy') as 'public', ...content },
        { ifMatch },
      );
    case 'unhang':
      return act(args, removeMaterial, { materialId: text('materialId') }, { ifMatch });
    default:
      return null;
  }
}

/** What a material consists of, out of a form: the file that was chosen, the link that was typed. */
export async function contentIn(form: FormData) {
  const given = form.get('file');
  const url = String(form.get('url') ?? '').trim();
  return {
    ...(given instanceof File &&
      given.size > 0 && {
        file: { name: given.name, content: new Uint8Array(await given.arrayBuffer()) },
      }),
    ...(url && { url }),
  };
}
