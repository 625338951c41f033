import { addWalkIns } from '../operations/attendance/add-walk-ins.ts';
import { markAttendance, markRest } from '../operations/attendance/mark-attendance.ts';
import { getSheetFile } from './get-sheet-file.ts';
import { listAttendance } from './list-attendance.ts';
import { readAttendance } from './read-attendance.ts';

export const attendanceOperations = [markAttendance, markRest, addWalkIns];

export const attendanceQueries = [listAttendance, readAttendance, getSheetFile];
