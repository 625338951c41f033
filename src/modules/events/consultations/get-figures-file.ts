import { z } from 'zod';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { figureBars } from '../statistics/figure-bars.ts';
import { figuresPaper } from '../statistics/figures-paper.ts';
import { figuresAsked, figuresOf, numbers } from './figures.ts';
import { nameFigureLine } from './name-figure-line.ts';
import { consultationPermissions } from './permissions.ts';

/** The figures of consultations as a paper, in Word or PDF. */
export const getFiguresFile = defineFileQuery({
  name: 'consultation.figures.file',
  summary: 'The figures of consultations in Word or PDF.',
  permission: 'consultation.figures.read',
  rule: consultationPermissions['consultation.figures.read'],
  input: figuresAsked.extend({
    format: z.enum(['docx', 'pdf']).default('docx'),
    language: z.enum(locales).default('uk'),
  }),
  run: async (scope, asked) => ({
    figures: await figuresOf(scope, asked),
    centre: scope.centre,
  }),
  render: ({ figures, centre }, { by, from, to, language, format }) => {
    const t = translator(language).getFixedT(null, 'eventsConsultations');
    const title = [
      t('figures.paper'),
      from && to && t('figures.period', { period: sayPeriod(language, [from, to]) }),
    ]
      .filter(Boolean)
      .join(' ');
    const lines = figures.lines.map(({ key, name, ...line }) => ({
      ...line,
      key,
      name: nameFigureLine(t, language, by, { key, name }),
    }));
    const row = (name: string, of: Record<(typeof numbers)[number], number>) => [
      name,
      ...numbers.map((key) => String(of[key])),
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
            { name: t('columns.count'), of: ({ count }) => count },
            language,
          ),
        },
        heads: [t(`columns.${by}`), ...numbers.map((key) => t(`columns.${key}`))],
        rows: lines.map((line) => row(line.name, line)),
        sums: row(t('figures.whole'), figures),
      }),
      format,
    );
  },
  http: { path: '/consultation-figures-file', produces: [paperMedia.docx, paperMedia.pdf] },
});
