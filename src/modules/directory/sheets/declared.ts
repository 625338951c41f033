import { carryOut } from '../operations/sheets/carry-out.ts';
import { chooseRows, explainWords, mapSheet } from '../operations/sheets/correct-sheet.ts';
import { discardStaleSheets } from '../operations/sheets/discard-stale.ts';
import {
  acceptSheet,
  discardSheet,
  stopSheet,
  undoSheet,
} from '../operations/sheets/settle-sheet.ts';
import { startSheet } from '../operations/sheets/start-sheet.ts';
import { exportDirectory, readRejected, readTemplate } from './export/queries.ts';
import { listMissing } from './list-missing.ts';
import { listSheetRows, listSheets, readSheetImport } from './queries.ts';
import { readSheetWords } from './read-words.ts';

export { discardStale } from './work/discard-stale-job.ts';
export { workOnSheet } from './work/job.ts';

export const sheetOperations = [
  startSheet,
  mapSheet,
  explainWords,
  chooseRows,
  acceptSheet,
  undoSheet,
  stopSheet,
  discardSheet,
  discardStaleSheets,
  carryOut,
];

export const sheetQueries = [
  listSheets,
  readSheetImport,
  listSheetRows,
  listMissing,
  readSheetWords,
  readRejected,
  readTemplate,
  exportDirectory,
];
