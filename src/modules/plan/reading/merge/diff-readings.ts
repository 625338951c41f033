import type { ReadItem, Reading } from '../types.ts';
import { flattenItems, type PlacedItem } from './flatten-items.ts';
import { diffOrder, namesBefore, reordered } from './item-order.ts';
import { diffPlace, placesOf } from './item-places.ts';
import { matchItems } from './match-items.ts';

/**
 * `place` is the chapter or the item that contains it, `order` what stands before it there ('' for the first place),
 * both as a person calls them.
 */
export type ItemField = 'number' | 'text' | 'responsible' | 'form' | 'deadline' | 'place' | 'order';

/** Who changed a value since the base: only the source, only the program, both alike, both apart. */
export type ChangeSide = 'theirs' | 'ours' | 'both' | 'conflict';

export interface FieldDifference<Name extends string = string> {
  field: Name;
  base: string | null;
  theirs: string | null;
  ours: string | null;
  side: ChangeSide;
  /** What stands when nothing else is chosen; null when only a person can tell. */
  result: string | null;
}

export interface ItemDifference {
  /** `changed`, or an item that one side added or removed; `conflict` when the other side changed it. */
  kind: 'changed' | 'added' | 'removed' | 'conflict';
  side: ChangeSide;
  /** «II/2.22.4/3», in the newest reading that has the item. */
  path: string;
  fields: FieldDifference<ItemField>[];
  base: ReadItem | null;
  theirs: ReadItem | null;
  ours: ReadItem | null;
}

export interface ReadingDifference {
  /** Title, period, approval, by name. */
  document: FieldDifference[];
  /** Chapters' titles, by the chapter's number. */
  sections: FieldDifference[];
  items: ItemDifference[];
  conflicts: number;
}

/**
 * The three-way difference of a plan that was read, changed in the program, edited in Word and read
 * again. Pure; nothing is decided where both sides changed the same thing.
 * @param base the source as it was read then · @param theirs the source now · @param ours the program's
 */
export function diffReadings(base: Reading, theirs: Reading, ours: Reading): ReadingDifference {
  const items = diffItems(base, theirs, ours);
  const document = diffFields(documentValues(base), documentValues(theirs), documentValues(ours));
  const sections = diffFields(sectionTitles(base), sectionTitles(theirs), sectionTitles(ours));
  const fields = [...document, ...sections, ...items.flatMap((item) => item.fields)];
  const gone = items.filter((item) => item.kind === 'conflict').length;
  return {
    document,
    sections,
    items,
    conflicts: gone + fields.filter((field) => field.side === 'conflict').length,
  };
}

function diffItems(was: Reading, now: Reading, own: Reading): ItemDifference[] {
  const [base, theirs, ours] = [flattenItems(was), flattenItems(now), flattenItems(own)];
  const toTheirs = matchItems(base, theirs);
  const toOurs = matchItems(base, ours);
  const places = {
    base: placesOf(was, base, [...base.keys()], base),
    theirs: placesOf(now, theirs, toTheirs, base),
    ours: placesOf(own, ours, toOurs, base),
  };
  const stayed = new Set(
    [...base.keys()].filter((index) => {
      const [their, our] = [toTheirs[index]!, toOurs[index]!];
      return (
        their !== null &&
        our !== null &&
        diffPlace(places.base[index]!, places.theirs[their]!, places.ours[our]!).length === 0
      );
    }),
  );
  const before = namesBefore(base);
  const order = {
    theirs: reordered(theirs, toTheirs, stayed),
    ours: reordered(ours, toOurs, stayed),
  };
  const known = base.flatMap((placed, index) => {
    const [their, our] = [toTheirs[index]!, toOurs[index]!];
    const moved =
      their === null || our === null
        ? []
        : [
            ...diffPlace(places.base[index]!, places.theirs[their]!, places.ours[our]!),
            ...diffOrder(before[index]!, order.theirs.get(index), order.ours.get(index)),
          ];
    return (
      diffItem(
        placed,
        their === null ? null : theirs[their]!,
        our === null ? null : ours[our]!,
        moved,
      ) ?? []
    );
  });
  const newTheirs = theirs.filter((_, index) => !toTheirs.includes(index));
  const newOurs = ours.filter((_, index) => !toOurs.includes(index));
  return [...known, ...diffAdded(newTheirs, newOurs)];
}

