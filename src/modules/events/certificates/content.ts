import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { declined } from '#modules/directory/people/cases/declined.ts';
import { creditSystemOf } from '#packs/credit.ts';
import { kindCasesOf } from '#packs/event-kind-cases.ts';
import { eventKindsOf } from '#packs/events-pack.ts';
import type { Db } from '#platform/db/database.ts';
import { knownLocale, type Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { readSet, type SetAttendance } from '../attendance/set/read-set.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import type { EventFields } from '../planning/schema.ts';
import { creditOf, lengthOf } from './credit.ts';
import type { Recipient } from './recipients.ts';
import { readRule } from './rule.ts';
import type { CertificateContent, CertificateRule } from './schema.ts';

/** What all certificates of an event have in common. */
export interface CommonContent {
  language: Locale;
  rule: CertificateRule;
  /** How long the event is, its parts together, minutes; null where their times don't say. */
  length: number | null;
  /** Its parts with who was at them; null for an event without parts. */
  set: SetAttendance | null;
  /** Whether only those who said what it was like get one. */
  needsFeedback: boolean;
  creditMinutes: number | null;
  /** Minutes of an hour of credit. */
  hour: 45 | 60;
  system: { hours: number; words: string } | null;
  series: string;
  /** Whether the centre has said who signs. */
  signed: boolean;
  of: (
    who: Recipient,
    given: { number: string; issuedOn: string; replaces: string | null },
  ) => Promise<CertificateContent>;
}

/** Reads what the certificates of an event say. */
export async function commonContent(
  db: Db,
  centreId: string,
  { eventId, fields }: { eventId: string; fields: EventFields },
): Promise<CommonContent> {
  const centre = await db
    .selectFrom('centre')
    .select(['name', 'language', 'pack'])
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const form = await db
    .selectFrom('certificate_form')
    .select(['series', 'signer_post as post', 'signer_name as name'])
    .executeTakeFirst();
  const host =
    fields.hostOrganisationId &&
    (await db
      .selectNoFrom(
        labelOn(sql<string>`${fields.hostOrganisationId}::uuid`, fields.startsOn).as('name'),
      )
      .executeTakeFirst());
  const kind = (await readKinds(db, centreId)).find(({ key }) => key === fields.kind);
  const rule = await readRule(db, eventId, kind?.settings);
  const language = knownLocale(centre.language);
  const asks = await db
    .selectFrom('event_feedback')
    .select('asked')
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  const set = await readSet(db, eventId);
  const length = set?.length ?? lengthOf(fields);
  const creditMinutes = fields.creditMinutes ?? kind?.settings.creditMinutes ?? length;
  const credits = creditSystemOf(centre.pack);
  const system = credits && { hours: credits.hours, words: credits.words[language] };
  const hour = kind?.settings.hour ?? 45;
  const name = kind?.words[language] ?? fields.kind;
  const packed = eventKindsOf(centre.pack).find(({ key }) => key === fields.kind);
  const cases = kindCasesOf({ pack: centre.pack, key: fields.kind }, language, {
    centre: name,
    pack: packed?.words[language],
  });
  const t = translator(language).getFixedT(null, 'eventsCertificates');
  const place = [host ? host.name : '', fields.place].filter(Boolean).join(', ');
  return {
    language,
    rule,
    length,
    set,
    needsFeedback: kind?.settings.feedback === 'needed' && asks?.asked !== false,
    creditMinutes,
    hour,
    system,
    signed: Boolean(form?.name),
    series: form?.series ?? '',
    of: async (who, { number, issuedOn, replaces }) => ({
      language,
      centre: centre.name,
      number,
      role: who.role,
      name: who.name,
      forWhom: await inDative(who, language),
      post: who.post,
      organisation: who.organisation,
      ...(cases && { reason: t(`reasonFor.${who.role}`, { ...cases }) }),
      event: {
        kind: name,
        title: fields.title,
        topic: fields.topic === fields.title ? '' : fields.topic,
        startsOn: fields.startsOn,
        endsOn: fields.endsOn,
        format: fields.format,
        place,
      },
      outcomes: rule.outcomes,
      credit: creditOf(
        creditMinutes,
        who.role === 'participant' ? (who.share ?? 1) : 1,
        hour,
        system,
      ),
      signer: { post: form?.post ?? '', name: form?.name ?? '' },
      issuedOn,
      replaces,
    }),
  };
}

/** «Коваль Олені Іванівні»; a guest's name is declined when it is written in full. */
async function inDative(who: Recipient, language: Locale): Promise<string> {
  const corrected = who.cases.dative;
  if (corrected) return corrected;
  const [familyName = '', givenName = '', patronymic = '', more] = who.name.split(/\s+/);
  const guest = { familyName, givenName, patronymic, sex: null };
  if (!who.personId && (more !== undefined || !patronymic)) return who.name;
  return (await declined(who.personId ? who : guest, language)).dative ?? who.name;
}
