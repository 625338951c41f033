import type { BarChart, ChartLook } from '../chart/chart.ts';
import type { Diplomas } from '../diploma/diploma.ts';
import type { Workbook } from '../excel/workbook.ts';
import type { Paper } from '../paper/paper.ts';
import type { TemplateValues } from '../template/fill-template.ts';

/** What a joined file says of itself. */
export interface JoinedFile {
  title: string;
  language: string;
  author: string;
}

/** What the rendering process can be asked for; all of it plain data. */
export type RenderJob =
  | { kind: 'word'; paper: Paper }
  | { kind: 'pdf'; paper: Paper }
  | { kind: 'diplomas'; diplomas: Diplomas }
  | { kind: 'joined'; parts: readonly Uint8Array[]; about: JoinedFile }
  | { kind: 'excel'; workbook: Workbook }
  | { kind: 'filled'; template: Uint8Array; sheets: readonly TemplateValues[] }
  | { kind: 'chart'; chart: BarChart; look: ChartLook }
  /** Loads what charts need, ahead of the first. */
  | { kind: 'expect-charts' };

/** A file's bytes, those of several, or a drawing. */
export type RenderResult = Uint8Array | Uint8Array[] | string;

export interface RenderRequest {
  id: number;
  job: RenderJob;
}

export type RenderAnswer = { id: number; result: RenderResult } | { id: number; error: string };