function diffItem(
  base: PlacedItem,
  theirs: PlacedItem | null,
  ours: PlacedItem | null,
  moved: FieldDifference<ItemField>[],
): ItemDifference | null {
  const whole = { base: base.item, theirs: theirs?.item ?? null, ours: ours?.item ?? null };
  const path = (theirs ?? ours ?? base).path;
  if (theirs && ours) {
    const fields = [
      ...diffFields<ItemField>(valuesOf(base.item), valuesOf(theirs.item), valuesOf(ours.item)),
      ...moved,
    ];
    if (fields.length === 0) return null;
    return { kind: 'changed', side: sideOf(fields), path, fields, ...whole };
  }
  if (!theirs && !ours) return { kind: 'removed', side: 'both', path, fields: [], ...whole };
  const left = (theirs ?? ours)!;
  const fields = diffFields(
    valuesOf(base.item),
    theirs && valuesOf(left.item),
    ours && valuesOf(left.item),
  );
  const changed = fields.length > 0;
  return {
    kind: changed ? 'conflict' : 'removed',
    side: changed ? 'conflict' : theirs ? 'ours' : 'theirs',
    path,
    fields: [],
    ...whole,
  };
}

/** What both sides added alike is one addition. */
function diffAdded(theirs: PlacedItem[], ours: PlacedItem[]): ItemDifference[] {
  const same = matchItems(theirs, ours);
  const fromTheirs = theirs.map((placed, index): ItemDifference => {
    const twin = same[index] === null ? null : ours[same[index]!]!;
    const fields = twin
      ? diffFields({}, valuesOf(placed.item), valuesOf(twin.item)).filter(
          (field) => field.side === 'conflict',
        )
      : [];
    const side = twin ? (fields.length > 0 ? 'conflict' : 'both') : 'theirs';
    return {
      kind: 'added',
      side,
      path: placed.path,
      fields,
      base: null,
      theirs: placed.item,
      ours: twin?.item ?? null,
    };
  });
  const fromOurs = ours.filter((_, index) => !same.includes(index));
  return [
    ...fromTheirs,
    ...fromOurs.map(
      (placed): ItemDifference => ({
        kind: 'added',
        side: 'ours',
        path: placed.path,
        fields: [],
        base: null,
        theirs: null,
        ours: placed.item,
      }),
    ),
  ];
}

type Values<Name extends string> = Partial<Record<Name, string>>;

/** Fields that differ; a missing side counts as unchanged. */
function diffFields<Name extends string>(
  base: Values<Name>,
  theirs: Values<Name> | null,
  ours: Values<Name> | null,
): FieldDifference<Name>[] {
  const names = [
    ...new Set([...Object.keys(base), ...Object.keys(theirs ?? {}), ...Object.keys(ours ?? {})]),
  ] as Name[];
  return names.flatMap((field) => {
    const was = base[field] ?? null;
    const their = theirs ? (theirs[field] ?? null) : was;
    const our = ours ? (ours[field] ?? null) : was;
    if (same(was, their) && same(was, our)) return [];
    const side = same(their, our)
      ? 'both'
      : same(was, our)
        ? 'theirs'
        : same(was, their)
          ? 'ours'
          : 'conflict';
    const result = side === 'conflict' ? null : side === 'ours' ? our : their;
    return [{ field, base: was, theirs: their, ours: our, side, result }];
  });
}

function sideOf(fields: readonly FieldDifference[]): ChangeSide {
  const sides = new Set(fields.map((field) => field.side));
  if (sides.has('conflict')) return 'conflict';
  return sides.size === 1 ? [...sides][0]! : 'both';
}

function same(a: string | null, b: string | null): boolean {
  return (a ?? '').replace(/\s+/g, ' ').trim() === (b ?? '').replace(/\s+/g, ' ').trim();
}

function valuesOf(item: ReadItem): Record<Exclude<ItemField, 'place' | 'order'>, string> {
  return {
    number: item.number ?? '',
    text: item.text,
    responsible: item.responsible.raw,
    form: item.form.raw,
    deadline: item.deadline.raw,
  };
}

function documentValues({ title, period, approval }: Reading): Record<string, string> {
  return {
    title,
    period: period?.join('..') ?? '',
    approvalPost: approval.post ?? '',
    approvalBy: approval.by ?? '',
    approvalDate: approval.date ?? approval.dateText ?? '',
  };
}

function sectionTitles(reading: Reading): Record<string, string> {
  return Object.fromEntries(
    reading.sections.map((section, index) => [section.number ?? String(index + 1), section.title]),
  );
}
