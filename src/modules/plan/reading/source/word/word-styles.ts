import { child, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import { readPieces } from '#platform/documents/source/package/xml-pieces.ts';
import { readProperties, type WordProperties } from './word-properties.ts';

interface Style {
  basedOn: string | undefined;
  properties: WordProperties;
}

/** The styles of a document, each with what it inherits. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, WordProperties>();
  private defaultParagraph: string | undefined;

  /** @param part the bytes of styles.xml */
  static async read(part: AsyncIterable<Uint8Array>): Promise<WordStyles> {
    const styles = new WordStyles();
    await readPieces(part, { pieces: new Set(['w:style']), onPiece: (style) => styles.add(style) });
    return styles;
  }

  /** @param id the style's id; the default paragraph style when not given */
  paragraph(id: string | undefined): WordProperties {
    const own = id ?? this.defaultParagraph;
    return own === undefined ? {} : this.resolve(own);
  }

  /** Whether a style of characters is bold; `undefined` when it doesn't say. */
  isBold(id: string | undefined): boolean | undefined {
    return id === undefined ? undefined : this.resolve(id).bold;
  }

  private add(style: XmlElement): void {
    const id = style.attributes['w:styleId'];
    if (id === undefined) return;
    const properties = readProperties(style);
    const heading = /^heading ([1-9])$/i.exec(child(style, 'w:name')?.attributes['w:val'] ?? '');
    if (heading && properties.outline === undefined) properties.outline = Number(heading[1]) - 1;
    this.styles.set(id, { basedOn: child(style, 'w:basedOn')?.attributes['w:val'], properties });
    const { 'w:type': type, 'w:default': isDefault } = style.attributes;
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) {
      this.defaultParagraph = id;
    }
  }

  private resolve(id: string): WordProperties {
    const known = this.resolved.get(id);
    if (known) return known;
    const chain: WordProperties[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.styles.get(at);
      if (style) chain.unshift(style.properties);
      at = style?.basedOn;
    }
    const merged = chain.reduce((base, own) => inherit(base, own), {});
    this.resolved.set(id, merged);
    return merged;
  }
}

/** What stands nearer wins; a list and its level may be given apart from each other. */
export function inherit(base: WordProperties, own: WordProperties): WordProperties {
  const merged = { ...base, ...own };
  if (base.numbering && own.numbering) {
    merged.numbering = {
      id: own.numbering.id ?? base.numbering.id,
      level: own.numbering.level ?? base.numbering.level,
    };
  }
  return merged;
}
