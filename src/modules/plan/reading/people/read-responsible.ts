import { wordKey } from '../text/alphabet.ts';
import { findPeople } from './person-name.ts';
import { roleHeads, roleStems, sideNotes } from './roles.data.ts';

const heads = new Set(roleHeads);
const notes = new Set(sideNotes);

/**
 * People and roles in a cell of the responsible column.
 * @param text the cell; line breaks part values
 * @returns `people` as «Прізвище І.Б.» in order, repeats kept; `roles` as written
 */
export function readResponsible(text: string): { people: string[]; roles: string[] } {
  const found = findPeople(text);
  const rests: string[] = [];
  let at = 0;
  for (const person of found) {
    rests.push(text.slice(at, person.start));
    at = person.end;
  }
  rests.push(text.slice(at));
  return {
    people: found.map((person) => person.name),
    roles: rests.flatMap((rest) => rolesIn(rest, found.length > 0)),
  };
}

/** Whether a cell's first word can begin a role or a name, so it is no continuation of another. */
export function beginsResponsible(text: string): boolean {
  return isRoleStart(text) || findPeople(text)[0]?.start === 0;
}

/** Roles in a text without people: parted by commas, lines, and a new head noun. */
function rolesIn(text: string, besidePeople: boolean): string[] {
  const roles: string[] = [];
  for (const piece of text.split(
    /[,;\n()]|(?<!(?:^|\P{L})\p{L}{1,2})\/|(?<=\p{L}{3})(?<!(?:^|\P{L})\p{L}{3,5})\.(?=\s|$)/u,
  )) {
    const fragment = piece
      .replace(/^[^\p{L}\p{N}«"№]+|[^\p{L}\p{N}»".]+$|\.+$/gu, '')
      .replace(/\s+/g, ' ');
    const note =
      notes.has(wordKey(fragment)) && (besidePeople || roles.length > 0 || !isRoleStart(fragment));
    if (note || !/\p{L}/u.test(fragment)) continue;
    const last = roles.length - 1;
    if (last >= 0 && !isRoleStart(fragment)) {
      roles[last] = `${roles[last]}${text.includes(`${roles[last]},`) ? ',' : ''} ${fragment}`;
    } else roles.push(...splitAtHeads(fragment));
  }
  return roles;
}

function isRoleStart(text: string): boolean {
  const key = wordKey(text).replace(/^[^\p{L}]+/u, '');
  return roleStems.some((stem) => key.startsWith(stem));
}

/** «директор методисти» → two; «практичний психолог» stays one, an adjective goes with its noun. */
function splitAtHeads(text: string): string[] {
  const parts: string[][] = [[]];
  let complete = false;
  for (const word of text.split(' ')) {
    const part = parts[parts.length - 1]!;
    if (
      complete &&
      heads.has(wordKey(word)) &&
      !/^(?:з|із|зі|с|со|и|і|й|та|у|в|для|при|-|–)$/i.test(part.at(-1) ?? '')
    ) {
      const adjectives: string[] = [];
      while (part.length > 1 && /(?:ий|ій|ні|ний|ный|ые|ые|ая|на)$/u.test(part.at(-1)!))
        adjectives.unshift(part.pop()!);
      parts.push([...adjectives, word]);
    } else part.push(word);
    complete ||= heads.has(wordKey(word));
  }
  return parts.map((part) => part.join(' '));
}
