import { describe, expect, it } from 'vitest';
import type { ChapterView } from '../document-view.ts';
import { dropPlace, placesOf } from './row-places.ts';

/** I: a (a1, a2), b · II: c */
const row = (id: string, parentId: string | null = null) => ({ id, parentId });
const chapters = [
  { id: 'I', rows: [row('a'), row('a1', 'a'), row('a2', 'a'), row('b')] },
  { id: 'II', rows: [row('c')] },
] as unknown as ChapterView[];
const places = placesOf(chapters);

describe('where rows stand', () => {
  it('is told by the brother that follows', () => {
    expect(places.get('a')).toEqual({ chapterId: 'I', parentId: null, beforeId: 'b' });
    expect(places.get('a1')).toEqual({ chapterId: 'I', parentId: 'a', beforeId: 'a2' });
    expect(places.get('b')).toEqual({ chapterId: 'I', parentId: null, beforeId: null });
  });
});

describe('a row that is let go', () => {
  it.each([
    ['c', 'a', 'above', { chapterId: 'I', parentId: null, beforeId: 'a' }],
    ['c', 'a', 'below', { chapterId: 'I', parentId: 'a', beforeId: 'a1' }],
    ['c', 'a2', 'below', { chapterId: 'I', parentId: 'a', beforeId: null }],
    ['b', 'a1', 'below', { chapterId: 'I', parentId: 'a', beforeId: 'a2' }],
    ['a', 'c', 'below', { chapterId: 'II', parentId: null, beforeId: null }],
    ['b', 'a', 'above', { chapterId: 'I', parentId: null, beforeId: 'a' }],
  ] as const)('%s over %s, %s', (dragged, over, half, place) => {
    expect(dropPlace(places, dragged, over, half)).toEqual(place);
  });

  it.each([
    ['a', 'a', 'below'],
    ['a', 'a1', 'below'],
    ['a', 'b', 'above'],
    ['a1', 'a', 'below'],
    ['a2', 'a1', 'below'],
    ['c', 'c', 'above'],
  ] as const)('%s over %s, %s, stays where it is', (dragged, over, half) => {
    expect(dropPlace(places, dragged, over, half)).toBeNull();
  });
});
