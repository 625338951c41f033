import { html, raw } from 'hono/html';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { sayMonth, sayWeekday } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { type Locale, localeNames, locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { KindRow } from '../../kinds/schema.ts';
import type { SeasonSpan } from '../../season/span.ts';
import { type PublicAsked, publicQuery } from './asked.ts';
import type { PublicEvent } from './read-public.ts';
import { structuredData } from './structured-data.ts';
import { publicStyle } from './style.ts';

export interface PublicPage {
  centre: { id: string; name: string };
  asked: PublicAsked;
  span: SeasonSpan;
  locale: Locale;
  today: string;
  publicUrl: string;
  kinds: readonly KindRow[];
  /** All public events of the span, and those that the filters leave. */
  all: readonly PublicEvent[];
  shown: readonly PublicEvent[];
  /** Only the list, for another website. */
  embedded: boolean;
}

/**
 * The public calendar as a page of plain HTML, without scripts and without anything to load besides: small enough for
 * a telephone in a cellar. Everything that people wrote is escaped by `html`.
 */
export function renderPage(page: PublicPage): string {
  const { centre, asked, span, locale, embedded, publicUrl } = page;
  if (embedded && asked.plain) return String(html`<div lang="${locale}">${list(page)}</div>`);
  const t = translator(locale).getFixedT(null, 'eventsCalendar');
  const base = `${publicUrl}/calendar/${centre.id}`;
  const year =
    span.firstMonth === 9
      ? t('public.school', { year: span.year, next: span.year + 1 })
      : t('public.year', { year: span.year });
  const here = { ...asked, year: span.year };
  const turned = (by: number) => `${base}${publicQuery(here, { year: span.year + by })}`;
  return String(html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${t('public.title')}, ${year} · ${centre.name}</title>
<link rel="alternate" type="text/calendar" href="${base}.ics${publicQuery(asked, { year: null })}">
<style>${raw(publicStyle(embedded ? (asked.theme ?? 'light') : 'auto'))}</style></head><body>
${
  embedded
    ? ''
    : html`<header><p>${centre.name}</p><h1>${t('public.title')}</h1>
<nav><a href="${turned(-1)}" rel="prev">← ${span.year - 1}</a> <b>${year}</b> <a href="${turned(1)}" rel="next">${span.year + 1} →</a> · <a href="${base}${publicQuery(asked, { year: null, firstMonth: span.firstMonth === 9 ? 1 : 9 })}">${t(span.firstMonth === 9 ? 'public.calendarYears' : 'public.schoolYears')}</a></nav>
${filters(page, base)}
<nav aria-label="${t('public.months')}">${monthsOf(page).map(({ month }) => html`<a href="#m${month}">${monthName(locale, month)}</a> `)}</nav></header>`
}
<main>${list(page)}</main>
<footer>${
    embedded
      ? html`<a href="${base}${publicQuery(asked)}" target="_blank">${t('public.full')}</a>`
      : html`<a href="${base.replace(/^https?:/, 'webcal:')}.ics${publicQuery(asked, { year: null })}">${t('public.subscribe')}</a>
<nav aria-label="${t('public.languages')}">${locales.map((one) => html`<a href="${base}${publicQuery(here, { locale: one })}" lang="${one}">${localeNames[one]}</a> `)}</nav>`
  }</footer>
${
  embedded
    ? ''
    : html`<script type="application/ld+json">${raw(
        structuredData(
          page.shown.filter(({ endsOn, exact }) => exact && endsOn >= page.today),
          centre.name,
          (event) => linkOf(event, publicUrl),
        ),
      )}</script>`
}</body></html>`);
}

/** The months that have events. */
const monthsOf = ({ span, shown }: PublicPage) =>
  span.months
    .map((month) => ({ month, events: shown.filter((event) => monthOf(event, span) === month) }))
    .filter(({ events }) => events.length > 0);

const monthName = (locale: Locale, month: string) => sayMonth(locale, Number(month.slice(5)));

/** The events by month. */
function list(page: PublicPage) {
  const { locale } = page;
  const t = translator(locale).getFixedT(null, 'eventsCalendar');
  const months = monthsOf(page);
  return html`${months.length === 0 ? html`<p>${t('public.none')}</p>` : ''}
${months.map(
  ({ month, events }) =>
    html`<section><h2 id="m${month}">${monthName(locale, month)} ${month.slice(0, 4)}</h2><ol>
${events.map((event) => line(event, page))}</ol></section>
`,
)}`;
}

const linkOf = ({ code }: PublicEvent, publicUrl: string) => `${publicUrl}/e/${code}`;

/** What began before the span stands in its first month. */
const monthOf = ({ startsOn }: PublicEvent, { from }: SeasonSpan) =>
  (startsOn < from ? from : startsOn).slice(0, 7);

function line(event: PublicEvent, { locale, publicUrl, kinds, embedded }: PublicPage) {
  const t = translator(locale).getFixedT(null, ['eventsCalendar', 'events']);
  const { startsOn, endsOn, exact, state, format } = event;
  const { day, weekday } = partsOf(startsOn);
  const hours = [event.startsTime, event.endsTime].filter(Boolean).join('–');
  const when = !exact
    ? t('public.wholeMonth')
    : startsOn === endsOn
      ? html`<b>${day}</b> ${sayWeekday(locale, weekday, 'short')}`
      : sayPeriod(locale, [startsOn, endsOn], startsOn);
  const opened = event.registration === 'open' && state === 'published';
  const words = kinds.find(({ key }) => key === event.kind)?.words[locale] ?? event.kind;
  return html`<li${state === 'cancelled' ? raw(' class="x"') : ''}><time datetime="${startsOn}">${when}${hours ? html`<i>${hours}</i>` : ''}</time><div><a href="${linkOf(event, publicUrl)}"${embedded ? raw(' target="_blank"') : ''}>${event.title}</a>${
    state === 'cancelled' ? html` <em>${t('public.cancelled')}</em>` : ''
  }${opened ? html` <em>${t('public.register')}</em>` : ''}${
    event.calls
      ? html` <a href="${linkOf(event, publicUrl)}/talk"${embedded ? raw(' target="_blank"') : ''}>${t('public.offer')}</a>`
      : ''
  }<p>${[
    words,
    event.section?.name,
    event.host?.name ?? event.place,
    format && t(`events:format.${format}`).toLowerCase(),
  ]
    .filter(Boolean)
    .join(' · ')}</p></div></li>
`;
}

/** What is said of whom events are for: longer is cut, and more are not offered. */
const [longestAudience, mostAudiences] = [60, 40];

/** The filters as a plain form: only what the year's events have can be chosen. */
function filters({ all, asked, span, locale, kinds }: PublicPage, base: string) {
  const t = translator(locale).getFixedT(null, 'eventsCalendar');
  const named = (of: (event: PublicEvent) => { id: string; name: string } | null) =>
    [...new Map(all.map(of).flatMap((one) => (one ? [[one.name, one.id] as const] : [])))]
      .map(([name, id]) => [id, name] as const)
      .sort(([, a], [, b]) => a.localeCompare(b, locale));
  const kindNames = [...new Set(all.map(({ kind }) => kind))].map(
    (key) => [key, kinds.find((kind) => kind.key === key)?.words[locale] ?? key] as const,
  );
  const audiences = [...new Set(all.map(({ audience }) => audience).filter(Boolean))]
    .sort((a, b) => a.localeCompare(b, locale))
    .slice(0, mostAudiences)
    .map(
      (of) => [of, of.length > longestAudience ? `${of.slice(0, longestAudience)}…` : of] as const,
    );
  const select = (
    name: string,
    label: string,
    options: readonly (readonly [string, string])[],
    chosen: string | null,
  ) =>
    options.length < 2
      ? ''
      : html`<label>${label} <select name="${name}"><option value="">${t('public.all')}</option>${options.map(
          ([value, words]) =>
            html`<option value="${value}"${value === chosen ? raw(' selected') : ''}>${words}</option>`,
        )}</select></label>
`;
  return html`<form action="${base}">
<input type="hidden" name="year" value="${span.year}">${asked.firstMonth === 9 ? html`<input type="hidden" name="span" value="9">` : ''}${asked.locale ? html`<input type="hidden" name="lang" value="${asked.locale}">` : ''}
${select(
  'section',
  t('public.section'),
  named(({ section }) => section),
  asked.sectionId,
)}${select('kind', t('public.kind'), kindNames, asked.kind)}${select(
  'host',
  t('public.host'),
  named(({ host }) => host),
  asked.hostId,
)}${select('audience', t('public.audience'), audiences, asked.audience)}<label><input type="checkbox" name="online" value="1"${asked.format ? raw(' checked') : ''}> ${t('public.online')}</label>
<button>${t('public.filter')}</button>${
    asked.sectionId || asked.kind || asked.hostId || asked.audience || asked.format
      ? html` <a href="${base}${publicQuery(asked, { sectionId: null, kind: null, hostId: null, audience: null, format: null })}">${t('public.reset')}</a>`
      : ''
  }</form>`;
}
