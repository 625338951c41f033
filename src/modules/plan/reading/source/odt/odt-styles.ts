import { child, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import type { ParagraphBlock } from '../types.ts';

/** What a style of paragraphs or of text says; what is `undefined` is inherited. */
export interface OdtProperties {
  align?: ParagraphBlock['align'];
  bold?: boolean;
  listStyle?: string;
}

const alignments: Record<string, ParagraphBlock['align']> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify',
};

/** The styles of an OpenDocument text, each with what it inherits. */
export class OdtStyles {
  private readonly styles = new Map<string, { parent: string | undefined; own: OdtProperties }>();
  private readonly resolved = new Map<string, OdtProperties>();

  /** @param style a `style:style` */
  add(style: XmlElement): void {
    const { 'style:name': name = '', 'style:family': family = '' } = style.attributes;
    const parent = style.attributes['style:parent-style-name'];
    this.styles.set(`${family} ${name}`, {
      parent: parent === undefined ? undefined : `${family} ${parent}`,
      own: readOwn(style),
    });
  }

  paragraph(name: string | undefined): OdtProperties {
    return this.resolve(`paragraph ${name ?? ''}`);
  }

  /** Whether a style of characters is bold; `undefined` when it doesn't say. */
  isBold(name: string | undefined): boolean | undefined {
    return this.resolve(`text ${name ?? ''}`).bold;
  }

  private resolve(key: string): OdtProperties {
    const known = this.resolved.get(key);
    if (known) return known;
    const chain: OdtProperties[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = key; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.styles.get(at);
      if (style) chain.unshift(style.own);
      at = style?.parent;
    }
    const merged: OdtProperties = Object.assign({}, ...chain);
    this.resolved.set(key, merged);
    return merged;
  }
}

function readOwn(style: XmlElement): OdtProperties {
  const own: OdtProperties = {};
  const align = child(style, 'style:paragraph-properties')?.attributes['fo:text-align'];
  if (align && alignments[align]) own.align = alignments[align];
  const weight = child(style, 'style:text-properties')?.attributes['fo:font-weight'];
  if (weight !== undefined) own.bold = weight === 'bold' || Number(weight) >= 600;
  const list = style.attributes['style:list-style-name'];
  if (list) own.listStyle = list;
  return own;
}
