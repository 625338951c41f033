import {
  child,
  children,
  type XmlElement,
} from '#platform/documents/source/package/xml-element.ts';

/** A piece of a printed line; lengths in inches from the page's upper left corner. */
export interface PageText {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A ruled line: `at` is its place across its direction, `from`–`to` its extent along it. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** What is printed on a page. */
export interface PageShapes {
  texts: PageText[];
  horizontal: Rule[];
  vertical: Rule[];
}

/** A shape thinner than this is a ruled line: many programs draw table borders as filled boxes. */
const thin = 0.04;
/** Shorter ones are parts of letters or dashes. */
const short = 0.08;

const inches: Record<string, number> = { in: 1, cm: 1 / 2.54, mm: 1 / 25.4, pt: 1 / 72, pc: 1 / 6 };

export function emptyPage(): PageShapes {
  return { texts: [], horizontal: [], vertical: [] };
}

/** @param shape an element that LibreOffice anchored to the page: a text frame, line, box or group */
export function addShape(
  page: PageShapes,
  shape: XmlElement,
  textOfFrame: (box: XmlElement) => string,
): void {
  if (shape.name === 'draw:g') {
    for (const inner of children(shape)) addShape(page, inner, textOfFrame);
    return;
  }
  if (shape.name === 'draw:line') {
    addRule(
      page,
      length(shape, 'x1'),
      length(shape, 'y1'),
      length(shape, 'x2'),
      length(shape, 'y2'),
    );
    return;
  }
  const [left, top] = [length(shape, 'x'), length(shape, 'y')];
  const [width, height] = [length(shape, 'width'), length(shape, 'height')];
  const box = child(shape, 'draw:text-box');
  if (!box) {
    addRule(page, left, top, left + width, top + height);
    return;
  }
  const text = textOfFrame(box);
  if (text.trim() !== '') page.texts.push({ text, left, top, width, height });
}

function addRule(page: PageShapes, x1: number, y1: number, x2: number, y2: number): void {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  if (bottom - top <= thin && right - left >= short) {
    page.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  } else if (right - left <= thin && bottom - top >= short) {
    page.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }
}

function length(shape: XmlElement, name: string): number {
  const parts = /^(-?[\d.]+)([a-z]+)$/.exec(shape.attributes[name] ?? '');
  return parts ? Number(parts[1]) * (inches[parts[2]!] ?? 0) || 0 : 0;
}
