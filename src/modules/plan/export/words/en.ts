import type { PaperWords } from './words.ts';

export const en: PaperWords = {
  plan: {
    approved: 'APPROVED',
    blankDate: '____ ______________ 20____',
    contents: 'CONTENTS',
    introduction: 'INTRODUCTION',
    passport: 'PASSPORT',
    columns: {
      number: 'No',
      text: 'Work',
      responsible: 'Responsible',
      form: 'Deliverable',
      deadline: 'Deadline',
    },
    sheet: { path: 'Path', chapter: 'Chapter', from: 'Start', to: 'End', times: 'Times' },
    amendments: 'ANNEX. AMENDMENTS TO THE PLAN',
    amendmentColumns: {
      number: 'Item',
      field: 'Changed',
      was: 'Was',
      is: 'Is now',
      reason: 'Reason',
      decided: 'When and by whom',
    },
  },
};
