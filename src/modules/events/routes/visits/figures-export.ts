import { sendList } from '#platform/documents/excel/send-list.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { visitFigures, visitNumbers } from '../../visits/figures.ts';
import { getVisitFiguresFile } from '../../visits/get-figures-file.ts';
import { sayVisitLines } from '../../visits/say-lines.ts';
import type { Route } from './+types/figures-export';
import { visitFiguresOfAddress } from './asked.ts';

/** The figures: Word and PDF as a paper, Excel and CSV as a list. */
export async function loader(args: Route.LoaderArgs) {
  const asked = visitFiguresOfAddress(new URL(args.request.url).searchParams);
  const { locale } = callerOf(args);
  const { format } = args.params;
  if (format === 'docx' || format === 'pdf')
    return sendFile(await read(args, getVisitFiguresFile, { ...asked, format, language: locale }));
  const { lines } = await read(args, visitFigures, asked);
  const t = translator(locale).getFixedT(null, 'eventsVisits');
  return sendList(format, {
    name: t('figures.paper'),
    columns: [
      { header: t(`figures.${asked.by}`), width: 44 },
      ...visitNumbers.map((key) => ({ header: t(`figures.${key}`), width: 14 })),
    ],
    rows: sayVisitLines(lines, asked.by, locale).map((line) => [
      line.name,
      ...visitNumbers.map((key) => line[key]),
    ]),
  });
}
