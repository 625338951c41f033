import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { readProposalFile } from '../../proposals/list-proposals.ts';
import type { Route } from './+types/proposal-file';

/** Hands out the document that was given with a proposal. */
export async function loader(args: Route.LoaderArgs) {
  return sendFile(await read(args, readProposalFile, { id: args.params.proposalId }));
}
