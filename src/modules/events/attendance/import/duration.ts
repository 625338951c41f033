/** Seconds by the unit that stands after a figure, in the languages of the services. */
const units: readonly [RegExp, number][] = [
  [/^(?:h|hr|hrs|hour|hours|г|год|годин[аи]?|ч|час|часа|часов)$/, 3600],
  [/^(?:m|min|mins|minute|minutes|хв|хвилин[аи]?|мин|минут[аы]?)$/, 60],
  [/^(?:s|sec|secs|second|seconds|с|сек|секунд[аи]?|секунды)$/, 1],
];

/**
 * A duration as services write it, in seconds: «1h 5m 30s», «1 год 5 хв», «1:05:30», «65» (minutes); null for anything
 * else.
 *
 * @param clock what two figures with a colon mean: Google writes «1:05» for an hour and five minutes
 */
export function readDuration(text: string, clock: 'hours' | 'minutes' = 'minutes'): number | null {
  const said = text.trim().toLowerCase().replaceAll('\u00a0', ' ');
  if (/^\d{1,6}([.,]\d{1,3})?$/.test(said)) return Math.round(Number(said.replace(',', '.')) * 60);
  const figures = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(said);
  if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    if (figures[3] !== undefined) return first * 3600 + second * 60 + Number(figures[3]);
    return clock === 'hours' ? first * 3600 + second * 60 : first * 60 + second;
  }
  let sum = 0;
  let rest = said;
  while (rest !== '') {
    const part = /^(\d{1,6})\s*([a-zа-яіїєґ]+)\.?,?\s*/.exec(rest);
    const unit = part && units.find(([name]) => name.test(part[2] ?? ''));
    if (!part || !unit) return null;
    sum += Number(part[1]) * unit[1];
    rest = rest.slice(part[0].length);
  }
  return said === '' ? null : sum;
}
