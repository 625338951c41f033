import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { figureBars } from '../statistics/figure-bars.ts';
import { plainTable } from '../statistics/paper-blocks.ts';
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
    centre: await scope.db
      .selectFrom('centre')
      .select(['name', 'pack'])
      .where('id', '=', scope.centreId)
      .executeTakeFirstOrThrow(),
  }),
  render: ({ figures, centre }, { by, from, to, language, format }) => {
    const t = translator(language).getFixedT(null, 'eventsVisits');
    const style = paperStyleOf(centre.pack);
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
      {
        title,
        author: centre.name,
        language,
        style,
        blocks: [
          { kind: 'text', style: 'centre', text: centre.name },
          { kind: 'text', style: 'title', text: title, above: 4 },
          ...(lines.length > 1
            ? [
                {
                  kind: 'chart' as const,
                  title: t(`figures.by.${by}`),
                  chart: figureBars(
                    by,
                    lines,
                    { name: t('figures.visits'), of: ({ visits }) => visits },
                    language,
                  ),
                },
              ]
            : []),
          ...plainTable(
            [t(`figures.${by}`), ...visitNumbers.map((key) => t(`figures.${key}`))],
            lines.map((line) => row(line.name, line)),
            style,
            row(t('figures.whole'), figures.whole),
          ),
        ],
      },
      format,
    );
  },
  http: { path: '/visit-figures-file', produces: [paperMedia.docx, paperMedia.pdf] },
});
