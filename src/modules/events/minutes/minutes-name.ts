import { sayShortDate } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedMinutes } from './load-minutes.ts';

/** «Протокол № 3 від 12.03.2026: Засідання секції», in the centre's language. */
export function minutesName(
  { centre: { locale } }: OperationContext,
  { fields, event, printed }: LoadedMinutes,
): string {
  const t = translator(locale).getFixedT(null, 'eventsMinutes');
  const date = sayShortDate(locale, fields.heldOn);
  return `${t('prefill.of', { number: printed, date })}: ${event.fields.title}`;
}
