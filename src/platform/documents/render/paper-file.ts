import { safeFileName } from '../../files/file-name.ts';
import { keyOf } from '../../files/key.ts';
import type { MediaType } from '../../files/media-types.ts';
import type { FileContent } from '../../files/read-file.ts';
import type { Workbook } from '../excel/workbook.ts';
import type { Paper } from '../paper/paper.ts';
import { renderPaper, renderWorkbook } from './render.ts';

/** Formats of papers with their media types. */
export const paperMedia = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<string, MediaType>;
export type PaperFormat = keyof typeof paperMedia;
export const paperFormats = ['docx', 'pdf', 'xlsx'] as const satisfies PaperFormat[];

/** A paper as a file to be handed out. @param name without extension, as people would call the file */
export async function paperFile(
  name: string,
  paper: Paper,
  format: 'docx' | 'pdf',
): Promise<FileContent> {
  return fileOf(name, format, await renderPaper(paper, format));
}

/** Lists as an Excel file to be handed out. */
export async function workbookFile(name: string, workbook: Workbook): Promise<FileContent> {
  return fileOf(name, 'xlsx', await renderWorkbook(workbook));
}

function fileOf(name: string, format: PaperFormat, bytes: Uint8Array): FileContent {
  const mediaType = paperMedia[format];
  const file = safeFileName(`${name.replaceAll('/', '-')}.${format}`, mediaType);
  return { name: file, mediaType, bytes, digest: keyOf(bytes) };
}
