import { safeFileName } from '../../files/file-name.ts';
import { keyOf } from '../../files/key.ts';
import type { MediaType } from '../../files/media-types.ts';
import type { FileContent } from '../../files/read-file.ts';
import type { Diplomas } from '../diploma/diploma.ts';
import type { Workbook } from '../excel/workbook.ts';
import type { Paper } from '../paper/paper.ts';
import { renderDiplomas, renderPaper, renderWorkbook } from './render.ts';

/** Formats of papers with their media types. */
export const paperMedia = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<string, MediaType>;
/** Several documents in one file. */
export const archiveMedia = 'application/zip';
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

/** Diplomas as one PDF to be handed out. */
export async function diplomasFile(name: string, diplomas: Diplomas): Promise<FileContent> {
  return fileOf(name, 'pdf', await renderDiplomas(diplomas));
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
