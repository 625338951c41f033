import type { packs } from '#packs/known.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** The centre's settings as the form sends them; what is no number is refused by the operation. */
export function centreFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (text(name) === '' ? Number.NaN : Number(text(name)));
  return {
    name: text('name'),
    shortName: text('shortName'),
    language: text('language') as Locale,
    timeZone: text('timeZone'),
    pack: text('pack') as (typeof packs)[number],
    settings: {
      evidenceForContinuous: form.has('settings.evidenceForContinuous'),
      remindDaysBefore: number('settings.remindDaysBefore'),
      escalateAfterDays: number('settings.escalateAfterDays'),
      digestWeekday: text('settings.digestWeekday') ? number('settings.digestWeekday') : null,
      overloadTasks: number('settings.overloadTasks'),
      selfRegistration: form.has('settings.selfRegistration'),
      maxFileMegabytes: number('settings.maxFileMegabytes'),
    },
  };
}
