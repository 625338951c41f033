import { declineName } from './cases/decline-name.ts';
import type { GivenCases, NameKind } from './schema.ts';
import { textKey } from './text-key.ts';

/** A name as the index takes it in. */
export interface IndexedName {
  organisationId: string;
  kind: NameKind;
  name: string;
  since: string | null;
  until: string | null;
  cases: GivenCases;
}

/** Why a text is taken for an organisation. `former`: a full or short name, or an abbreviation, of another time. */
export type MatchReason = NameKind | 'former';

export interface Candidate {
  organisationId: string;
  /** The name by which it was found, in the nominative. */
  name: string;
  reason: MatchReason;
  /** It was found in another grammatical case («ліцею»). */
  declined: boolean;
  /** Found by the name of an organisation that was merged into this one. */
  mergedId: string | null;
}

/** A place in a text that names one organisation, or more when an abbreviation collides. */
export interface Mention {
  text: string;
  /** Where it stands in the text, in UTF-16 units. */
  from: number;
  to: number;
  candidates: Candidate[];
}

interface Entry extends IndexedName {
  declined: boolean;
}

/**
 * All names of a centre's organisations, in all cases, to look texts up in.
 *
 * @param names of the centre
 * @param mergedInto organisation → the one that stands for it since it was merged
 * @param day on which the text was written: it tells former names from present ones
 */
export function indexNames(
  names: readonly IndexedName[],
  mergedInto: ReadonlyMap<string, string>,
  day: string,
) {
  const plain = new Map<string, Entry[]>();
  const add = (to: Map<string, Entry[]>, text: string, entry: Entry) => {
    const key = textKey(text);
    const entries = to.get(key);
    if (!entries) to.set(key, [entry]);
    else if (
      !entries.some(
        (known) => known.name === entry.name && known.organisationId === entry.organisationId,
      )
    )
      entries.push(entry);
  };
  for (const name of names) add(plain, name.name, { ...name, declined: false });
  // Thousands of names take long to decline: nobody waits for it who asks by names as they are.
  let declined: { byKey: Map<string, Entry[]>; longest: number } | undefined;
  const inAllCases = () => {
    if (declined) return declined;
    const byKey = new Map([...plain].map(([key, entries]) => [key, [...entries]]));
    for (const name of names) {
      const forms = {
        ...(name.kind === 'abbreviation' ? {} : declineName(name.name)),
        ...name.cases,
      };
      for (const form of Object.values(forms))
        if (form) add(byKey, form, { ...name, declined: true });
    }
    const longest = [...byKey.keys()].reduce(
      (most, key) => Math.max(most, key.split(' ').length),
      1,
    );
    declined = { byKey, longest };
    return declined;
  };

  const candidatesOf = (entries: readonly Entry[]): Candidate[] => {
    const found = new Map<string, Candidate>();
    for (const entry of entries) {
      const { organisationId: id, kind, name, since, until, declined } = entry;
      const present = (since ?? day) <= day && day <= (until ?? day);
      const successor = successorOf(id, mergedInto);
      const candidate: Candidate = {
        organisationId: successor,
        name,
        reason: present && successor === id ? kind : 'former',
        declined,
        mergedId: successor === id ? null : id,
      };
      const known = found.get(successor);
      if (!known || rank(candidate) < rank(known)) found.set(successor, candidate);
    }
    const all = [...found.values()].sort((a, b) => rank(a) - rank(b));
    // Whose name it is today comes before whose it was; one who only was called so does not make it ambiguous.
    const present = all.filter(({ reason }) => reason !== 'former');
    return present.length > 0 ? present : all;
  };

  return {
    /**
     * Who is called so, the likeliest first; nobody, one, or several when it collides. A name in another case is looked for
     * where nothing is called so as it is written.
     */
    find: (text: string): Candidate[] =>
      candidatesOf(plain.get(textKey(text)) ?? inAllCases().byKey.get(textKey(text)) ?? []),
    /** Everybody who is or was called so, also beside whom it names today. */
    findAll(text: string): Candidate[] {
      const entries = inAllCases().byKey.get(textKey(text)) ?? [];
      const ids = [...new Set(entries.map(({ organisationId }) => organisationId))];
      return ids.flatMap((id) =>
        candidatesOf(entries.filter((entry) => entry.organisationId === id)),
      );
    },
    /** Names that stand in a text, the longest at each place. */
    mentions(text: string): Mention[] {
      const { byKey, longest } = inAllCases();
      const words = [...text.matchAll(/[^\s,;()]+/gu)];
      const found: Mention[] = [];
      for (let start = 0; start < words.length; start += 1) {
        for (let end = Math.min(words.length, start + longest); end > start; end -= 1) {
          const from = words[start]?.index ?? 0;
          const last = words[end - 1];
          const to = (last?.index ?? 0) + (last?.[0].length ?? 0);
          const candidates = candidatesOf(byKey.get(textKey(text.slice(from, to))) ?? []);
          if (candidates.length === 0) continue;
          found.push({ text: text.slice(from, to), from, to, candidates });
          start = end - 1;
          break;
        }
      }
      return found;
    },
  };
}

export type NameIndex = ReturnType<typeof indexNames>;

const order: Record<MatchReason, number> = { full: 0, short: 1, abbreviation: 2, former: 3 };
const rank = ({ reason, declined }: Candidate) => order[reason] * 2 + (declined ? 1 : 0);

function successorOf(id: string, mergedInto: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = mergedInto.get(at); next && !seen.has(next); next = mergedInto.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}
