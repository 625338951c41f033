import { strToU8, zipSync } from 'fflate';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A ZIP of text and binary parts. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

function contentTypes(main: string, type: string): string {
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`;
}

function relationships(targets: [id: string, type: string, target: string][]): string {
  const items = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${officeDocument}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export interface WordParts {
  /** Content of `w:numbering`. */
  numbering?: string;
  /** Content of `w:styles`. */
  styles?: string;
  /** The main part's content type, for macro-enabled files. */
  type?: string;
  /** More parts by name. */
  extra?: Record<string, string | Uint8Array>;
}

const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** A .docx as Word lays it out. @param body content of `w:body` */
export function docxOf(body: string, parts: WordParts = {}): Uint8Array {
  const type =
    parts.type ??
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipOf({
    '[Content_Types].xml': contentTypes('word/document.xml', type),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
    ]),
    'word/document.xml': `${declaration}<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${declaration}<w:styles ${wordNamespaces}>${parts.styles ?? ''}</w:styles>`,
    'word/numbering.xml': `${declaration}<w:numbering ${wordNamespaces}>${parts.numbering ?? ''}</w:numbering>`,
    ...parts.extra,
  });
}

/** A paragraph of Word. @param properties content of `w:pPr` */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table row of Word out of the contents of its cells. */
export function row(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
}

export interface ExcelParts {
  /** Content of `worksheet` for each sheet, by the sheet's name. */
  sheets: Record<string, string>;
  /** Content of `sst`. */
  strings?: string;
  /** Content of `styleSheet`. */
  styles?: string;
  /** Attributes of each `sheet` element, in order. */
  states?: string[];
}

/** A .xlsx as Excel lays it out. */
export function xlsxOf({ sheets, strings = '', styles = '', states = [] }: ExcelParts): Uint8Array {
  const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const names = Object.keys(sheets);
  const list = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${states[index] ?? ''}/>`,
  );
  return zipOf({
    '[Content_Types].xml': contentTypes(
      'xl/workbook.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['rId90', 'sharedStrings', 'sharedStrings.xml'],
      ['rId91', 'styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': `${declaration}<workbook ${namespace} xmlns:r="${officeDocument}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `${declaration}<sst ${namespace}>${strings}</sst>`,
    'xl/styles.xml': `${declaration}<styleSheet ${namespace}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${declaration}<worksheet ${namespace}>${sheets[name]}</worksheet>`,
      ]),
    ),
  });
}

const openDocumentNamespaces = [
  ['office', 'office'],
  ['text', 'text'],
  ['table', 'table'],
  ['style', 'style'],
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** A .odt as LibreOffice lays it out. @param styles content of `office:automatic-styles` */
export function odtOf(body: string, styles = ''): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml': `${declaration}<office:document-content ${openDocumentNamespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}
