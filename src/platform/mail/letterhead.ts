import type { Locale } from '../i18n/locales.ts';
import type { OperationContext } from '../operation/define.ts';

/** In whose name and language a letter is written, from which day it counts, where its links lead. */
export interface Letterhead {
  locale: Locale;
  /** `YYYY-MM-DD` in the centre's time zone. */
  today: string;
  publicUrl: string;
  centreName: string;
}

/** The letterhead of the centre in its own language; a reader whose language is known gets another `locale`. */
export function letterheadOf({
  centre,
  kernel,
  today,
}: Pick<OperationContext, 'centre' | 'kernel' | 'today'>): Letterhead {
  const { locale, name: centreName } = centre;
  return { locale, today, publicUrl: kernel.config.publicUrl, centreName };
}
