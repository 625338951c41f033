/** The name of a place to be filled in, however it was typed: «{За що}» is `за_що`. */
export function tagName(typed: string): string {
  return typed.trim().toLowerCase().replace(/\s+/g, '_');
}
