import { data } from 'react-router';
import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getLetterFile } from '../../statistics/letter/get-letter-file.ts';
import { schoolYear } from '../../statistics/report/schema.ts';
import type { Route } from './+types/letter-file';

/** The letter on the results of sections in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { format } = args.params;
  const year = schoolYear.safeParse(args.params.year);
  if (!year.success || (format !== 'docx' && format !== 'pdf')) throw data(null, { status: 404 });
  return sendFile(await read(args, getLetterFile, { year: year.data, format }));
}
