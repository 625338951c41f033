import { SourceRefused } from '../refusal.ts';
import { readPieces } from './xml-pieces.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface Relationship {
  id: string;
  /** The last word of the type's address: `officeDocument`, `styles`, `numbering`, `worksheet`. */
  type: string;
  /** Name of the part that it leads to, from the archive's root. */
  part: string;
}

/**
 * The parts that a part of an Office Open XML file refers to.
 * @param part its name, or '' for the file itself
 */
export async function relationshipsOf(zip: ZipArchive, part: string): Promise<Relationship[]> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!zip.names.includes(name)) return [];
  const found: Relationship[] = [];
  await readPieces(zip.read(name), {
    pieces: new Set(['rel:Relationship']),
    onPiece({ attributes }) {
      if (attributes.TargetMode === 'External') return;
      found.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        part: resolvePart(folder, attributes.Target ?? ''),
      });
    },
  });
  return found;
}

/** The main part of the file: Word's document or Excel's workbook. */
export async function mainPart(zip: ZipArchive): Promise<string> {
  const main = (await relationshipsOf(zip, '')).find(({ type }) => type === 'officeDocument');
  if (!main || !zip.names.includes(main.part)) throw new SourceRefused('damaged');
  return main.part;
}

/** The name is only a key into the archive's directory, so nothing outside can be reached. */
function resolvePart(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
