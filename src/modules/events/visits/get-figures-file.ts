import { z } from 'zod';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { figureBars } from '../statistics/figure-bars.ts';
import { figuresPaper } from '../statistics/figures-paper.ts';
import { visitFiguresAsked, visitFiguresOf, visitNumbers } from './figures.ts';
import { visitPermissions } from './permissions.ts';
import { sayVisitLines } from './say-lines.ts';

/** The figures of visits as a paper, in Word or PDF. */
export const getVisitFiguresFile = defineFileQuery({
  name: 'visit.figures.file',
  summary: 'The figures of visits in Word or PDF.',
  permission: 'visit.figures.read',
  rule: visitPermissions['visit.figures.read'],
  input: visitFiguresAsked.extend({
    format: z.enum(['docx', 'pdf']).default('docx'),
    language: z.enum(locales).default('uk'),
  }),
  run: async (scope, asked) => ({
    figures: await visitFiguresOf(scope, asked),
    centre: scope.centre,
  }),
  render: ({ figures, centre }, { by, from, to, language, format }) => {
    const t = translator(language).getFixedT(null, 'eventsVisits');
    const title = [
      t('figures.paper'),
      from && to && t('figures.period', { period: sayPeriod(language, [from, to]) }),
    ]
      .filter(Boolean)
      .join(' ');
    const lines = sayVisitLines(figures.lines, by, language);
    const row = (name: string, of: Record<(typeof visitNumbers)[number], number>) => [
      name,
      ...visitNumbers.map((key) => String(of[key])),
    ];
    return paperFile(
      title,
      figuresPaper({
        centre,
        title,
        language,
        chart: {
          title: t(`figures.by.${by}`),
          bars: figureBars(
            by,
            lines,
            { name: t('figures.visits'), of: ({ visits }) => visits },
            language,
          ),
        },
        heads: [t(`figures.${by}`), ...visitNumbers.map((key) => t(`figures.${key}`))],
        rows: lines.map((line) => row(line.name, line)),
        sums: row(t('figures.whole'), figures.whole),
      }),
      format,
    );
  },
  http: { path: '/visit-figures-file', produces: [paperMedia.docx, paperMedia.pdf] },
});
