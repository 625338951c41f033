/** What was pasted as a list of people to invite: one a line, as mail programs and sheets write them. */
export interface PastedPerson {
  name: string;
  email: string | null;
}

const address = /[^\s<>"',;:()]+@[^\s<>"',;:()]+\.[^\s<>"',;:().]+/u;

/**
 * Reads pasted addresses: «Ім’я Прізвище <a@b.ua>», «a@b.ua; c@d.ua», rows of a sheet with tabs, or names alone (who
 * have no mail). Empty lines are passed over.
 */
export function readAddresses(text: string): PastedPerson[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => splitLine(line))
    .map((part) => {
      const email = address.exec(part)?.[0].toLowerCase() ?? null;
      const rest = email ? part.replace(address, ' ') : part;
      const name = rest
        .replace(/[<>"()]/g, ' ')
        .replace(/[\s,;:]+/gu, ' ')
        .trim();
      return { name, email };
    })
    .filter(({ name, email }) => name !== '' || email !== null);
}

/** A line with several addresses holds several people: each part ends with its address. */
function splitLine(line: string): string[] {
  const found = [...line.matchAll(new RegExp(address, 'gu'))];
  if (found.length < 2) return [line];
  const parts = line.split(/[;,\t]+/u).filter((part) => part.trim() !== '');
  return parts.every((part) => address.test(part))
    ? parts
    : found.map((one, at) => {
        const from = at === 0 ? 0 : (found[at - 1]?.index ?? 0) + (found[at - 1]?.[0].length ?? 0);
        return line.slice(from, (one.index ?? 0) + one[0].length);
      });
}
