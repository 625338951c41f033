/** A point on the earth, in degrees, with what stands beside it. */
export interface Spot {
  id: string;
  label: string;
  latitude: number;
  longitude: number;
}

export interface PlacedSpot extends Spot {
  x: number;
  y: number;
  /** Where the label begins, or ends; null where there is no room for it. */
  text: { x: number; y: number; anchor: 'start' | 'end' } | null;
}

export interface SketchMap {
  width: number;
  height: number;
  spots: PlacedSpot[];
  /** A round number of kilometres, and how long it is on the map. */
  scale: { kilometres: number; length: number };
}

const kilometresPerDegree = 111.32;
const margin = { x: 150, y: 40 };
/** Of the labels, in units of the map. */
const letter = 7;
const lineHeight = 16;

/**
 * Lays points out on a sheet as wide as told, north at the top; a degree of longitude is as long as it is at the points'
 * middle latitude. Labels are put beside their points where they don't cover another one.
 */
export function drawSketch(spots: readonly Spot[], width = 1000): SketchMap {
  const latitudes = spots.map(({ latitude }) => latitude);
  const longitudes = spots.map(({ longitude }) => longitude);
  const [south, north] = spread(latitudes);
  const [west, east] = spread(longitudes);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const acrossKm = (east - west) * shrink * kilometresPerDegree;
  const downKm = (north - south) * kilometresPerDegree;
  const unit = Math.min((width - 2 * margin.x) / acrossKm, (width - 2 * margin.y) / downKm);
  const height = Math.round(downKm * unit + 2 * margin.y);
  const left = (width - acrossKm * unit) / 2;
  const placed = spots
    .map((spot) => ({
      ...spot,
      x: Math.round(left + (spot.longitude - west) * shrink * kilometresPerDegree * unit),
      y: Math.round(margin.y + (north - spot.latitude) * kilometresPerDegree * unit),
    }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  return { width, height, spots: placeLabels(placed, width), scale: scaleOf(unit) };
}

/** The least and the greatest, never the same: one point alone gets some ground around it. */
function spread(values: readonly number[]): [number, number] {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const missing = Math.max(0, 0.2 - (greatest - least)) / 2;
  return [least - missing, greatest + missing];
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function placeLabels(
  spots: readonly (Spot & { x: number; y: number })[],
  width: number,
): PlacedSpot[] {
  const taken: Box[] = spots.map(({ x, y }) => ({
    left: x - 8,
    right: x + 8,
    top: y - 8,
    bottom: y + 8,
  }));
  return spots.map((spot) => {
    const long = spot.label.length * letter;
    for (const dy of [0, -lineHeight, lineHeight])
      for (const anchor of ['start', 'end'] as const) {
        const x = anchor === 'start' ? spot.x + 12 : spot.x - 12;
        const y = spot.y + dy;
        const box = {
          left: anchor === 'start' ? x : x - long,
          right: anchor === 'start' ? x + long : x,
          top: y - lineHeight / 2,
          bottom: y + lineHeight / 2,
        };
        if (box.left < 0 || box.right > width || taken.some((other) => overlap(box, other)))
          continue;
        taken.push(box);
        return { ...spot, text: { x, y: y + 4, anchor } };
      }
    return { ...spot, text: null };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The largest round length that is not longer than a fifth of a sheet of a thousand units. */
function scaleOf(unit: number): SketchMap['scale'] {
  const rounds = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const kilometres = rounds.filter((length) => length * unit <= 200).at(-1) ?? 1;
  return { kilometres, length: kilometres * unit };
}
