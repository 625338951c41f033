import { currentOwner } from '#ui/offline/owner.ts';
import type { PointValues } from './point-values.ts';

/** What somebody typed and no server has taken yet, with what it was typed over. */
export interface PointDraft {
  values: PointValues;
  base: { values: PointValues; version: number };
}

/** Kept by whoever is signed in: another one at the same computer neither sees nor sends it. */
const keyOf = (pointId: string) => `minutes-point ${currentOwner() ?? ''} ${pointId}`;

/** Keeps what is typed on the device at once, so that neither a power cut nor a closed page loses it. */
export function keepDraft(pointId: string, draft: PointDraft): void {
  try {
    localStorage.setItem(keyOf(pointId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing (a private window, a full store) still saves to the server.
  }
}

export function readDraft(pointId: string): PointDraft | null {
  try {
    const kept = localStorage.getItem(keyOf(pointId));
    return kept ? (JSON.parse(kept) as PointDraft) : null;
  } catch {
    return null;
  }
}

export function dropDraft(pointId: string): void {
  try {
    localStorage.removeItem(keyOf(pointId));
  } catch {
    // Nothing was kept there.
  }
}
