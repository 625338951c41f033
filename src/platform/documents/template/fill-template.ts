import { type ImageContent, MimeType, TemplateHandler } from 'easy-template-x';
import QRCode from 'qrcode';
import { cleanText } from '../paper/text.ts';
import { tagName } from './tag-name.ts';

/** What stands in the place of a name: a text as it is, or a QR code of one. */
export type TemplateValue = string | { qr: string; alt: string };

/** By the names of places (`tagName`). */
export type TemplateValues = Record<string, TemplateValue>;

/** The side of a QR code in Word, pixels at 96 to the inch: 28 mm. */
const side = 106;

/** A form in Word with everything in its places; a place without a value is left empty. */
export async function fillTemplate(
  template: Uint8Array,
  values: TemplateValues,
): Promise<Uint8Array> {
  const data: Record<string, string | ImageContent> = {};
  for (const [name, value] of Object.entries(values))
    data[name] = typeof value === 'string' ? cleanText(value) : await qrImage(value);
  const handler = new TemplateHandler({
    scopeDataResolver: ({ strPath }) => data[tagName(strPath.at(-1) ?? '')] ?? '',
  });
  return handler.process(Buffer.from(template), data);
}

async function qrImage({ qr, alt }: { qr: string; alt: string }): Promise<ImageContent> {
  const source = await QRCode.toBuffer(qr, {
    type: 'png',
    errorCorrectionLevel: 'M',
    margin: 1,
    scale: 8,
  });
  return {
    _type: 'image',
    source,
    format: MimeType.Png,
    width: side,
    height: side,
    altText: alt,
  };
}
