import type { Locale } from './locales.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A figure with the language's own separators: «12 345,6». */
export function sayNumber(locale: Locale, value: number, digits = 0): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** A share as percent: 0.456 is «46 %». */
export function sayShare(locale: Locale, share: number): string {
  let format = shareFormats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    shareFormats.set(locale, format);
  }
  return format.format(share);
}

/** Made once for each language: making one is a thousand times slower than using it. */
const shareFormats = new Map<Locale, Intl.NumberFormat>();

/** Size of a file: «20 МБ». @param bytes counted by 1024, as file managers do */
export function sayFileSize(locale: Locale, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(bytes / 1024 ** power);
}
