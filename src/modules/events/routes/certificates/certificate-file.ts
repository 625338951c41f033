import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getCertificate } from '../../certificates/get-papers.ts';
import type { Route } from './+types/certificate-file';

/** Hands out one certificate as PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { certificateId } = args.params;
  return sendFile(await read(args, getCertificate, { certificateId }));
}
