import { gzipSync } from 'node:zlib';
import { type SqlBool, sql } from 'kysely';
import { limitRequests } from '#platform/access/limits.ts';
import { etagOf, feedReply, isKnown } from '#platform/calendar/reply.ts';
import { isoDate, monthSpan, partsOf, todayIn } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { AppError } from '#platform/errors.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Kernel } from '#platform/kernel.ts';
import { containing } from '#platform/query/containing.ts';
import { readKinds } from '../../kinds/read-kinds.ts';
import { type SeasonSpan, seasonSpan } from '../../season/span.ts';
import { buildFeed } from '../feeds/build-feed.ts';
import { readEntries } from '../feeds/read-entries.ts';
import { type PublicAsked, publicAsked, publicQuery } from './asked.ts';
import { publicStamp, readPublic } from './read-public.ts';
import { renderPage } from './render-page.ts';

/** What is asked for of a centre's public calendar. */
export type PublicForm = 'page' | 'embed' | 'feed';

interface Centre {
  id: string;
  name: string;
  timeZone: string;
  language: string;
  today: string;
  /** Of everything that is public: another one when anything has changed. */
  stamp: string;
}

interface Kept {
  stamp: string;
  body: string;
  gzip: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** Pages that were made, by what was asked; the oldest goes first. */
const kept = new Map<string, Kept>();
const mostKept = 200;
/** What is known of centres for a moment, and who has asked: so many readers cost one question a second. */
const remembered = new Map<string, { at: number; answer: Promise<Centre | null> }>();
const moment = 1000;
const mostCentres = 1000;

/**
 * Answers the public calendar: a page, a list for another website, a feed. What was made is given again until something
 * public has changed; only making it anew counts against the asker's network.
 */
export async function answerPublic(
  kernel: Kernel,
  request: Request,
  { centreId, form, address }: { centreId: string; form: PublicForm; address: string | null },
): Promise<Response> {
  const centre = await centreNow(kernel, centreId);
  if (!centre) return new Response('Not found', { status: 404 });
  const query = publicAsked(new URL(request.url).searchParams);
  const key = `${centreId} ${form} ${publicQuery(query)}`;
  const stamp = `${centre.stamp} ${centre.today}`;
  let page = kept.get(key);
  if (page?.stamp !== stamp) {
    try {
      await limitRequests(kernel.db, 'calendar', { account: null, address });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const retryAfter = String(error.details.retryAfter ?? 60);
      return new Response('Too many requests', {
        status: 429,
        headers: { 'retry-after': retryAfter },
      });
    }
    const body =
      form === 'feed'
        ? await feedOf(kernel, centre, query)
        : await pageOf(kernel, centre, query, form);
    page = {
      stamp,
      body,
      gzip: new Uint8Array(gzipSync(body, { level: 9 })),
      etag: `W/${etagOf(body)}`,
    };
    kept.delete(key);
    kept.set(key, page);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest) kept.delete(oldest);
  }
  return form === 'feed' ? feedReply(request, page.body, 'public') : pageReply(request, page, form);
}

