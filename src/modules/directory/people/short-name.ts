export interface NameParts {
  familyName: string;
  givenName: string;
  patronymic: string;
}

/** «Прізвище І.Б.», as plans print names; a double name keeps its hyphen («О.-М.»). */
export function shortNameOf({ familyName, givenName, patronymic }: NameParts): string {
  const initials = [givenName, patronymic].filter(Boolean).map(initialOf).join('');
  return [familyName, initials].filter(Boolean).join(' ');
}

function initialOf(name: string): string {
  return name
    .split(/[-‐‑\s]+/)
    .filter(Boolean)
    .map((part) => `${[...part][0]?.toLocaleUpperCase('uk')}.`)
    .join('-');
}

/** «Прізвище Ім’я По батькові», or as much of it as is known. */
export function fullNameOf({ familyName, givenName, patronymic }: NameParts): string {
  return [familyName, givenName, patronymic].filter(Boolean).join(' ');
}
