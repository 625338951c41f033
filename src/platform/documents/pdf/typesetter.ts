import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { drawCharts } from '../chart/draw-charts.ts';
import { fontFiles } from '../fonts.ts';
import type { Paper } from '../paper/paper.ts';
import { typesetData } from './typeset-data.ts';

/** A paper laid out on its pages. Compiled Typst, to be exported or asked for page numbers. */
export interface Typeset {
  compiler: NodeCompiler;
  document: NodeTypstDocument;
}

const require = createRequire(import.meta.url);
/** What can be laid out: a paper, or diplomas. */
type Template = 'paper' | 'diploma';
let started: Promise<NodeCompiler> | undefined;
const templates = new Map<Template, string>();

/** Loads the compiler and the typeface once, at the first paper: an idle program hasn't them. */
function start() {
  started ??= (async () => {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    return NodeCompiler.create({
      workspace: dirname(require.resolve('#platform/documents/pdf/paper.typ')),
      fontArgs: [{ fontBlobs: fontFiles().map((file) => readFileSync(file)) }],
    });
  })();
  return started;
}

function templateOf(name: Template): string {
  const text =
    templates.get(name) ??
    readFileSync(require.resolve(`#platform/documents/pdf/${name}.typ`), 'utf8');
  templates.set(name, text);
  return text;
}

/**
 * Lays a paper out and lets `use` take what it needs of the result; what was remembered of the
 * paper is forgotten afterwards.
 *
 * @throws Error with the compiler's diagnostics when the paper can't be laid out
 */
export async function typeset<T>(paper: Paper, use: (result: Typeset) => T): Promise<T> {
  const data = typesetData(await drawCharts(paper));
  return typesetWith('paper', { paper: JSON.stringify(data) }, use);
}

/** The same with another template, whose data is ready. */
export async function typesetWith<T>(
  template: Template,
  inputs: Record<string, string>,
  use: (result: Typeset) => T,
): Promise<T> {
  const compiler = await start();
  const compiled = compiler.compile({ mainFileContent: templateOf(template), inputs });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeDiagnostics();
    throw new Error(`The paper can't be laid out: ${JSON.stringify(error?.shortDiagnostics)}`);
  }
  try {
    return use({ compiler, document });
  } finally {
    compiler.evictCache(0);
  }
}