function pageReply(request: Request, { body, gzip, etag }: Kept, form: PublicForm): Response {
  const headers = {
    etag,
    'cache-control': 'public, max-age=60',
    vary: 'accept-encoding',
    'content-type': 'text/html; charset=utf-8',
    // Nothing is loaded and nothing runs; the list may stand in any website, the page in none.
    // Another website may fetch the list to put it into its own page.
    ...(form === 'embed' && { 'access-control-allow-origin': '*' }),
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors ${form === 'embed' ? '*' : "'none'"}`,
  };
  if (isKnown(request, etag.slice(2))) return new Response(null, { status: 304, headers });
  const compressed = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  return new Response(request.method === 'HEAD' ? null : compressed ? gzip : body, {
    headers: compressed ? { ...headers, 'content-encoding': 'gzip' } : headers,
  });
}

/** The centre with the stamp of what is public in it, a second old at most; null for an absent one. */
function centreNow(kernel: Kernel, centreId: string): Promise<Centre | null> {
  const now = kernel.now().getTime();
  const known = remembered.get(centreId);
  if (known && Math.abs(now - known.at) < moment) return known.answer;
  const answer = readCentre(kernel, centreId);
  answer.catch(() => remembered.delete(centreId));
  if (remembered.size >= mostCentres) remembered.clear();
  remembered.set(centreId, { at: now, answer });
  return answer;
}

function readCentre(kernel: Kernel, centreId: string): Promise<Centre | null> {
  return inCentre(kernel.db, centreId, 'read', async (db) => {
    const row = await db
      .selectFrom('centre')
      .select(['name', 'time_zone as timeZone', 'language', 'version', publicStamp.as('changed')])
      .where('id', '=', centreId)
      .executeTakeFirst();
    if (!row) return null;
    const { version, changed, ...centre } = row;
    const today = todayIn(row.timeZone, kernel.now());
    return { id: centreId, ...centre, today, stamp: `${version} ${changed}` };
  });
}

async function pageOf(
  kernel: Kernel,
  centre: Centre,
  asked: PublicAsked,
  form: PublicForm,
): Promise<string> {
  const { year, month } = partsOf(centre.today);
  const present = asked.firstMonth === 9 && month < 8 ? year - 1 : year;
  const span =
    form === 'embed' && !asked.year
      ? yearAhead(centre.today)
      : seasonSpan(asked.year ?? present, asked.firstMonth);
  const { all, kinds } = await inCentre(kernel.db, centre.id, 'read', async (db) => ({
    all: await readPublic(db, [span.from, span.until], centre.today),
    kinds: await readKinds(db, centre.id),
  }));
  const { sectionId, kind, hostId, format, audience } = asked;
  const wanted = audience?.toLowerCase();
  // A section goes on from school year to school year under another id.
  const section = all.find((event) => event.section?.id === sectionId)?.section?.name;
  const shown = all.filter(
    (event) =>
      (!sectionId || (section !== undefined && event.section?.name === section)) &&
      (!kind || event.kind === kind) &&
      (!hostId || event.host?.id === hostId) &&
      (!format || event.format === 'online' || event.format === 'mixed') &&
      (!wanted || event.audience.toLowerCase().includes(wanted)) &&
      // A website shows what is ahead.
      (form === 'page' || event.endsOn >= centre.today),
  );
  return renderPage({
    centre,
    asked,
    span,
    locale: asked.locale ?? (isLocale(centre.language) ? centre.language : 'uk'),
    today: centre.today,
    publicUrl: kernel.config.publicUrl,
    kinds,
    all,
    shown,
    embedded: form === 'embed',
  });
}

/** Twelve months from that of a day on: a website shows what is ahead, also in December. */
function yearAhead(today: string): SeasonSpan {
  const { year, month } = partsOf(today);
  return {
    ...seasonSpan(year),
    from: monthSpan(year, month)[0],
    until: monthSpan(year, month + 11)[1],
    months: Array.from({ length: 12 }, (_, after) => isoDate(year, month + after, 1).slice(0, 7)),
  };
}

async function feedOf(kernel: Kernel, centre: Centre, asked: PublicAsked): Promise<string> {
  const { publicUrl } = kernel.config;
  const { sectionId, kind, hostId, format, audience } = asked;
  const locale = asked.locale ?? (isLocale(centre.language) ? centre.language : 'uk');
  const entries = await inCentre(kernel.db, centre.id, 'read', (db) =>
    readEntries(
      { db, today: centre.today, publicUrl },
      sql<SqlBool>`e.public and e.parent_id is null
        and (${sectionId}::uuid is null or e.section_id in (
          select later.id from section s join section later on later.name = s.name where s.id = ${sectionId}::uuid))
        and (${audience}::text is null or coalesce(nullif(e.audience, ''),
          (select s.audience from section s where s.id = e.section_id), '') ilike ${containing(audience ?? '')})
        and (${kind}::text is null or e.kind = ${kind}::text)
        and (${hostId}::uuid is null or e.host_organisation_id = ${hostId}::uuid)
        and (${format}::text is null or e.format in ('online', 'mixed'))`,
      ({ code }) => `${publicUrl}/e/${code}`,
    ),
  );
  const title = translator(locale).t('eventsCalendar:public.title');
  return buildFeed(`${centre.name}: ${title}`, centre.timeZone, entries);
}
