import { z } from 'zod';
import { readPack } from '#modules/directory/people/pack.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { figureBars } from './figure-bars.ts';
import { figuresPaper } from './figures-paper.ts';
import { statisticsPermissions } from './permissions.ts';
import { figuresAsked, figuresOf } from './read-figures.ts';
import { sayLines } from './say-lines.ts';
import { visitDimensions } from './schema.ts';

/** The figures of events as a paper with a chart, in Word or PDF. */
export const getEventFiguresFile = defineFileQuery({
  name: 'event.figures.file',
  summary: 'The figures of events in Word or PDF.',
  permission: 'event.figures.read',
  rule: statisticsPermissions['event.figures.read'],
  placed: true,
  input: figuresAsked.extend({
    file: z.enum(['docx', 'pdf']).default('docx'),
    language: z.enum(locales).default('uk'),
  }),
  run: async (scope, asked) => ({
    figures: await figuresOf(scope, asked),
    kinds: await readKinds(scope.db, scope.centreId),
    categories: (await readPack(scope.db, scope.centreId)).pack.categories,
    centre: scope.centre,
  }),
  render: ({ figures, kinds, categories, centre }, { by, from, to, language, file }) => {
    const t = translator(language).getFixedT(null, 'eventsStatistics');
    const lines = sayLines(figures.lines, by, { kinds, categories: [...categories] }, language);
    const title = [t('paper.title'), from && to && sayPeriod(language, [from, to])]
      .filter(Boolean)
      .join(', ');
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const columns = ['events', 'hours', 'visits', 'people', 'personHours'] as const;
    const counted = visitDimensions.some((one) => one === by) ? 'visits' : 'events';
    const row = (name: string, of: (typeof lines)[number] | typeof figures.whole) => [
      name,
      ...columns.map((key) => number.format(of[key])),
    ];
    return paperFile(
      title,
      figuresPaper({
        centre,
        title,
        subtitle: t(`by.${by}`),
        note: t('paper.note'),
        language,
        chart: {
          title: t(`by.${by}`),
          bars: figureBars(
            by,
            lines,
            { name: t(`columns.${counted}`), of: (line) => line[counted] },
            language,
          ),
        },
        heads: [t(`group.${by}`), ...columns.map((key) => t(`columns.${key}`))],
        rows: lines.map((line) => row(line.name, line)),
        sums: row(t('paper.whole'), figures.whole),
      }),
      file,
    );
  },
  http: { path: '/event-figures-file', produces: [paperMedia.docx, paperMedia.pdf] },
});
