/** A value of a row as people write it; a dash for none. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** «Телефон: 067 … (було 050 …)». @param was says what stood there before */
export function sayChange(
  was: (value: string) => string,
  name: string,
  [before, after]: readonly [unknown, unknown],
): string {
  const now = `${name}: ${sayValue(after)}`;
  return before === null || before === '' ? now : `${now} (${was(sayValue(before))})`;
}
