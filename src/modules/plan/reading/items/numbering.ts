const cell = /^(?:№\s?)?(\d{1,3}(?:\s?\.\s?\d{1,3}){0,5})\s?[.)]*$/;
const dotted = /^(\d{1,3}(?:\.\d{1,3}){1,5})(?!\d)\s?[.)]*\s*(?=[\p{L}«"(]|[-–•]\s)/u;
const single = /^(\d{1,3})\s?[.)]+\s*(?=[\p{L}«"(])/u;

/** The number that a cell of the number column holds, without closing dots; null when none. */
export function numberOfCell(text: string): string | null {
  const match = cell.exec(text.trim());
  return match ? match[1]!.replace(/\s/g, '') : null;
}

/** A Roman numeral alone in the number column, in either alphabet. */
export function romanOfCell(text: string): string | null {
  return /^([IVXІХ]{1,6})\s?[.)]?$/.exec(text.trim())?.[1] ?? null;
}

/** A number typed at the beginning of the text («1.Скласти», «2.3 Провести»), its sign and the rest. */
export function leadingNumber(text: string): { number: string; rest: string; sign: string } | null {
  const match = dotted.exec(text) ?? single.exec(text);
  if (!match) return null;
  const sign = match[0].includes(')') ? ')' : '.';
  return { number: match[1]!, rest: text.slice(match[0].length), sign };
}

/** Whether two numbers stand side by side: 2.2 and 2.3. */
export function sameParent(a: string, b: string): boolean {
  return a.includes('.') && a.slice(0, a.lastIndexOf('.')) === b.slice(0, b.lastIndexOf('.'));
}

/** Whether `outer` stands above `inner`: 2.22 above 2.22.4. */
export function isAbove(outer: string, inner: string): boolean {
  return inner.startsWith(`${outer}.`);
}
