import type { TableCell } from '../types.ts';
import type { PageShapes, PageText, Rule } from './page-shapes.ts';
import { printedParagraphs } from './printed-lines.ts';

/** A table found on a page by its ruled lines. */
export interface RuledTable {
  top: number;
  /** Places of the vertical lines. */
  edges: number[];
  rows: TableCell[][];
}

/** Lines nearer than this are one: borders are often drawn twice, or by each cell. */
const tolerance = 0.06;

/** A page with more lines than this is a drawing, not a table. */
const mostRules = 3_000;

/** A place between two horizontal lines, with the vertical lines that cross it. */
interface Band {
  top: number;
  bottom: number;
  edges: number[];
}

/**
 * Finds the tables of a page.
 * @returns the tables and the texts of the page that are in none of them
 */
export function ruledTables(shapes: PageShapes): { tables: RuledTable[]; free: PageText[] } {
  if (shapes.vertical.length > mostRules || shapes.horizontal.length > mostRules) {
    return { tables: [], free: shapes.texts };
  }
  const page = {
    ...shapes,
    texts: shapes.texts.flatMap((text) => splitAtRules(text, shapes.vertical)),
  };
  const used = new Set<PageText>();
  const tables: RuledTable[] = [];
  let group: Band[] = [];
  const close = () => {
    if (group.length > 0) tables.push(toTable(group, page, used));
    group = [];
  };
  const levels = cluster(page.horizontal.map(({ at }) => at));
  for (const [index, top] of levels.slice(0, -1).entries()) {
    const band = toBand(top, levels[index + 1]!, page.vertical);
    if (band.edges.length < 2) close();
    else group.push(band);
  }
  close();
  return { tables, free: page.texts.filter((text) => !used.has(text)) };
}

/** LibreOffice runs neighbouring cells of a line together when the gap is narrow. */
function splitAtRules(text: PageText, vertical: Rule[]): PageText[] {
  const middle = text.top + text.height / 2;
  const right = text.left + text.width;
  const crossing = vertical.filter(
    ({ at, from, to }) =>
      from <= middle && to >= middle && at > text.left + 0.1 && at < right - 0.1,
  );
  const places = cluster(crossing.map(({ at }) => at));
  const pieces: PageText[] = [];
  let rest = text;
  for (const place of places) {
    const gap = nearestSpace(rest, place);
    if (gap === null) continue;
    const width = place - rest.left;
    pieces.push({ ...rest, text: rest.text.slice(0, gap), width });
    rest = { ...rest, text: rest.text.slice(gap + 1), left: place, width: rest.width - width };
  }
  return [...pieces, rest];
}

/** The space that is printed nearest to a place, as far as the widths of letters tell. */
function nearestSpace({ text, left, width }: PageText, place: number): number | null {
  const expected = ((place - left) / width) * text.length;
  const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index);
  const best = spaces.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0];
  return best !== undefined && Math.abs(best - expected) <= 4 + text.length * 0.15 ? best : null;
}

function toBand(top: number, bottom: number, vertical: Rule[]): Band {
  const middle = (top + bottom) / 2;
  const crossing = vertical.filter(({ from, to }) => from <= middle && to >= middle);
  return { top, bottom, edges: cluster(crossing.map(({ at }) => at)) };
}

function toTable(bands: Band[], page: PageShapes, used: Set<PageText>): RuledTable {
  const edges = cluster(bands.flatMap((band) => band.edges));
  const open: (PageText[] | null)[] = [];
  const rows = bands.map((band) => {
    return band.edges.slice(0, -1).map((left, index) => {
      const right = band.edges[index + 1]!;
      const inside = page.texts.filter((text) => isInside(text, band, left, right));
      for (const text of inside) used.add(text);
      const column = nearest(edges, left);
      const span = Math.max(nearest(edges, right) - column, 1);
      const above = open[column];
      const isClosed = page.horizontal.some((rule) => closes(rule, band.top, (left + right) / 2));
      const continues = !isClosed && above !== undefined && above !== null;
      const texts = continues ? above : [];
      for (const text of inside) texts.push(text);
      open[column] = texts;
      return { texts, left, right, span, continues };
    });
  });
  return {
    top: bands[0]!.top,
    edges,
    // Texts are put together at the end, when a merged cell has got those of all its rows.
    rows: rows.map((row) =>
      row.map(({ texts, left, right, span, continues }): TableCell => {
        if (continues) return { lines: [], span, continues };
        const lines = printedParagraphs(texts, { left, right: right - tolerance }).map(
          ({ text }) => text,
        );
        return { lines: lines.length > 0 ? lines : [''], span };
      }),
    ),
  };
}

function isInside(text: PageText, { top, bottom }: Band, left: number, right: number): boolean {
  const [x, y] = [text.left + Math.min(text.width, 0.1) / 2, text.top + text.height / 2];
  return y > top && y < bottom && x > left && x < right;
}

function closes({ at, from, to }: Rule, level: number, x: number): boolean {
  return Math.abs(at - level) < tolerance && from <= x && to >= x;
}

function nearest(places: number[], place: number): number {
  return places.reduce(
    (best, at, index) => (Math.abs(at - place) < Math.abs(places[best]! - place) ? index : best),
    0,
  );
}

/** Places in order, those that are the same within the tolerance once. */
function cluster(places: number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (found.length === 0 || place - found.at(-1)! > tolerance) found.push(place);
  }
  return found;
}
