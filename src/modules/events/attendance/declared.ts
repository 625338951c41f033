import { addWalkIns } from '../operations/attendance/add-walk-ins.ts';
import { claimAttendance, claimByLetter } from '../operations/attendance/claim-attendance.ts';
import {
  applyAttendanceList,
  readAttendanceList,
  undoAttendanceList,
} from '../operations/attendance/import-list.ts';
import { markAttendance, markRest } from '../operations/attendance/mark-attendance.ts';
import { setWall } from '../operations/attendance/set-wall.ts';
import { getSheetFile } from './get-sheet-file.ts';
import { previewAttendanceList } from './import/preview-list.ts';
import { listAttendance } from './list-attendance.ts';
import { readAttendance } from './read-attendance.ts';
import { readSetMatrix } from './set/read-matrix.ts';
import { readWall } from './wall/read-wall.ts';

export const attendanceOperations = [
  markAttendance,
  markRest,
  addWalkIns,
  setWall,
  claimAttendance,
  claimByLetter,
  readAttendanceList,
  applyAttendanceList,
  undoAttendanceList,
];

export const attendanceQueries = [
  listAttendance,
  readAttendance,
  readSetMatrix,
  getSheetFile,
  readWall,
  previewAttendanceList,
];
