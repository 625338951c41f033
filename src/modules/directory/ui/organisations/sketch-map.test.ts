import { describe, expect, it } from 'vitest';
import { drawSketch, type Spot } from './sketch-map.ts';

const spot = (label: string, latitude: number, longitude: number): Spot => ({
  id: label,
  label,
  latitude,
  longitude,
});

describe('the sketch map', () => {
  it('has north at the top and east at the right, and all points on the sheet', () => {
    const { spots, width, height } = drawSketch([
      spot('північ', 51, 28),
      spot('південь', 49.5, 28.2),
      spot('схід', 50, 30),
    ]);
    const at = Object.fromEntries(spots.map(({ label, x, y }) => [label, { x, y }]));
    expect(at.північ!.y).toBeLessThan(at.південь!.y);
    expect(at.схід!.x).toBeGreaterThan(at.північ!.x);
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('keeps distances: a degree to the east is shorter than one to the north', () => {
    const { spots } = drawSketch([spot('а', 60, 30), spot('б', 60, 31), spot('в', 61, 30)]);
    const at = Object.fromEntries(spots.map(({ label, x, y }) => [label, { x, y }]));
    const east = at.б!.x - at.а!.x;
    const north = at.а!.y - at.в!.y;
    expect(east / north).toBeCloseTo(0.49, 1);
  });

  it('tells lengths truly', () => {
    const { spots, scale } = drawSketch([spot('а', 50, 30), spot('б', 51, 30)]);
    const [top, bottom] = spots;
    const kilometres = ((bottom!.y - top!.y) / scale.length) * scale.kilometres;
    expect(kilometres).toBeCloseTo(111.3, 0);
  });

  it('never writes one label over another, and leaves out what has no room', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => spot(`заклад ${i}`, 50 + i / 1e6, 30));
    const { spots } = drawSketch([...crowd, spot('далеко', 51, 31)]);
    const labels = spots.filter(({ text }) => text !== null);
    expect(labels.length).toBeGreaterThan(1);
    expect(labels.length).toBeLessThan(13);
  });

  it('draws one point alone', () => {
    const { spots, width, height } = drawSketch([spot('один', 50, 30)]);
    expect(spots).toMatchObject([{ x: width / 2, y: Math.round(height / 2) }]);
  });
});
