import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { paperStyle as russianPaper } from './ru-municipal/paper.ts';
import { paperStyle as ukrainianPaper } from './ua-vet/paper.ts';

const styles: Record<string, PaperStyle> = {
  'ua-vet': ukrainianPaper,
  'ru-municipal': russianPaper,
};

/** How the papers of a centre look. @param pack the centre's; an unknown one prints as in Ukraine */
export function paperStyleOf(pack: string): PaperStyle {
  return styles[pack] ?? ukrainianPaper;
}
