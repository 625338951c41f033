import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { readAgreementFile } from '../../partners/list-agreements.ts';
import type { Route } from './+types/agreement-file';

/** Hands out the file of an agreement. */
export async function loader(args: Route.LoaderArgs) {
  return sendFile(await read(args, readAgreementFile, { id: args.params.agreementId }));
}
