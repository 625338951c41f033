/**
 * The place of an item in its plan: four digits for each level, the chapter's place first
 * («0002.0022.0005» is the 5th bullet of the 22nd item of the 2nd chapter). Sorts as printed.
 */
export type ItemPath = string;

/** The path of the n-th (from 1) child of a chapter's or an item's path. */
export function childPath(parent: ItemPath, ordinal: number): ItemPath {
  return `${parent}.${segment(ordinal)}`;
}

/** The first segment of the items of the chapter at the position (from 1). */
export function chapterPath(position: number): ItemPath {
  return segment(position);
}

/** The path of what contains this one; of an item directly in a chapter, the chapter's. */
export function parentPath(path: ItemPath): ItemPath {
  return path.slice(0, path.lastIndexOf('.'));
}

/** The place (from 1) among its brothers. */
export function ordinalOf(path: ItemPath): number {
  return Number(path.slice(path.lastIndexOf('.') + 1));
}

function segment(ordinal: number): string {
  if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal > 9999)
    throw new RangeError(`no place ${ordinal}`);
  return String(ordinal).padStart(4, '0');
}
