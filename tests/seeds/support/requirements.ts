import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = new URL('../../../../shared/', import.meta.url);

export function seedPath(number: string): string {
  const names = { '002': '002_a5060662c938df25.txt', '004': '004_927e9392c302f275.txt' } as Record<
    string,
    string
  >;
  return fileURLToPath(new URL(`seeds/${names[number]}`, shared));
}

const requirements = readFileSync(new URL('reference/REQUIREMENTS.md', shared), 'utf8');

/** Rows of the first table after a heading (or a line) that begins so; `skip` tables are passed over. */
export function tableAfter(opening: string, skip = 0): string[][] {
  const lines = requirements.split('\n');
  const from = lines.findIndex((line) => line.startsWith(opening));
  let rest = lines.slice(from + 1);
  for (let table = 0; table <= skip; table += 1) {
    rest = rest.slice(rest.findIndex((line) => line.startsWith('|')));
    const end = rest.findIndex((line) => !line.startsWith('|'));
    const rows = rest.slice(0, end);
    if (table === skip)
      return rows.slice(2).map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    rest = rest.slice(end);
  }
  return [];
}

/** Value → paths of items («2.22.8#1.27» is the 27th bullet of the first group), from a table of §3. */
export function valuesByItem(opening: string, skip = 0): Map<string, string[]> {
  return new Map(tableAfter(opening, skip).map((row) => [row[0]!, row.at(-1)!.split(/,\s*/)]));
}
