import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import {
  decideProposal,
  proposeTalk,
  setCall,
  withdrawProposal,
} from '../../operations/agenda/call-for-talks.ts';

/** What forms of a call for talks do; null for a form of another kind. */
export async function callAct(
  args: PageArgs & { params: { eventId: string } },
  form: FormData,
): Promise<Outcome<unknown> | null> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { eventId } = args.params;
  const proposalId = text('proposalId');
  const ifMatch = Number(text('version')) || undefined;
  switch (text('intent')) {
    case 'call':
      return act(args, setCall, {
        eventId,
        text: text('text'),
        until: text('until'),
        public: form.get('public') !== null,
      });
    case 'propose':
      return act(args, proposeTalk, {
        eventId,
        title: text('title'),
        abstract: text('abstract'),
        minutes: text('minutes') ? Number(text('minutes')) : null,
      });
    case 'decide':
      return act(
        args,
        decideProposal,
        { proposalId, accept: text('accept') === 'yes', reply: text('reply') },
        { ifMatch },
      );
    case 'withdraw':
      return act(args, withdrawProposal, { proposalId }, { ifMatch });
    default:
      return null;
  }
}
