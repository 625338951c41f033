import { sayDate } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { lowerFirst } from '#platform/i18n/first-letter.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { sayNumber } from '#platform/i18n/say-number.ts';
import { translator } from '#platform/i18n/translator.ts';
import { sayCode } from './code.ts';
import type { CertificateContent } from './schema.ts';

/** «12 березня 2026 р.», «12–14 березня 2026 р.» */
export function sayDays(locale: Locale, { startsOn, endsOn }: CertificateContent['event']): string {
  return startsOn === endsOn ? sayDate(locale, startsOn) : sayPeriod(locale, [startsOn, endsOn]);
}

/** «4 академічні години по 45 хв (0,1 кредиту ЄКТС)»; nothing where it isn't known. */
export function sayCredit(locale: Locale, credit: CertificateContent['credit']): string {
  if (!credit) return '';
  const t = translator(locale).getFixedT(null, 'eventsCertificates');
  const hours = t(`hours.h${credit.hour}`, {
    count: credit.hours,
    hours: sayNumber(locale, credit.hours, 1),
  });
  const { credits } = credit;
  if (!credits || credits.amount === 0) return hours;
  return `${hours} (${sayNumber(locale, credits.amount, 2)} ${credits.words})`;
}

/** «за участь у вебінарі», «за участь у заході: тиждень математики». */
export function sayReason({ language, reason, role, event }: CertificateContent): string {
  if (reason) return reason;
  const said = translator(language).getFixedT(null, 'eventsCertificates')(`for.${role}`);
  const { kind } = event;
  return kind ? `${said}: ${lowerFirst(kind)}` : said;
}

/** Every field of a certificate with its name, in the order in which a page shows them: an edited file is caught by any. */
export function sayContent(
  locale: Locale,
  code: string,
  content: CertificateContent,
): { label: string; value: string }[] {
  const t = translator(locale).getFixedT(null, 'eventsCertificates');
  const { event, signer } = content;
  return [
    { label: t('fact.number'), value: content.number },
    { label: t('fact.name'), value: content.name },
    { label: t('fact.post'), value: content.post },
    { label: t('fact.organisation'), value: content.organisation },
    { label: t('fact.role'), value: t(`role.${content.role}`) },
    { label: t('fact.kind'), value: event.kind },
    { label: t('fact.event'), value: event.title },
    { label: t('fact.topic'), value: event.topic },
    { label: t('fact.days'), value: sayDays(locale, event) },
    { label: t('fact.format'), value: event.format ? t(`format.${event.format}`) : '' },
    { label: t('fact.place'), value: event.place },
    { label: t('fact.credit'), value: sayCredit(locale, content.credit) },
    { label: t('fact.outcomes'), value: content.outcomes },
    { label: t('fact.issuedOn'), value: sayDate(locale, content.issuedOn) },
    { label: t('fact.issuer'), value: content.centre },
    { label: t('fact.signer'), value: [signer.post, signer.name].filter(Boolean).join(', ') },
    { label: t('fact.replaces'), value: content.replaces ?? '' },
    { label: t('fact.code'), value: sayCode(code) },
  ].filter(({ value }) => value !== '');
}
