import russian from 'convert-layout/ru.js';
import ukrainian from 'convert-layout/uk.js';

/**
 * What a person may have meant by what was typed, as typed first: a keyboard that was left in the other language («rjdfkm»
 * is «коваль», «лщмфд» is «koval»), a telephone without the code of the country.
 *
 * Spellings that sound alike are left to `search_key` of the database, which makes them one.
 *
 * @returns at least one reading, each once
 */
export function readingsOf(typed: string): string[] {
  const text = typed.trim();
  const small = text.toLowerCase();
  const latin = /[a-z]/.test(small);
  const cyrillic = /\p{sc=Cyrillic}/u.test(small);
  const others: string[] = [];
  if (latin && !cyrillic) others.push(ukrainian.fromEn(small), russian.fromEn(small));
  if (cyrillic && !latin) others.push(ukrainian.toEn(small), russian.toEn(small));
  const number = telephoneIn(text);
  return [...new Set(number ? [number, text] : [text, ...others])];
}

/** The digits by which a telephone is the same with and without «+380», «+7» or «8» before it. */
function telephoneIn(text: string): string | null {
  if (!/^[+\d\s().-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  if (digits.length < 5) return null;
  return digits.length < 10 ? digits : digits.slice(-9);
}
