/**
 * What may be kept, by media type, with the extension that a file of the type carries. Everything is
 * handed out as an attachment, so that none of it runs in the program's own pages.
 */
export const extensions = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  // Old Word, Excel and PowerPoint share one container; the name tells which of them it is.
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/rtf': 'rtf',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/html': 'html',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  // Signed papers: a signature beside the file, or a container that holds both.
  'application/pkcs7-signature': 'p7s',
  'application/vnd.etsi.asic-e+zip': 'asice',
  'application/vnd.etsi.asic-s+zip': 'asics',
} as const;

export type MediaType = keyof typeof extensions;

export const isMediaType = (type: string): type is MediaType => Object.hasOwn(extensions, type);
