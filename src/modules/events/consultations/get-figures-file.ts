import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { figureBars } from '../statistics/figure-bars.ts';
import { plainTable } from '../statistics/paper-blocks.ts';
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
    const style = paperStyleOf(centre.pack);
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
    const heads = [t(`columns.${by}`), ...numbers.map((key) => t(`columns.${key}`))];
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
                    { name: t('columns.count'), of: ({ count }) => count },
                    language,
                  ),
                },
              ]
            : []),
          ...plainTable(
            heads,
            lines.map((line) => row(line.name, line)),
            style,
            row(t('figures.whole'), figures),
          ),
        ],
      },
      format,
    );
  },
  http: { path: '/consultation-figures-file', produces: [paperMedia.docx, paperMedia.pdf] },
});
