/** What a form holds of the parts of a paper; one that was emptied is drafted anew. */
export function sentTexts<Part extends string>(
  form: FormData,
  parts: readonly Part[],
): Partial<Record<Part, string>> {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const text = form.get(part);
      return typeof text === 'string' && text.trim() !== '' ? [[part, text]] : [];
    }),
  ) as Partial<Record<Part, string>>;
}
