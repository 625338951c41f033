/** What a cell's format shows of a number. */
export type ValueFormat =
  | { kind: 'general' }
  /** `digits` before the point (zeros are put before a shorter number) and `decimals` after it. */
  | { kind: 'number'; digits: number; decimals: number; percent: boolean }
  | DateFormat;

interface DateFormat {
  kind: 'date';
  day: boolean;
  /** `name` for «січень», `number` for «01». */
  month: 'name' | 'number' | null;
  year: boolean;
  time: boolean;
  language: 'uk' | 'ru';
}

const general: ValueFormat = { kind: 'general' };
const date: DateFormat = {
  kind: 'date',
  day: true,
  month: 'number',
  year: true,
  time: false,
  language: 'uk',
};
const time: DateFormat = { ...date, day: false, month: null, year: false, time: true };

/** Formats that a workbook uses without writing them down (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): ValueFormat {
  if (id === 1 || id === 3) return { kind: 'number', digits: 1, decimals: 0, percent: false };
  if (id === 2 || id === 4) return { kind: 'number', digits: 1, decimals: 2, percent: false };
  if (id === 9) return { kind: 'number', digits: 1, decimals: 0, percent: true };
  if (id === 10) return { kind: 'number', digits: 1, decimals: 2, percent: true };
  if (id === 16) return { ...date, year: false };
  if (id === 17) return { ...date, day: false, month: 'name' };
  if (id === 22) return { ...date, time: true };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return time;
  const isDate = (id >= 14 && id <= 15) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? date : general;
}

/** @param code a format code as Excel writes it: `dd/mm/yyyy`, `[$-422]mmmm yyyy`, `0.00` */
export function parseFormat(code: string): ValueFormat {
  const [first = ''] = code.split(';');
  const language = /\[\$[^\]]*-(?:0*419|ru)/i.test(first) ? 'ru' : 'uk';
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/general/i.test(bare)) return general;
  const number = /^[#,\s]*(0*)(?:\.([0#]+))?(%?)[^0#]*$/.exec(bare);
  if (number && (number[1] || number[2])) {
    return {
      kind: 'number',
      digits: number[1]!.length,
      decimals: number[2]?.length ?? 0,
      percent: number[3] === '%',
    };
  }
  const letters = bare.toLowerCase();
  const day = letters.includes('d');
  const year = letters.includes('y');
  const hasTime = /[hs]/.test(letters);
  const month = hasTime && !day && !year ? null : monthForm(letters);
  if (!day && !year && !hasTime && !month) return general;
  return { kind: 'date', day, month, year, time: hasTime, language };
}

function monthForm(letters: string): DateFormat['month'] {
  if (/mmm/.test(letters)) return 'name';
  return letters.includes('m') ? 'number' : null;
}

/**
 * A number as the cell shows it. A date is written dd.mm.yyyy, and only those parts of it that the
 * format shows: a cell that shows «січень» gives no day and no year.
 * @param value the number as it stands in the file
 * @param from1904 the workbook counts days from 1904
 */
export function formatValue(value: string, format: ValueFormat, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format.kind === 'date') return formatDate(number, format, from1904) ?? plain(number);
  if (format.kind === 'general') return plain(number);
  const shown = format.percent ? number * 100 : number;
  const [whole = '', decimals] = Math.abs(shown).toFixed(Math.min(format.decimals, 20)).split('.');
  const digits = whole.padStart(format.digits, '0') + (decimals ? `.${decimals}` : '');
  return (number < 0 ? '-' : '') + digits + (format.percent ? '%' : '');
}

/** Excel keeps 15 digits; what follows is the machine's rounding. */
function plain(number: number): string {
  return String(Number.parseFloat(number.toPrecision(15)));
}

/** `null` for a number that is no day of Excel's calendar. */
function formatDate(serial: number, format: DateFormat, from1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null;
  // Excel counts a 29 February 1900 that never was, so days before it are one too many.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const at = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const parts: string[] = [];
  if (format.day) parts.push(two(at.getUTCDate()));
  if (format.month === 'number' || (format.month && format.day))
    parts.push(two(at.getUTCMonth() + 1));
  if (format.year) parts.push(String(at.getUTCFullYear()));
  let text = parts.join('.');
  if (format.month === 'name' && !format.day)
    text = `${monthName(at, format.language)} ${text}`.trim();
  if (!format.time) return text;
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  return text === '' ? clock : clock === '00:00' ? text : `${text} ${clock}`;
}

function monthName(at: Date, language: 'uk' | 'ru'): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(at);
}
