/**
 * A date with a time as services write it, in seconds since some day: «03/12/2026 10:02:11 AM», «12.03.2026, 10:02»,
 * «2026-03-12 10:02:11 EET», «10:02». Only differences within one file mean anything. Null for anything else.
 */
export function readMoment(text: string): number | null {
  const said = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  const match =
    /^(?:(\d{1,4})([./-])(\d{1,2})\2(\d{1,4}),?[ T]+)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(am|pm)?(?:\s?(?:Z|[A-Z]{2,5}|(?:GMT|UTC)?[+-]\d{1,2}:?\d{0,2}))?$/i.exec(
      said,
    );
  if (!match) return null;
  const [, first, mark, second, third, hour, minute, seconds = '0', half] = match;
  let hours = Number(hour);
  if (half) hours = (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(seconds) > 59) return null;
  const day = first ? dayOf(Number(first), Number(second), Number(third), mark === '/') : 0;
  return day === null ? null : day * 86_400 + hours * 3600 + Number(minute) * 60 + Number(seconds);
}

/** Days since 1970; a slash puts the month first, as Americans do, unless that is no month. */
function dayOf(a: number, b: number, c: number, slash: boolean): number | null {
  const [year, month, day] =
    a > 31 ? [a, b, c] : slash && a <= 12 ? [c, a, b] : slash ? [c, b, a] : [c, b, a];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return Date.UTC(year < 100 ? 2000 + year : year, month - 1, day) / 86_400_000;
}
