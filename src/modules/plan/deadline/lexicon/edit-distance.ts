/**
 * Whether one slip of the pen turns `typed` into `known`: a letter left out, added, replaced or
 * two neighbours swapped. The first letter has to agree, and so has the last, unless it is only
 * missing: endings tell real words and names apart, so a slip there is not corrected, unless the
 * word is one that no name resembles (`anyEnding`).
 */
export function isOneSlip(typed: string, known: string, anyEnding: boolean): boolean {
  const difference = typed.length - known.length;
  if (difference > 1 || difference < -1 || typed[0] !== known[0]) return false;
  const shorter = Math.min(typed.length, known.length);
  let same = 0;
  while (same < shorter && typed[same] === known[same]) same++;
  if (difference === -1) return typed.slice(same) === known.slice(same + 1);
  if (difference === 1) {
    return (anyEnding || same < known.length) && typed.slice(same + 1) === known.slice(same);
  }
  if (!anyEnding && same >= shorter - 1) return false;
  if (typed.slice(same + 1) === known.slice(same + 1)) return true;
  return (
    (anyEnding || same < shorter - 2) &&
    typed[same] === known[same + 1] &&
    typed[same + 1] === known[same] &&
    typed.slice(same + 2) === known.slice(same + 2)
  );
}
