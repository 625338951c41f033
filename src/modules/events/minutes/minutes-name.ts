import { sayShortDate } from '#platform/datetime/say-date.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedMinutes } from './load-minutes.ts';

/** «Протокол № 3 від 12.03.2026: Засідання секції», in the centre's language. */
export async function minutesName(
  { trx, actor }: OperationContext,
  { fields, event, printed }: LoadedMinutes,
): Promise<string> {
  const { language } = await trx
    .selectFrom('centre')
    .select('language')
    .where('id', '=', actor.centreId)
    .executeTakeFirstOrThrow();
  const locale = knownLocale(language);
  const t = translator(locale).getFixedT(null, 'eventsMinutes');
  const date = sayShortDate(locale, fields.heldOn);
  return `${t('prefill.of', { number: printed, date })}: ${event.fields.title}`;
}
