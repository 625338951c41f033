import {
  child,
  children,
  descend,
  type XmlElement,
} from '#platform/documents/source/package/xml-element.ts';
import { readPieces } from '#platform/documents/source/package/xml-pieces.ts';
import type { NumberStyle } from '../list-number.ts';
import { readableBullet } from '../symbol-fonts.ts';
import { integer, isOn } from './word-properties.ts';

/** A level of a list: how its number is counted and written. */
export interface ListLevel {
  start: number;
  style: NumberStyle | 'bullet' | 'none';
  /** «%1.%2.», where %1 stands for the number of the first level; a bullet's sign. */
  text: string;
  /** All numbers are written as decimals, whatever their own levels say. */
  isLegal: boolean;
  /** The level whose next number starts this one anew (1-based); 0 when none does. */
  restartAfter: number | undefined;
  paragraphStyle: string | undefined;
}

/** A list as a paragraph refers to it. */
export interface WordList {
  /** Lists of one definition go on counting together. */
  definition: string;
  levels: (ListLevel | undefined)[];
  /** Levels that this list starts anew, and with which number. */
  startOverrides: Map<number, number>;
}

interface Definition {
  levels: (ListLevel | undefined)[];
  /** A definition may stand for that of a list style. */
  styleLink: string | undefined;
  numberingStyleLink: string | undefined;
}

const numberStyles: Record<string, ListLevel['style']> = {
  decimal: 'decimal',
  decimalZero: 'decimalZero',
  upperRoman: 'upperRoman',
  lowerRoman: 'lowerRoman',
  upperLetter: 'upperLetter',
  lowerLetter: 'lowerLetter',
  russianUpper: 'upperRussian',
  russianLower: 'lowerRussian',
  bullet: 'bullet',
  none: 'none',
};

/** @param part the bytes of numbering.xml; gives the lists by their `w:numId` */
export async function readNumbering(
  part: AsyncIterable<Uint8Array>,
): Promise<Map<string, WordList>> {
  const definitions = new Map<string, Definition>();
  const lists: XmlElement[] = [];
  await readPieces(part, {
    pieces: new Set(['w:abstractNum', 'w:num']),
    onPiece(piece) {
      if (piece.name === 'w:num') lists.push(piece);
      else definitions.set(piece.attributes['w:abstractNumId'] ?? '', readDefinition(piece));
    },
  });
  return new Map(
    lists.map((list) => [list.attributes['w:numId'] ?? '', toList(list, definitions)]),
  );
}

function toList(list: XmlElement, definitions: Map<string, Definition>): WordList {
  const named = child(list, 'w:abstractNumId')?.attributes['w:val'] ?? '';
  const definition = followLink(named, definitions);
  const levels = [...(definitions.get(definition)?.levels ?? [])];
  const startOverrides = new Map<number, number>();
  for (const override of children(list, 'w:lvlOverride')) {
    const level = levelIndex(override);
    const own = child(override, 'w:lvl');
    if (own) levels[level] = readLevel(own);
    const start = integer(child(override, 'w:startOverride'));
    if (start !== undefined) startOverrides.set(level, start);
  }
  return { definition, levels, startOverrides };
}

function followLink(id: string, definitions: Map<string, Definition>): string {
  const link = definitions.get(id)?.numberingStyleLink;
  if (link === undefined) return id;
  for (const [other, { styleLink }] of definitions) if (styleLink === link) return other;
  return id;
}

function readDefinition(piece: XmlElement): Definition {
  const levels: Definition['levels'] = [];
  for (const level of children(piece, 'w:lvl')) levels[levelIndex(level)] = readLevel(level);
  return {
    levels,
    styleLink: child(piece, 'w:styleLink')?.attributes['w:val'],
    numberingStyleLink: child(piece, 'w:numStyleLink')?.attributes['w:val'],
  };
}

function readLevel(level: XmlElement): ListLevel {
  // Newer formats stand in a choice whose fallback every reader knows.
  const format =
    child(level, 'w:numFmt') ?? descend(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt');
  const style = numberStyles[format?.attributes['w:val'] ?? 'decimal'] ?? 'decimal';
  const text = child(level, 'w:lvlText')?.attributes['w:val'] ?? '';
  const font = descend(level, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'];
  const isPicture = child(level, 'w:lvlPicBulletId') !== undefined;
  return {
    start: integer(child(level, 'w:start')) ?? 0,
    style,
    text: style === 'bullet' ? (isPicture ? '•' : readableBullet(text, font)) : text,
    isLegal: isOn(child(level, 'w:isLgl')) ?? false,
    restartAfter: integer(child(level, 'w:lvlRestart')),
    paragraphStyle: child(level, 'w:pStyle')?.attributes['w:val'],
  };
}

function levelIndex(owner: XmlElement): number {
  const level = Number(owner.attributes['w:ilvl'] ?? 0);
  return level >= 0 && level <= 8 ? Math.floor(level) : 0;
}
