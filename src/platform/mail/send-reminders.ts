import type { OperationContext } from '../operation/define.ts';
import { type Letterhead, letterheadOf } from './letterhead.ts';
import { type Letter, queueMail } from './queue-mail.ts';

/** What somebody is reminded of, and at which address. */
export interface Reminder<T> {
  to: string;
  of: T;
}

/**
 * Writes one letter to each address about all that it is reminded of, and one line of the audit about all letters.
 *
 * @param write - makes subject and text out of what one address is reminded of, in the order given
 * @param counted - what the audit says beside the number of letters
 */
export async function sendReminders<T>(
  context: OperationContext,
  reminders: readonly Reminder<T>[],
  write: (of: readonly T[], letterhead: Letterhead) => Pick<Letter, 'subject' | 'text'>,
  counted: Record<string, number> = {},
): Promise<{ letters: number }> {
  const { actor, centre, audit } = context;
  const byAddress = Map.groupBy(reminders, ({ to }) => to);
  const letterhead = letterheadOf(context);
  for (const [to, theirs] of byAddress) {
    const letter = write(
      theirs.map((reminder) => reminder.of),
      letterhead,
    );
    await queueMail(context, { to, ...letter });
  }
  const letters = byAddress.size;
  audit({
    objectType: 'centre',
    objectId: actor.centreId,
    objectName: centre.name,
    after: { ...counted, letters },
  });
  return { letters };
}
