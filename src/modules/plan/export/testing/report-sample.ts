import type { PlanItem } from '../plan-document.ts';
import { chapterName } from '../plan-table.ts';
import {
  countStates,
  type ReportData,
  type ReportEvidence,
  type ReportPart,
  type ReportRow,
  type ReportShare,
  type ReportState,
} from '../report-document.ts';
import { samplePlan } from './plan-sample.ts';

const cycle: ReportState[] = [
  'done',
  'done',
  'partly',
  'done',
  'inProgress',
  'late',
  'moved',
  'done',
  'notDone',
  'scheduled',
];
const evidence: ReportEvidence[] = [
  { kind: 'довідка', title: 'Про підсумки вивчення досвіду', number: '№ 14 від 11.02.2031' },
  { kind: 'посилання', title: 'Запис семінару', link: 'https://example.org/seminar?a=1&b=2' },
];

function row(item: PlanItem, at: number): ReportRow {
  const state = cycle[at % cycle.length] ?? 'done';
  const explained = state === 'partly' || state === 'moved' || state === 'notDone';
  return {
    number: item.number,
    text: item.text,
    responsible: item.responsible,
    deadline: item.deadline,
    dueOn: state === 'scheduled' ? null : '2031-02-28',
    itemId: `item-${at}`,
    taskId: `task-${at}`,
    state,
    doneOn: state === 'done' ? '2031-02-11' : null,
    result:
      state === 'done' || state === 'partly' ? 'Проведено для 38 педагогів із 12 закладів' : '',
    evidence: state === 'done' ? evidence.slice(0, 1 + (at % 2)) : [],
    reason: explained ? 'Через тривалі відключення електроенергії' : '',
    movedTo: state === 'moved' ? 'до 20 травня' : '',
  };
}

const figuresOf = (rows: readonly ReportRow[]) => countStates(rows.map(({ state }) => state));
const none: ReportPart = { figures: countStates([]), chapters: [] };

function sharesBy(rows: readonly ReportRow[], name: (each: ReportRow) => string): ReportShare[] {
  const names = [...new Set(rows.map(name))].filter((each) => each !== '');
  return names.map((each) => ({
    name: each,
    figures: figuresOf(rows.filter((other) => name(other) === each)),
  }));
}

/** An invented report on so many items, all states among them. */
export function sampleReport(items: number): ReportData {
  let at = 0;
  const chapters = samplePlan(items).chapters.map((chapter) => ({
    name: chapterName(chapter),
    rows: chapter.items.flatMap((item) => [item, ...item.items]).map((item) => row(item, at++)),
  }));
  const rows = chapters.flatMap((chapter) => chapter.rows);
  return {
    language: 'uk',
    centre: 'Методичний центр професійної освіти Лугівської області',
    plan: 'плану роботи на 2031 рік',
    period: ['2031-01-01', '2031-06-30'],
    asOf: '2031-07-03',
    figures: figuresOf(rows),
    byChapter: chapters.map((chapter) => ({
      name: chapter.name,
      figures: figuresOf(chapter.rows),
    })),
    byPerson: sharesBy(rows, (each) => each.responsible),
    byForm: sharesBy(rows, (each) => (each.state === 'done' ? 'довідка' : 'консультації')),
    byMonth: ['01', '02', '03', '04', '05', '06'].map((month, i) => ({
      month: `2031-${month}`,
      planned: 6 + i * 2,
      done: Math.max(0, 7 - i),
    })),
    chapters,
    arrears: none,
    standing: none,
    undated: [],
    conclusions: [
      'Більшість справ півріччя завершено вчасно; частину семінарів перенесено, бо учасники не мали сталого зв’язку.',
      'У другому півріччі варто раніше погоджувати графіки з закладами.',
    ],
    signature: { post: 'Директор центру', name: 'Остап КЛЕНЧУК' },
  };
}
