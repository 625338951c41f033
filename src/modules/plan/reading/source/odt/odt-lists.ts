import {
  children,
  descend,
  type XmlElement,
} from '#platform/documents/source/package/xml-element.ts';
import { listNumber, type NumberStyle } from '../list-number.ts';
import { readableBullet } from '../symbol-fonts.ts';

interface Level {
  /** A bullet's sign; `null` for a numbered level. */
  bullet: string | null;
  /** `null` when the level prints no number. */
  style: NumberStyle | null;
  prefix: string;
  suffix: string;
  /** How many levels the number shows: 3 for «1.2.3». */
  shown: number;
  start: number;
  /** LibreOffice's own form of the whole number: «%1%.%2%.». */
  format: string | undefined;
}

/** A list that is being counted. */
export interface OpenList {
  style: string;
  numbers: (number | undefined)[];
}

/** The style of numbered headings. */
const outlineStyle = '#outline';

/** Counts the lists of an OpenDocument text and gives the markers that are printed. */
export class OdtLists {
  private readonly styles = new Map<string, Map<number, Level>>();
  private readonly byId = new Map<string, OpenList>();
  private readonly latest = new Map<string, OpenList>();

  /** @param style a `text:list-style` or the `text:outline-style` */
  addStyle(style: XmlElement): void {
    const isOutline = style.name === 'text:outline-style';
    const levels = new Map<number, Level>();
    for (const level of children(style)) {
      levels.set(Number(level.attributes['text:level'] ?? 1) - 1, readLevel(level));
    }
    this.styles.set(isOutline ? outlineStyle : (style.attributes['style:name'] ?? ''), levels);
  }

  /**
   * The counting of a list that begins: a new one, or that of the list which it goes on with.
   * @param list a `text:list` that stands in no other
   * @param inherited the list style of its paragraphs, for a list that names none
   */
  open(list: XmlElement, inherited: string | undefined): OpenList {
    const style = list.attributes['text:style-name'] ?? inherited ?? '';
    const { 'text:continue-list': continued, 'xml:id': id } = list.attributes;
    const named = continued === undefined ? undefined : this.byId.get(continued);
    const goesOn = list.attributes['text:continue-numbering'] === 'true';
    const opened = named ?? (goesOn ? this.latest.get(style) : undefined) ?? { style, numbers: [] };
    if (id !== undefined) this.byId.set(id, opened);
    this.latest.set(style, opened);
    return opened;
  }

  /** The counting of the numbered headings. */
  outline(): OpenList {
    const opened = this.latest.get(outlineStyle) ?? { style: outlineStyle, numbers: [] };
    this.latest.set(outlineStyle, opened);
    return opened;
  }

  /**
   * Takes the next number.
   * @param start a number that the item itself begins with
   * @returns the marker as printed, '' when the level prints none; `null` without a style
   */
  next(list: OpenList, level: number, start?: number): string | null {
    const levels = this.styles.get(list.style);
    const own = levels?.get(level);
    if (!levels || !own) return null;
    if (own.bullet !== null) return own.bullet;
    const reached = list.numbers[level];
    list.numbers[level] = start ?? (reached === undefined ? own.start : reached + 1);
    list.numbers.length = level + 1;
    if (own.style === null) return '';
    return this.print(list, levels, level, own);
  }

  private print(list: OpenList, levels: Map<number, Level>, level: number, own: Level): string {
    const number = (at: number) => {
      const shown = levels.get(at);
      if (!shown?.style) return '';
      list.numbers[at] ??= shown.start;
      return listNumber(list.numbers[at], shown.style);
    };
    if (own.format !== undefined) {
      return own.format.replace(/%(\d+)%/g, (_, digits: string) => number(Number(digits) - 1));
    }
    const numbers: string[] = [];
    for (let at = Math.max(0, level - own.shown + 1); at <= level; at++) {
      const text = number(at);
      if (text !== '') numbers.push(text);
    }
    return own.prefix + numbers.join('.') + own.suffix;
  }
}

function readLevel(level: XmlElement): Level {
  const { attributes } = level;
  const isBullet = level.name === 'text:list-level-style-bullet';
  const isPicture = level.name === 'text:list-level-style-image';
  const font = descend(level, 'style:text-properties')?.attributes['style:font-name'];
  return {
    bullet: isPicture
      ? '•'
      : isBullet
        ? readableBullet(attributes['text:bullet-char'] ?? '•', font)
        : null,
    style: numberStyle(attributes['style:num-format']),
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    shown: Number(attributes['text:display-levels'] ?? 1) || 1,
    start: Number(attributes['text:start-value'] ?? 1) || 0,
    format: attributes['num-list-format'],
  };
}

function numberStyle(format: string | undefined): NumberStyle | null {
  switch (format) {
    case undefined:
    case '':
      return null;
    case 'i':
      return 'lowerRoman';
    case 'I':
      return 'upperRoman';
    case 'a':
      return 'lowerLetter';
    case 'A':
      return 'upperLetter';
    default:
      return cyrillicStyle(format) ?? 'decimal';
  }
}

/** LibreOffice spells an alphabet out: «А, Б, .., Аа, Аб, ... (uk)». */
function cyrillicStyle(format: string): NumberStyle | null {
  const isUkrainian = format.includes('(uk)');
  if (format.startsWith('А')) return isUkrainian ? 'upperUkrainian' : 'upperRussian';
  if (format.startsWith('а')) return isUkrainian ? 'lowerUkrainian' : 'lowerRussian';
  return null;
}
