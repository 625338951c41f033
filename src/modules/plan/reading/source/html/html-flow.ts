import {
  isElement,
  textOf,
  type XmlElement,
} from '#platform/documents/source/package/xml-element.ts';
import type { ParagraphContent } from '../document-builder.ts';
import { readableBullet } from '../symbol-fonts.ts';
import type { ParagraphBlock } from '../types.ts';
import { HtmlList } from './html-lists.ts';
import { alignOf, boldOf, breaksPage, isHidden, styleOf } from './html-style.ts';

/** Where the blocks of a page or of a cell go. */
export interface FlowSink {
  addParagraph(content: ParagraphContent): void;
  /** Gets the element of the table. */
  addTable(table: XmlElement): void;
  countPage(): void;
}

const blockElements = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section ul'
  ).split(' '),
);

/** What the elements around say about a text. */
interface Context {
  bold: boolean;
  align: ParagraphBlock['align'];
  heading: number | undefined;
  list: HtmlList | null;
  isPreformatted: boolean;
  font: string;
}

/** Reads paragraphs and tables in order; text outside of paragraphs makes paragraphs of its own. */
export function readFlow(root: XmlElement, sink: FlowSink): void {
  const flow = new Flow(sink);
  flow.read(root, {
    bold: false,
    align: undefined,
    heading: undefined,
    list: null,
    isPreformatted: false,
    font: '',
  });
  flow.end();
}

class Flow {
  private readonly sink: FlowSink;
  private text = '';
  private boldCharacters = 0;
  private plainCharacters = 0;
  private context: Context | null = null;
  private list: ParagraphBlock['list'];

  constructor(sink: FlowSink) {
    this.sink = sink;
  }

  read(parent: XmlElement, context: Context): void {
    for (const node of parent.children) {
      if (!isElement(node)) this.addText(node, context);
      else if (!isHidden(node)) this.readElement(node, context);
    }
  }

  /** Ends the paragraph that is being read. */
  end(): void {
    const text = this.text.replace(/[ ]+$/, '').replace(/\n$/, '');
    const isEmpty = text === '' && this.text === '' && !this.list?.marker;
    if (!isEmpty && this.context) {
      const { align, heading } = this.context;
      this.sink.addParagraph({
        text,
        ...(heading && { heading }),
        ...(this.list && { list: this.list }),
        ...(this.boldCharacters > 0 && this.plainCharacters === 0 && { bold: true }),
        ...(align && { align }),
      });
      if (this.list) this.list = { level: this.list.level, marker: null };
    }
    this.text = '';
    this.boldCharacters = 0;
    this.plainCharacters = 0;
    this.context = null;
  }

  private readElement(element: XmlElement, context: Context): void {
    if (breaksPage(element)) this.sink.countPage();
    if (element.name === 'br') this.add('\n', context);
    else if (element.name === 'table') this.readTable(element);
    else if (styleOf(element, 'mso-list') === 'ignore') this.readWordMarker(element, context);
    else if (styleOf(element, 'mso-tab-count') !== '') this.add('\t', context);
    else if (blockElements.has(element.name)) this.readBlock(element, context);
    else this.read(element, inner(element, context));
  }

  private readBlock(element: XmlElement, context: Context): void {
    this.end();
    const around = this.list;
    const within = inner(element, context);
    if (element.name === 'ol' || element.name === 'ul')
      within.list = new HtmlList(element, context.list);
    if (element.name === 'li' && context.list) {
      this.list = { level: context.list.level, marker: context.list.marker(element) };
    }
    const wordLevel = /\blevel([1-9])\b/.exec(styleOf(element, 'mso-list'))?.[1];
    if (wordLevel) this.list = { level: Number(wordLevel) - 1, marker: null };
    const isEmptyItem = element.children.length === 0 && element.name === 'p';
    if (!isEmptyItem) this.read(element, within);
    this.end();
    this.list = around;
  }

  private readTable(table: XmlElement): void {
    this.end();
    this.sink.addTable(table);
  }

  /** Word writes an automatic number as text in a span of its own. */
  private readWordMarker(element: XmlElement, context: Context): void {
    const marker = textOf(element)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    const font = inner(element, context).font;
    this.list = { level: this.list?.level ?? 0, marker: readableBullet(marker, font) };
    this.context ??= context;
  }

  private addText(text: string, context: Context): void {
    if (context.isPreformatted) {
      this.add(text.replace(/\r\n?/g, '\n'), context);
      return;
    }
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    const atStart = this.text === '' || /[ \n\t]$/.test(this.text);
    const shown = atStart ? collapsed.replace(/^ /, '') : collapsed;
    if (shown !== '') this.add(shown, context);
  }

  private add(text: string, context: Context): void {
    if (text === '\n') this.text = this.text.replace(/ +$/, '');
    this.text += text;
    this.context ??= context;
    const visible = text.replace(/\s/g, '').length;
    if (context.bold) this.boldCharacters += visible;
    else this.plainCharacters += visible;
  }
}

function inner(element: XmlElement, context: Context): Context {
  const heading = /^h([1-6])$/.exec(element.name)?.[1];
  return {
    ...context,
    bold: boldOf(element) ?? context.bold,
    align: alignOf(element) ?? context.align,
    heading: heading ? Number(heading) : context.heading,
    isPreformatted: context.isPreformatted || element.name === 'pre',
    font: styleOf(element, 'font-family') || context.font,
  };
}
