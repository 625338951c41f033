import type { TFunction } from 'i18next';
import type { Locale } from '#platform/i18n/locales.ts';
import type { RequestDimension, RequestLine } from '../../consultations/requests/figures.ts';
import type { Customer } from '../../consultations/requests/schema.ts';
import { sayMonthOf } from '../../consultations/say-month.ts';

/** What those are that do not say: nobody has them, they are questions and no orders. */
const none = { methodist: 'request.nobody', customer: 'request.kinds.question' } as Partial<
  Record<RequestDimension, 'request.nobody' | 'request.kinds.question'>
>;

/** What a line of the figures of requests counts, in words. */
export function nameRequestLine(
  t: TFunction<'eventsConsultations'>,
  locale: Locale,
  by: RequestDimension,
  { key, name }: Pick<RequestLine, 'key' | 'name'>,
): string {
  if (!key) return t(none[by] ?? 'figures.none');
  if (by === 'month') return sayMonthOf(locale, key);
  return by === 'customer' ? t(`order.customers.${key as Customer}`) : name;
}
