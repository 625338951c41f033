import type { Tone } from '#ui/status/tones.ts';
import type { ReportState } from '../../export/report-document.ts';

/** What a state of the report means to a person. */
export const stateTones: Record<ReportState, Tone> = {
  done: 'done',
  partly: 'partly',
  inProgress: 'idle',
  moved: 'info',
  late: 'late',
  notDone: 'late',
  scheduled: 'due',
};
