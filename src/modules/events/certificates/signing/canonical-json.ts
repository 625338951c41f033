/**
 * JSON with sorted keys and nothing else that may differ: what is signed or sealed is read back from the database, which
 * keeps keys in an order of its own.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => `${JSON.stringify(key)}:${canonicalJson(of)}`);
  return `{${entries.join(',')}}`;
}
