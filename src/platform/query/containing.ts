/** The pattern with which `ilike` finds a text anywhere: what a person types has no wildcards. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
