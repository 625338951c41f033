/** One of what can be chosen, by its key or id. */
export interface Choice {
  value: string;
  label: string;
}

/** A key in words; one that is not in the list is shown as it is. */
export const wordOf = (choices: readonly Choice[], key: string): string =>
  choices.find(({ value }) => value === key)?.label ?? key;
