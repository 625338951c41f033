import { sql } from 'kysely';
import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { eventPermissions } from '../permissions.ts';
import { selectEvents } from '../planning/list-events.ts';
import { registeredName } from '../registration/letters/read-letters.ts';
import { requireTaking, selectAttendance } from './list-attendance.ts';
import { sheetPaper } from './sheet-paper.ts';

/** The sheet for signatures, in Word or PDF. */
export const getSheetFile = defineFileQuery({
  name: 'event.attendance.sheet',
  summary: 'The sheet that people sign at an event, in Word or PDF.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({
    eventId: z.uuid(),
    format: z.enum(['docx', 'pdf']).default('docx'),
    language: z.enum(locales).default('uk'),
  }),
  run: async (scope, { eventId }) => {
    const { startsOn } = await requireTaking(scope, eventId);
    return {
      event: await selectEvents(scope).where('e.id', '=', eventId).executeTakeFirstOrThrow(),
      people: await selectAttendance(scope, eventId, startsOn)
        .where('r.state', '=', 'registered')
        .orderBy(sql`lower(${registeredName})`)
        .orderBy('r.id')
        .execute(),
      centre: scope.centre,
    };
  },
  render: ({ event, people, centre }, { language, format }) => {
    const day =
      event.startsOn === event.endsOn
        ? sayDate(language, event.startsOn)
        : sayPeriod(language, [event.startsOn, event.endsOn]);
    const times = [event.startsTime, event.endsTime].filter(Boolean).join('–');
    const where = [event.host?.name, event.place, event.room].filter(Boolean).join(', ');
    const paper = sheetPaper(
      {
        language,
        centre: centre.name,
        event: {
          title: event.title,
          facts: [[day, times].filter(Boolean).join(', '), where].filter(Boolean),
        },
        people,
      },
      paperStyleOf(centre.pack),
    );
    return paperFile(paper.title, paper, format);
  },
  http: { path: '/events/{eventId}/attendance/sheet', produces: [paperMedia.docx, paperMedia.pdf] },
});
