// biome-ignore-all lint/correctness/noComponentHookFactories: the methods are named after kinds of nodes
import { parseSync, Visitor } from 'vite';

/** A text that the reader would see in one language only. */
export interface Untranslated {
  /** 1-based. */
  line: number;
  text: string;
}

/** Attributes that are read to the person. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'caption',
  'description',
  'header',
  'label',
  'lead',
  'placeholder',
  'title',
]);

const words = /\p{Letter}{2,}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * Finds literal texts in a component's source: text between tags, texts in attributes that are read to
 * the person, and any Cyrillic text at all. Words belong into `words/{uk,ru,en}.ts`.
 *
 * @param name name of the file, which tells the parser its language
 */
export function findUntranslated(name: string, code: string): Untranslated[] {
  const found: Untranslated[] = [];
  const report = (node: { start: number }, text: string) =>
    found.push({ line: code.slice(0, node.start).split('\n').length, text: text.trim() });
  const reported = new Set<number>();
  const inspect = (node: { start: number }, text: string, pattern: RegExp) => {
    if (!pattern.test(text) || reported.has(node.start)) return;
    reported.add(node.start);
    report(node, text);
  };
  const { program, errors } = parseSync(name, code);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  new Visitor({
    JSXText: (node) => inspect(node, node.value, words),
    JSXAttribute: ({ name: attribute, value }) => {
      if (attribute.type !== 'JSXIdentifier' || !spoken.has(attribute.name) || !value) return;
      const literal = value.type === 'JSXExpressionContainer' ? value.expression : value;
      if (literal.type === 'Literal' && typeof literal.value === 'string')
        inspect(literal, literal.value, words);
      if (literal.type === 'TemplateLiteral')
        for (const part of literal.quasis) inspect(part, part.value.raw, words);
    },
    Literal: (node) => {
      if (typeof node.value === 'string') inspect(node, node.value, cyrillic);
    },
    TemplateElement: (node) => inspect(node, node.value.raw, cyrillic),
  }).visit(program);
  return found;
}
