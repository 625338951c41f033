import { isBullet } from '../items/bullets.ts';
import { leadingNumber } from '../items/numbering.ts';
import type { GridParagraph } from '../rows/grid.ts';
import { deadlineOfHeading, isCapitals, numberedHeading } from '../text/heading.ts';

/** «Заняття 2», «Засідання № 1», «ІІ засідання»: meetings are the chapters of many lists. */
const meeting =
  /^(?:(?:заняття|занятие|засідання|заседание)\s*№?\s*(?:\d{1,2}|[IVXІХ]{1,4})|[IVXІХ]{1,4}\s+(?:заняття|занятие|засідання|заседание))\.?$/iu;

/** Whether a paragraph of the body heads a chapter. */
export function isHeadingParagraph(paragraph: GridParagraph): boolean {
  const { text } = paragraph;
  if (isBullet(text) || text.length > 300 || /[;,]$/.test(text) || /^[\p{Ll}(]/u.test(text))
    return false;
  if (deadlineOfHeading(text) !== null || meeting.test(text)) return true;
  if (paragraph.heading !== null || isCapitals(text)) return true;
  if (numberedHeading(text)) return true;
  return (
    (paragraph.bold || paragraph.centred) &&
    paragraph.marker === null &&
    !leadingNumber(text) &&
    text.length < 200 &&
    !/\.$/.test(text)
  );
}
