import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { requestFigures } from '../../consultations/requests/figures.ts';
import { nameRequestLine } from '../../ui/consultations/name-request-line.ts';
import type { Route } from './+types/request-figures-export';
import { requestFiguresAskedOf } from './request-figures-asked.ts';

/** The figures of questions and orders as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = requestFiguresAskedOf(new URL(args.request.url).searchParams);
  const { lines } = await read(args, requestFigures, asked);
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, 'eventsConsultations');
  const numbers = ['count', 'answered', 'inTime', 'open', 'late'] as const;
  const { by } = asked;
  return sendList(args.params.format, {
    name: t('request.title'),
    columns: [
      { header: t(by === 'customer' ? 'order.customer' : `columns.${by}`), width: 44 },
      ...numbers.map((key) => ({ header: t(`request.figures.${key}`), width: 14 })),
    ],
    rows: lines.map((line) => [
      nameRequestLine(t, locale, by, line),
      ...numbers.map((key) => line[key]),
    ]),
  });
}
