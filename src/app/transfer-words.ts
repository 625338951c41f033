import type { TransferReason, TransferRefused } from '#platform/transfer/refusal.ts';

const refusals: Record<TransferReason, string> = {
  damaged:
    'Файл пошкоджено або змінено, нічого не взято / the file is damaged or was changed, nothing was taken',
  'not-a-package': 'Це не файл Kabinet / this is no package of Kabinet',
  'other-kind':
    'Файл іншого роду: центр бере centre import, усю програму restore / a centre is taken by centre import, the whole by restore',
  'other-schema':
    'Файл зроблено іншою версією програми: приведіть обидва сервери до однієї / made by another version of the program: bring both servers to the same',
  'centre-exists': 'Такий центр тут уже є / this centre is here already',
  'foreign-rows': 'У файлі є рядки іншого центру / the file has rows of another centre',
  'not-empty':
    'Відновлювати можна лише в порожнє місце: задайте інший DATA_DIR або порожню базу / restore into an empty place only: set another DATA_DIR or an empty database',
};

/** Why a package was not taken, as one line for the terminal. */
export function sayRefusal({ reason, detail }: TransferRefused): string {
  return detail ? `${refusals[reason]}: ${detail}` : refusals[reason];
}

const behind: Record<string, string> = {
  sessions: 'відкриті входи: кожен входить знову / open sessions: everybody signs in again',
  authenticators:
    'другий крок входу й ключі доступу: кожен налаштовує їх знову / second factors and passkeys: everybody sets them up again',
  outerSignIn: 'вхід через іншу систему / sign-in by an outer provider',
  tokens:
    'ключі API, запрошення без відповіді й адреси календарів відкликано / API tokens, open invitations and calendar addresses are revoked',
  agreements: 'зв’язки та обмін з іншими центрами / links and shares with other centres',
};

/** What stayed behind, a line each. */
export function sayBehind(keys: readonly string[]): string {
  const lines = keys.flatMap((key) => behind[key] ?? []);
  return lines.length > 0
    ? `Не перенесено / left behind:\n${lines.map((line) => `  ${line}\n`).join('')}`
    : '';
}
