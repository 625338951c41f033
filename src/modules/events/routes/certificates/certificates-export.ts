import { sendList } from '#platform/documents/excel/send-list.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listCertificates } from '../../certificates/list-certificates.ts';
import type { Route } from './+types/certificates-export';
import { certificatesAsked } from './certificates-asked.ts';
import { registerSheet } from './register-sheet.ts';

/** The register under its filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = certificatesAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listCertificates, asked);
  return sendList(args.params.format, registerSheet(args, rows));
}
