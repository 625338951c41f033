import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { notFound } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { eventPermissions } from '../permissions.ts';
import { extractPaper, type MinutesPaperFacts, minutesPaper } from './paper.ts';
import { nameInCase } from './prefill.ts';
import { requireMinutes } from './read-minutes.ts';

const input = z.object({
  eventId: z.uuid(),
  format: z.enum(['docx', 'pdf']).default('docx'),
  /** The centre's language unless told. */
  language: z.enum(locales).optional(),
});

const read = { permission: 'event.read', rule: eventPermissions['event.read'] } as const;
const produces = [paperMedia.docx, paperMedia.pdf];

export const getMinutesFile = defineFileQuery({
  name: 'minutes.paper',
  summary: 'The minutes of an event in Word or PDF.',
  ...read,
  input,
  run: async (scope, { eventId, language }) => {
    const { minutes, page, event } = await requireMinutes(scope, eventId);
    return { minutes, facts: await factsOf(scope, { event, minutes, page, language }) };
  },
  render: ({ minutes, facts }, { format }) => {
    const paper = minutesPaper(minutes, facts, paperStyleOf(facts.pack));
    return paperFile(paper.title, paper, format);
  },
  http: { path: '/events/{eventId}/minutes/paper', produces },
});

export const getExtractFile = defineFileQuery({
  name: 'minutes.extract',
  summary: 'An extract from minutes for one question, in Word or PDF, with a name in the dative.',
  ...read,
  input: input.extend({ pointId: z.uuid(), personId: z.uuid().optional() }),
  run: async (scope, { eventId, pointId, personId, language }) => {
    const { minutes, page, event } = await requireMinutes(scope, eventId);
    const point = minutes.points.find(({ id }) => id === pointId);
    if (!point) throw notFound();
    const facts = await factsOf(scope, { event, minutes, page, language });
    const known =
      personId &&
      (await scope.db
        .selectFrom('person')
        .select('id')
        .where('id', '=', personId)
        .executeTakeFirst());
    if (personId && !known) throw notFound();
    return {
      minutes,
      point,
      facts,
      given: {
        forWhom: personId ? await nameInCase(scope.db, personId, 'dative', facts.language) : '',
        madeOn: scope.today,
      },
    };
  },
  render: ({ minutes, point, given, facts }, { format }) => {
    const paper = extractPaper(minutes, point, given, facts, paperStyleOf(facts.pack));
    return paperFile(paper.title, paper, format);
  },
  http: { path: '/events/{eventId}/minutes/extract', produces },
});

/** A signed paper of minutes that the caller may read. */
export const getSignedMinutes = defineQuery({
  name: 'minutes.signed',
  summary: 'A signed paper of minutes: a scan, or a file with a signature.',
  ...read,
  input: z.object({ eventId: z.uuid(), fileId: z.uuid() }),
  run: async (scope, { eventId, fileId }) => {
    const { minutes } = await requireMinutes(scope, eventId);
    if (!minutes.files.some(({ id }) => id === fileId)) throw notFound();
    return readFile(scope, fileId);
  },
});

async function factsOf(
  { db, centre, centreId }: Scope<'event.read'>,
  {
    event,
    minutes,
    page,
    language,
  }: Awaited<ReturnType<typeof requireMinutes>> & {
    language: (typeof locales)[number] | undefined;
  },
): Promise<MinutesPaperFacts> {
  const inLanguage = language ?? centre.locale;
  const kinds = await readKinds(db, centreId);
  const nameOf = async (id: string | undefined) =>
    (id &&
      (await db
        .selectFrom('person')
        .select(['family_name as familyName', 'given_name as givenName', 'patronymic'])
        .where('id', '=', id)
        .executeTakeFirst())) ||
    null;
  return {
    language: inLanguage,
    pack: centre.pack,
    centre: centre.name,
    body:
      event.section?.name ??
      kinds.find(({ key }) => key === event.kind)?.words[inLanguage] ??
      event.kind,
    title: event.title,
    chair: await nameOf(minutes.chair?.id),
    secretary: await nameOf(minutes.secretary?.id),
    rule: page.rule,
  };
}
