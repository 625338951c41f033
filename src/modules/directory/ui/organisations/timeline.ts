import type { OrganisationChange } from '../../organisations/read-history.ts';
import type { OrganisationCard } from '../../organisations/read-organisation.ts';
import type { FeatureRow, TaughtRow } from '../../professions/schema.ts';

export type EntryWord =
  | 'opened'
  | 'renamed'
  | 'named'
  | 'moved'
  | 'movedToTop'
  | 'merged'
  | 'mergedHere'
  | 'split'
  | 'splitFrom'
  | 'closed'
  | 'reopened'
  | 'feature'
  | 'featureEnded'
  | 'profession'
  | 'professionEnded';

/** One thing that happened to an institution on a day. */
export interface TimelineEntry {
  key: string;
  on: string;
  word: EntryWord;
  /** The other institution, the name, the profession that the word speaks of. */
  name: string;
  otherId: string | null;
  ground: string;
  undone: boolean;
  /** What can be taken back: the change, of the organisation that it was written down with. */
  undo: { organisationId: string; changeId: string } | null;
}

/**
 * All that happened to an institution in one line, the latest first: what orders decided, names, professions, what
 * it got and lost.
 *
 * @param featureName says a feature in words
 */
export function timelineOf(
  card: Pick<OrganisationCard, 'id' | 'names' | 'changes' | 'openedOn'>,
  taught: readonly TaughtRow[],
  features: readonly FeatureRow[],
  featureName: (feature: FeatureRow) => string,
): TimelineEntry[] {
  const plain = { otherId: null, ground: '', undone: false, undo: null };
  const names = card.names.flatMap(({ id, kind, name, since }) =>
    kind === 'abbreviation' || !since || since === card.openedOn
      ? []
      : [{ key: id, on: since, word: 'named' as const, name, ...plain }],
  );
  const spans = [
    ...taught.map(({ id, code, title, since, until }) => ({
      ...{ id, since, until, name: `${code} ${title}`, ground: '' },
      words: ['profession', 'professionEnded'] as const,
    })),
    ...features.map((feature) => ({
      ...{
        id: feature.id,
        since: feature.since,
        until: feature.until,
        ground: feature.orderNumber,
      },
      name: featureName(feature),
      words: ['feature', 'featureEnded'] as const,
    })),
  ].flatMap(({ id, since, until, name, ground, words }) => [
    ...(since ? [{ ...plain, key: `${id}-since`, on: since, word: words[0], name, ground }] : []),
    ...(until ? [{ ...plain, key: `${id}-until`, on: until, word: words[1], name }] : []),
  ]);
  const named = new Set(names.map(({ on }) => on));
  const changes = card.changes
    // The new name itself says that there was one; its order is kept beside it.
    .filter(({ kind, happenedOn }) => kind !== 'renamed' || !named.has(happenedOn))
    .map((change) => ofChange(card.id, change));
  const grounds = new Map(
    card.changes.flatMap(({ kind, happenedOn, ground }) =>
      kind === 'renamed' && ground ? [[happenedOn, ground] as const] : [],
    ),
  );
  return [
    ...changes,
    ...names.map((entry) => ({ ...entry, ground: grounds.get(entry.on) ?? '' })),
    ...spans,
  ].sort((a, b) => b.on.localeCompare(a.on) || a.key.localeCompare(b.key));
}

function ofChange(id: string, change: OrganisationChange): TimelineEntry {
  const here = change.organisationId === id;
  const away = { name: change.otherName ?? '', otherId: change.otherId };
  const from = { name: change.organisationName, otherId: change.organisationId };
  const { word, name, otherId } = ((): Pick<TimelineEntry, 'word' | 'name' | 'otherId'> => {
    if (change.kind === 'merged')
      return here ? { word: 'merged', ...away } : { word: 'mergedHere', ...from };
    if (change.kind === 'split')
      return here ? { word: 'split', ...away } : { word: 'splitFrom', ...from };
    if (change.kind === 'moved')
      return change.otherId
        ? { word: 'moved', ...away }
        : { word: 'movedToTop', name: '', otherId: null };
    return { word: change.kind, name: '', otherId: null };
  })();
  const undone = change.undoneAt !== null;
  return {
    ...{
      key: change.id,
      on: change.happenedOn,
      word,
      name,
      otherId,
      ground: change.ground,
      undone,
    },
    undo:
      change.handedOn && !undone
        ? { organisationId: change.organisationId, changeId: change.id }
        : null,
  };
}
