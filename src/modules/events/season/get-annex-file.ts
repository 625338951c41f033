import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { eventPermissions } from '../permissions.ts';
import { annexPaper } from './annex-paper.ts';
import { seasonAsked, seasonOf } from './read-season.ts';

const input = seasonAsked.extend({
  format: z.enum(['docx', 'pdf']).default('docx'),
  language: z.enum(locales).default('uk'),
  /** «від 28.08.2026 № 121», as the annex names its order. */
  order: z.string().trim().max(200).optional(),
});

/** The schedule of a season as the annex of an order, in Word or PDF; drafts for those who plan. */
export const getAnnexFile = defineFileQuery({
  name: 'event.season.annex',
  summary: 'The schedule of a season as the annex of the order, in Word or PDF.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input,
  run: async (scope, asked) => ({
    season: await seasonOf(scope, asked),
    kinds: await readKinds(scope.db, scope.centreId),
    centre: scope.centre,
  }),
  render: ({ season, kinds, centre }, { year, firstMonth, sectionId, language, order, format }) => {
    const t = translator(language).getFixedT(null, ['eventsSeason', 'events']);
    const name = t(firstMonth === 9 ? 'span.school' : 'span.calendar', { year, next: year + 1 });
    const paper = annexPaper(
      {
        language,
        centre: centre.name,
        season: name,
        section: (sectionId && season.sections[0]?.name) || null,
        order: order || null,
        rows: season.events
          .filter(({ state }) => state !== 'cancelled')
          .map((event) => ({
            section: event.section?.name ?? '',
            when: [
              event.startsOn === event.endsOn
                ? sayDate(language, event.startsOn)
                : sayPeriod(language, [event.startsOn, event.endsOn]),
              [event.startsTime, event.endsTime].filter(Boolean).join('–'),
            ]
              .filter(Boolean)
              .join('\n'),
            title: event.title,
            topic: event.topic,
            form: [
              kinds.find(({ key }) => key === event.kind)?.words[language] ?? event.kind,
              event.format && t(`events:format.${event.format}`).toLowerCase(),
            ]
              .filter(Boolean)
              .join(', '),
            where:
              event.host?.name ??
              (event.place || (event.format === 'online' ? '' : t('paper.onceKnown'))),
            who: event.responsible?.name ?? '',
          })),
      },
      paperStyleOf(centre.pack),
    );
    return paperFile(paper.title.replace(':', ','), paper, format);
  },
  http: { path: '/event-season-annex', produces: [paperMedia.docx, paperMedia.pdf] },
});
