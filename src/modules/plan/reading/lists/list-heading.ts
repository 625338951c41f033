import { isBullet } from '../items/bullets.ts';
import { leadingNumber } from '../items/numbering.ts';
import type { GridParagraph } from '../rows/grid.ts';
import { deadlineOfHeading, isCapitals, numberedHeading } from '../text/heading.ts';

const events =
  'заняття|занятие|засідання|заседание|семінар|семинар|вебінар|вебинар|тренінг|тренинг|нарада|совещание|педрада|педсовет|рада|модуль|зустріч|встреча|консультація|майстер-клас|мастер-класс|сесія|сессия|практикум|тиждень|неделя|день|тур';
/** «Заняття 2», «Педагогічна рада № 1 (серпень)», «ІІ засідання»: meetings are the chapters of many lists. */
const meeting = new RegExp(
  `^(?:(?:\\p{L}+ )?(?:${events})\\s*№?\\s*(?:\\d{1,2}|[IVXІХ]{1,4})(?:\\s*\\([^()]{4,40}\\))?|[IVXІХ]{1,4}\\s+(?:${events}))\\.?$`,
  'iu',
);

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
