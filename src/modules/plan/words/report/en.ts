import type { EnglishWords } from '#platform/i18n/words.ts';
import { en as paper } from '../../export/words/en.ts';
import type uk from './uk.ts';

export default {
  title: 'Reports',
  of: 'Execution of {{plan}}',
  download: 'Download the report',
  paper: paper.report,
  chart: {
    byChapter: 'Chapters at a glance',
    byMonth: 'Planned and done, month by month',
  },
  period: {
    label: 'Period of the report',
    before: 'Previous period',
    after: 'Next period',
    month: 'This month',
    lastMonth: 'Last month',
    quarter: 'Quarter',
    half: 'Half-year',
    year: 'Year',
    from: 'From',
    until: 'Until',
  },
  arrears: 'Due before the period began: closed in this period, or still open.',
  standing: 'What goes on all the time owes a line of evidence each half-year. Not in the figures.',
  undated:
    'The separate schedule has not been given yet. Counted once there are dates, or the plan has ended.',
  empty: {
    title: 'Nothing was planned for this period',
    text: 'Choose another period or plan, or clear the filters.',
  },
  conclusions: {
    label: 'Conclusions',
    help: 'Printed in the report above the signature; each line is a paragraph.',
    save: 'Save the conclusions',
    saved: 'Conclusions saved',
    theirs: 'Meanwhile somebody has written something else. Saving your text replaces this:',
  },
} satisfies EnglishWords<typeof uk>;
