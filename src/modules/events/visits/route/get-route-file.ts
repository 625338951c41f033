import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { visitPermissions } from '../permissions.ts';
import { routePaper } from './paper.ts';
import { readRoute } from './read-route.ts';

/** What came of the visits that stand on one event, as a paper. */
export const getRouteFile = defineFileQuery({
  name: 'visit.route.file',
  summary:
    'The report of an event’s visits in Word or PDF: route, team, what was found, agreed and talked of.',
  permission: 'visit.figures.read',
  rule: visitPermissions['visit.figures.read'],
  input: z.object({
    eventId: z.uuid(),
    format: z.enum(['docx', 'pdf']).default('docx'),
    /** The centre's language unless told. */
    language: z.enum(locales).optional(),
  }),
  run: async (scope, { eventId }) => ({
    route: await readRoute(scope, eventId),
    centre: scope.centre,
  }),
  render: ({ route, centre }, { format, language: asked }) => {
    const language = asked ?? centre.locale;
    const paper = routePaper(route, { centre: centre.name, language }, paperStyleOf(centre.pack));
    return paperFile(paper.title, paper, format);
  },
  http: { path: '/events/{eventId}/visits-report', produces: [paperMedia.docx, paperMedia.pdf] },
});
