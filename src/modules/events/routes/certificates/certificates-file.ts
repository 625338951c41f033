import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getCertificates } from '../../certificates/get-papers.ts';
import type { Route } from './+types/certificates-file';
import { certificatesAsked } from './certificates-asked.ts';
import { orInBackground } from './or-in-background.ts';

/** Hands out all certificates of an event, or of an institution, as one PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId, organisationId, year } = certificatesAsked(
    new URL(args.request.url).searchParams,
  );
  return orInBackground(args.request, 'pdf', async () =>
    sendFile(await read(args, getCertificates, { eventId, organisationId, year })),
  );
}
