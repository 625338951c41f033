import { type IsoDate, isoDate, partsOf } from '#platform/datetime/iso-date.ts';

/**
 * The months that a picture of plans has, each by its first day: from the first to the last of the plans' own
 * when that is a year at most, else those of the present calendar year.
 */
export function monthsShown(
  plans: readonly { startsOn: IsoDate; endsOn: IsoDate }[],
  today: IsoDate,
): IsoDate[] {
  const year = partsOf(today).year;
  const first = partsOf(plans.map(({ startsOn }) => startsOn).sort()[0] ?? isoDate(year, 1, 1));
  const last = partsOf(
    plans
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? isoDate(year, 12, 1),
  );
  const length = (last.year - first.year) * 12 + last.month - first.month + 1;
  const [from, count] =
    length <= 12 ? ([first, length] as const) : ([{ year, month: 1 }, 12] as const);
  return Array.from({ length: count }, (_, index) => isoDate(from.year, from.month + index, 1));
}
