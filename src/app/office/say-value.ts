/** What is needed to say a stored value in words. */
export interface ValueWords {
  yes: string;
  no: string;
  empty: string;
  roleOf: (role: string) => string | null;
  operationOf: (operation: string) => string;
  /** How an invitation goes: `mail` or `link`. */
  deliveryOf: (way: string) => string;
  /** Short names of people and institutions by id. */
  people: Readonly<Record<string, string>>;
}

/** A value of the log as a person reads it: ids of people become names, lists are joined. */
export function sayValue(value: unknown, field: string, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return words.empty;
  if (value === true) return words.yes;
  if (value === false) return words.no;
  if (Array.isArray(value)) {
    return value.length === 0
      ? words.empty
      : value.map((one) => sayValue(one, field, words)).join(', ');
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${sayValue(inner, key, words)}`)
      .join('; ');
  const text = String(value);
  if (field === 'role') return words.roleOf(text) ?? text;
  if (field === 'scopes') return words.operationOf(text);
  if (field === 'delivery') return words.deliveryOf(text);
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(text);
  if (day) return `${day[3]}.${day[2]}.${day[1]}`;
  return words.people[text] ?? text;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids that stand in values, to be looked up as people; at most 200. */
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
