import { PDFDocument } from '@cantoo/pdf-lib';
import type { JoinedFile } from '../render/jobs.ts';

/** Several PDFs as one, their sheets in order. @param about what the file says of itself */
export async function joinPdfs(
  parts: readonly Uint8Array[],
  { title, language, author }: JoinedFile,
): Promise<Uint8Array> {
  const whole = await PDFDocument.create();
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage(language);
  whole.setAuthor(author);
  for (const part of parts) {
    const from = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await whole.copyPages(from, from.getPageIndices())) whole.addPage(page);
  }
  return whole.save();
}
