/**
 * What people have written of the parts of a paper, for they alone are kept: a part that says what the draft says goes
 * on following the records.
 */
export function writtenOf<Part extends string>(
  parts: readonly Part[],
  given: Partial<Record<Part, string>>,
  drafted: Record<Part, string>,
): Partial<Record<Part, string>> {
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  return Object.fromEntries(
    parts.flatMap((part) => {
      const text = given[part];
      return text === undefined || tidy(text) === tidy(drafted[part]) ? [] : [[part, text]];
    }),
  ) as Partial<Record<Part, string>>;
}
