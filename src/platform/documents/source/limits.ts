/**
 * How much of a file is read. A centre's year plan has about 35 pages, 280 rows and 100 KB of text, a region's list of
 * teachers 60,000 rows of 25 cells; each limit leaves room above these, and what is beyond is refused with a reason,
 * never cut.
 */
export const limits = {
  /** Bytes of the uploaded file (scanned pictures inside a plan make it large, not its text). */
  fileBytes: 30 * 1024 * 1024,
  /** Bytes of one part (document.xml, a sheet) after unpacking, as declared and as counted. */
  partBytes: 192 * 1024 * 1024,
  /** Bytes of all parts of an archive after unpacking, as declared by its directory. */
  unpackedBytes: 400 * 1024 * 1024,
  /** Unpacked to packed size of one part; the XML of real office files stays below 100. */
  ratio: 250,
  /** A part smaller than this may have any ratio: a small bomb is no bomb. */
  ratioFromBytes: 4 * 1024 * 1024,
  /** Files inside an archive. */
  entries: 5_000,
  /** Elements inside one another; Word's deepest honest nesting is below 60. */
  xmlDepth: 200,
  /** Elements of one part; a page of a plan has some 1,500. */
  partElements: 8_000_000,
  /** The same for a web page; beyond it a page is broken, and the parser grows slow. */
  htmlDepth: 512,
  /** Elements of one paragraph, table row or list: the parts of a document that are held at once. */
  pieceNodes: 500_000,
  /** Page breaks of the document. */
  pages: 1_000,
  /** Paragraphs and lines of cells (40 a page). */
  paragraphs: 40_000,
  tableRows: 20_000,
  tableCells: 400_000,
  /** Characters of text (3,000 a page). */
  characters: 3_000_000,
  /** Columns of a table. */
  columns: 256,
  /** How long LibreOffice may work on one file, in milliseconds. */
  conversionMs: 90_000,
} as const;
