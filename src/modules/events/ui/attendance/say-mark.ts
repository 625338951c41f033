import type { TFunction } from 'i18next';
import { dateFormat } from '#platform/datetime/format.ts';
import type { Said, SayCurrent } from '#ui/offline/said.ts';
import type { SaidLater } from '../../attendance/said-later.ts';
import type { Mark } from '../../attendance/schema.ts';

type Words = TFunction<'eventsAttendance'>;

/** A mark as it is kept on the device, in words. */
export function sayMark(t: Words, { state, minutes }: Pick<Mark, 'state' | 'minutes'>): Said {
  return {
    state: { label: t('columns.state'), value: t(`state.${state ?? 'none'}`) },
    ...(minutes !== null && {
      minutes: { label: t('columns.minutes'), value: String(minutes) },
    }),
  };
}

/** What was said of somebody meanwhile, as the server tells it in a conflict: also who said so and when. */
export const sayCurrentMark: SayCurrent = (current, { i18n, locale, zone }) => {
  const t = i18n.getFixedT(null, 'eventsAttendance');
  const [later] = current as (Omit<SaidLater, 'at'> & { at: string })[];
  if (!later) return {};
  const { state, minutes, by, means, at } = later;
  return {
    state: { label: t('columns.state'), value: t(`state.${state}`) },
    ...(minutes !== null && { minutes: { label: t('columns.minutes'), value: String(minutes) } }),
    means: {
      label: t('columns.means'),
      value: [
        by,
        t(`means.${means}`),
        dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
          new Date(at),
        ),
      ]
        .filter(Boolean)
        .join(', '),
    },
  };
};
