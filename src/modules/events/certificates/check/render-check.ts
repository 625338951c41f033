import { html, raw } from 'hono/html';
import { todayIn } from '#platform/datetime/iso-date.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import { type Locale, localeNames, locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { sayContent } from '../say-content.ts';
import type { FoundCertificate } from './find-certificate.ts';

export type CheckState = 'valid' | 'revoked' | 'broken' | 'unknown' | 'busy' | 'form';

/** The program's tokens, only those that the page needs, for both themes. */
const style = `:root{color-scheme:light dark;--p:#fff;--i:#1a2321;--f:#5c6865;--l:#e1e6e4;--a:#0e6573;--g:#2e6b3f;--x:#a8241c}
@media(prefers-color-scheme:dark){:root{--p:#171b1c;--i:#e8ecea;--f:#96a19e;--l:#2c3334;--a:#62c4cf;--g:#86cf9b;--x:#ff9a91}}
body{max-width:680px;margin:0 auto;padding:24px 16px;background:var(--p);color:var(--i);font:16px/1.5 system-ui,"Segoe UI",sans-serif}
a{color:var(--a)}h1{margin:0 0 4px;font-size:22px;line-height:1.3}header p,footer{color:var(--f)}header p{margin:0}
.s{margin:20px 0;padding:12px 16px;border:2px solid var(--c);border-radius:8px}.s b{display:block;color:var(--c);font-size:19px}.s p{margin:4px 0 0}
.valid{--c:var(--g)}.revoked,.broken,.unknown,.busy{--c:var(--x)}
dl{margin:0;display:grid;grid-template-columns:minmax(120px,190px) 1fr}dt,dd{margin:0;padding:7px 0;border-top:1px solid var(--l);overflow-wrap:anywhere}dt{padding-right:16px;color:var(--f)}
@media(max-width:480px){dl{display:block}dt{padding-bottom:0}dd{padding-top:0;border:0}}
label{display:block;margin-bottom:4px}input{box-sizing:border-box;width:100%;max-width:420px;padding:9px 10px;font:inherit;letter-spacing:.04em}button{margin-top:8px;padding:9px 18px;font:inherit}
.l a{margin-right:16px}footer{margin-top:32px;font-size:14px}@media print{form,footer,.l{display:none}}`;

/** Pages of what was found; they go with it, as soon as anything of it changes. */
const pages = new WeakMap<FoundCertificate, Map<string, string>>();

/** The page of the check, given again as long as the certificate is the same. */
export function renderCheck(
  locale: Locale,
  state: CheckState,
  found: FoundCertificate | null,
  publicUrl: string,
): string {
  if (!found) return writePage(locale, state, found, publicUrl);
  const known = pages.get(found) ?? new Map<string, string>();
  pages.set(found, known);
  const key = `${locale} ${state}`;
  const page = known.get(key) ?? writePage(locale, state, found, publicUrl);
  known.set(key, page);
  return page;
}

/**
 * The page that says whether a certificate is right, as plain HTML without scripts: all fields stand on it, so that
 * whoever holds an edited file beside it sees the difference. Everything that people wrote is escaped by `html`.
 */
function writePage(
  locale: Locale,
  state: CheckState,
  found: FoundCertificate | null,
  publicUrl: string,
): string {
  const t = translator(locale).getFixedT(null, 'eventsCertificates');
  const { code = '' } = found ?? {};
  const here = code ? `${publicUrl}/c/${code}` : `${publicUrl}/c`;
  return String(html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${t('check.title')}${found ? ` · ${found.content.number}` : ''}</title><style>${raw(style)}</style></head><body>
<header>${found ? html`<p>${found.content.centre}</p>` : ''}<h1>${t('check.title')}</h1></header>
<main>${state === 'form' ? '' : verdict(locale, state, found)}
${
  found && state !== 'broken'
    ? html`<dl>${sayContent(locale, code, found.content).map(
        ({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`,
      )}</dl>
<p>${t('check.compare')}</p>
${
  state === 'valid'
    ? html`<p class="l"><a href="${here}/pdf" rel="nofollow">${t('check.pdf')}</a><a href="${here}/credential" rel="nofollow">${t('check.credential')}</a></p>`
    : ''
}`
    : html`<form action="${publicUrl}/c"><label for="code">${t('check.code')}</label><input id="code" name="code" required autocomplete="off" spellcheck="false" maxlength="60"><br><button>${t('check.send')}</button></form>`
}</main>
<footer>${locales
    .filter((one) => one !== locale)
    .map(
      (one) => html`<a href="${here}?lang=${one}" lang="${one}">${localeNames[one]}</a> `,
    )}</footer></body></html>`);
}

function verdict(
  locale: Locale,
  state: Exclude<CheckState, 'form'>,
  found: FoundCertificate | null,
) {
  const t = translator(locale).getFixedT(null, 'eventsCertificates');
  const day = found?.revokedAt && sayDate(locale, todayIn(found.timeZone, found.revokedAt));
  return html`<div class="s ${state}" role="status"><b>${t(`check.state.${state}`)}</b>
<p>${state === 'revoked' ? t('check.revoked', { day, reason: found?.revokedReason }) : t(`check.text.${state}`)}</p>${
    found?.replacedBy ? html`<p>${t('check.replacedBy', { number: found.replacedBy })}</p>` : ''
  }</div>`;
}
