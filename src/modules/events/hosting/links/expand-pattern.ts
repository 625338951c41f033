/** Letters that nobody takes for others, for names of rooms. */
const letters = 'abcdefghjkmnpqrstuvwxyz';

/**
 * A link out of its pattern: «{random}» becomes a name that nobody guesses, «{date}» the day. A pattern without either is
 * the same link each time: a room that the centre has anyway.
 */
export function expandPattern(pattern: string, { on }: { on: string }): string {
  return pattern.replaceAll('{random}', randomName).replaceAll('{date}', on);
}

/** «kqzt-mwepd-hnav»: thirteen letters, about 58 bits. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(13));
  const name = Array.from(bytes, (value) => letters[value % letters.length]).join('');
  return [name.slice(0, 4), name.slice(4, 9), name.slice(9)].join('-');
}
