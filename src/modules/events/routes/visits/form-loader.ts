import type { PageArgs } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { eventChoices } from '../../planning/choices.ts';
import { promisedChoices } from '../../planning/promised-choices.ts';

/** What the form of a visit offers: institutions, the centre's people, items of the plans in force on its day. */
export async function readForm(args: PageArgs, on: string) {
  const { organisations, staff } = await read(args, eventChoices, {});
  const items = await read(args, promisedChoices, { on });
  return {
    choices: { organisations, staff },
    items: items.map(({ id, number, text }) => ({
      id,
      name: [number, text].filter(Boolean).join(' ').slice(0, 160),
    })),
  };
}
