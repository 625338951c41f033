import { z } from 'zod';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { figureChoices } from '../../statistics/figure-choices.ts';
import { getEventFiguresFile } from '../../statistics/get-figures-file.ts';
import { readFigures } from '../../statistics/read-figures.ts';
import { sayLines } from '../../statistics/say-lines.ts';
import { dimensions } from '../../statistics/schema.ts';
import type { Route } from './+types/figures-export';
import { figuresAsked } from './figures-asked.ts';

/** The figures: Word and PDF as a paper, Excel and CSV as a list. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const by = z.enum(dimensions).catch('kind').parse(params.get('by'));
  const asked = { ...figuresAsked(params, todayOf(args)), by };
  const { locale } = callerOf(args);
  const { format } = args.params;
  if (format === 'docx' || format === 'pdf')
    return sendFile(
      await read(args, getEventFiguresFile, { ...asked, file: format, language: locale }),
    );
  const { lines } = await read(args, readFigures, asked);
  const t = translator(locale).getFixedT(null, 'eventsStatistics');
  const columns = ['events', 'hours', 'visits', 'people', 'personHours'] as const;
  return sendList(format, {
    name: t('paper.title'),
    columns: [
      { header: t(`group.${by}`), width: 44 },
      ...columns.map((key) => ({
        header: t(`columns.${key}`),
        width: 14,
        align: 'right' as const,
      })),
    ],
    rows: sayLines(lines, by, await read(args, figureChoices, {}), locale).map((line) => [
      line.name,
      ...columns.map((key) => line[key]),
    ]),
  });
}
