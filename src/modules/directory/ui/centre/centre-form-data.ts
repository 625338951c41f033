import type { packs } from '#packs/known.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** The centre's settings as the form sends them; what is no number is refused by the operation. */
export function centreFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (text(name) === '' ? Number.NaN : Number(text(name)));
  const numberOrNone = (name: string) => (text(name) === '' ? null : Number(text(name)));
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
      digestWeekday: numberOrNone('settings.digestWeekday'),
      overloadTasks: number('settings.overloadTasks'),
      selfRegistration: form.has('settings.selfRegistration'),
      takeRequestsWithin: numberOrNone('settings.takeRequestsWithin'),
      answerRequestsWithin: numberOrNone('settings.answerRequestsWithin'),
      remindUnansweredBefore: number('settings.remindUnansweredBefore'),
      retentionYears: [...form.keys()].flatMap((name) => {
        const term = /^settings\.retentionYears\.(.+)$/.exec(name)?.[1];
        return term && text(name) !== '' ? [{ term, years: Number(text(name)) }] : [];
      }),
      maxFileMegabytes: number('settings.maxFileMegabytes'),
    },
  };
}
