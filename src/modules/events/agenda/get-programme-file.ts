import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { eventPermissions } from '../permissions.ts';
import { eventOf } from '../planning/read-event.ts';
import { programmePaper } from './programme-paper.ts';
import { agendaItems } from './read-agenda.ts';

/** The programme of an event, to be printed or sent. */
export const getProgrammeFile = defineFileQuery({
  name: 'agenda.programme',
  summary: 'The programme of an event in Word or PDF.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({
    eventId: z.uuid(),
    format: z.enum(['docx', 'pdf']).default('docx'),
    language: z.enum(locales).optional(),
  }),
  async run(scope, { eventId, language }) {
    const { db, centre, centreId } = scope;
    const event = await eventOf(scope, { eventId });
    const inLanguage = language ?? centre.locale;
    const kinds = await readKinds(db, centreId);
    const { title, topic, startsOn, endsOn, startsTime, host, place, room } = event;
    return {
      pack: centre.pack,
      language: inLanguage,
      centre: centre.name,
      kind: kinds.find(({ key }) => key === event.kind)?.words[inLanguage] ?? event.kind,
      title,
      topic,
      startsOn,
      endsOn,
      startsTime,
      place: [host?.name, place, room].filter(Boolean).join(', '),
      items: await agendaItems(db, { eventId, startsOn, startsTime }),
    };
  },
  render: ({ pack, ...given }, { format }) => {
    const paper = programmePaper(given, paperStyleOf(pack));
    return paperFile(paper.title, paper, format);
  },
  http: { path: '/events/{eventId}/programme', produces: [paperMedia.docx, paperMedia.pdf] },
});
