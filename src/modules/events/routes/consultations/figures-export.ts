import { z } from 'zod';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { consultationFigures, dimensions, numbers } from '../../consultations/figures.ts';
import { getFiguresFile } from '../../consultations/get-figures-file.ts';
import { nameFigureLine } from '../../consultations/name-figure-line.ts';
import type { Route } from './+types/figures-export';
import { filtersAsked } from './asked.ts';

/** The figures: Word and PDF as a paper, Excel and CSV as a list. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const by = z.enum(dimensions).catch('methodist').parse(params.get('by'));
  const asked = { ...filtersAsked(params), by };
  const { locale } = callerOf(args);
  const { format } = args.params;
  if (format === 'docx' || format === 'pdf')
    return sendFile(await read(args, getFiguresFile, { ...asked, format, language: locale }));
  const { lines } = await read(args, consultationFigures, asked);
  const t = translator(locale).getFixedT(null, 'eventsConsultations');
  return sendList(format, {
    name: t('figures.paper'),
    columns: [
      { header: t(`columns.${by}`), width: 44 },
      ...numbers.map((key) => ({ header: t(`columns.${key}`), width: 14 })),
    ],
    rows: lines.map((line) => [
      nameFigureLine(t, locale, by, line),
      ...numbers.map((key) => line[key]),
    ]),
  });
}
