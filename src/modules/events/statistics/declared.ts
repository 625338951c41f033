import {
  acceptReport,
  returnReport,
  submitReport,
} from '../operations/statistics/hand-in-report.ts';
import { remindOfReports } from '../operations/statistics/remind-of-reports.ts';
import { setReportTerm } from '../operations/statistics/set-report-term.ts';
import { issueLetter, reopenLetter, writeLetter } from '../operations/statistics/write-letter.ts';
import { writeReport } from '../operations/statistics/write-report.ts';
import { listDirectionTakings } from './coverage/list-directions.ts';
import { listInstitutionTakings } from './coverage/list-institutions.ts';
import { listPeopleTakings } from './coverage/list-people.ts';
import { figureChoices } from './figure-choices.ts';
import { getEventFiguresFile } from './get-figures-file.ts';
import { getLetterFile } from './letter/get-letter-file.ts';
import { readLetter } from './letter/read-letter.ts';
import { listCounted } from './list-counted.ts';
import { listVisits } from './list-visits.ts';
import { readFigures } from './read-figures.ts';
import { getSectionReportFile } from './report/get-report-file.ts';
import { listReports } from './report/list-reports.ts';
import { readReport } from './report/read-report.ts';
import { readReportTerm } from './report/read-term.ts';
import { readSectionAttendance } from './section-attendance.ts';

export const statisticsOperations = [
  writeReport,
  submitReport,
  acceptReport,
  returnReport,
  setReportTerm,
  remindOfReports,
  writeLetter,
  issueLetter,
  reopenLetter,
];

export const statisticsQueries = [
  readFigures,
  listCounted,
  listVisits,
  figureChoices,
  getEventFiguresFile,
  listInstitutionTakings,
  listPeopleTakings,
  listDirectionTakings,
  readSectionAttendance,
  readReport,
  getSectionReportFile,
  listReports,
  readReportTerm,
  readLetter,
  getLetterFile,
];
