import { z } from 'zod';
import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getWordCertificates } from '../../certificates/template/get-word.ts';
import type { Route } from './+types/certificates-word';
import { certificatesAsked } from './certificates-asked.ts';
import { orInBackground } from './or-in-background.ts';

/** Hands out certificates on the centre's own form in Word: one, or all of an event or an institution. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const { eventId, organisationId, year } = certificatesAsked(params);
  const certificateId = z.uuid().safeParse(params.get('certificate')).data;
  const asked = { certificateId, eventId, organisationId, year };
  return orInBackground(args.request, 'docx', async () =>
    sendFile(await read(args, getWordCertificates, asked)),
  );
}
