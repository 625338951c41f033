/** What is needed to say a stored value in words. */
export interface ValueWords {
  yes: string;
  no: string;
  empty: string;
  /** An id that nothing is known of any more. */
  unnamed: string;
  /** A code in words: a role, a state, a kind of the pack; null for what is no code. */
  codeOf: (field: string, code: string) => string | null;
  /** A field of a value that has parts. */
  fieldOf: (field: string) => string;
  /** Names by id. */
  names: Readonly<Record<string, string>>;
}

/** A value of the log as a person reads it: ids become names, codes words, lists are joined. */
export function sayValue(value: unknown, field: string, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return words.empty;
  if (value === true) return words.yes;
  if (value === false) return words.no;
  if (Array.isArray(value)) return value.map((one) => sayValue(one, field, words)).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => [words.fieldOf(key), sayValue(inner, key, words)] as const)
      .filter(([, said]) => said !== '')
      .map(([key, said]) => `${key}: ${said}`)
      .join('; ');
  const text = String(value);
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(text);
  if (day) return `${day[3]}.${day[2]}.${day[1]}`;
  if (uuid.test(text)) return words.names[text] ?? words.unnamed;
  return words.codeOf(field, text) ?? text;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids that stand in values, to be looked up; at most 200. */
export function idsIn(values: readonly unknown[]): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string' && uuid.test(value)) found.add(value);
    else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  values.forEach(look);
  return [...found].slice(0, 200);
}
