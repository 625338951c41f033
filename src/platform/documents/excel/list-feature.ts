import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { Sheet } from './workbook.ts';

type XlsxFeature = Feature<Stream | Buffer | Blob>;
const sheetFile = 'xl/worksheets/sheet{id}.xml';

/**
 * What a list needs and the writer doesn't have, put into each sheet's XML by the writer's own
 * means: an automatic filter over the header, a print as wide as one page.
 */
export async function listFeature(sheets: readonly Sheet[]): Promise<XlsxFeature> {
  const xml = await import('write-excel-file/utility');
  const order = xml.getOrderOfSiblings(sheetFile, 'worksheet') ?? [];
  const insert = (content: string, markup: string) =>
    xml.insertElementMarkupAccordingToOrderOfSiblings(content, markup, order, 'worksheet');
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (content, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet || sheet.rows.length === 0) return content;
            const last = xml.getCellAddress(sheet.rows.length, sheet.columns.length - 1);
            return [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              xml.getSelfClosingTagMarkup('autoFilter', { ref: `A1:${last}` }),
            ].reduce(insert, content);
          },
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
}
