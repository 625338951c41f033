import { smallPlan } from '../../support/small-plan.ts';
import { type Case, type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const plan = (state?: Parameters<World['plan']>[0], more: object = {}): Case => ({
  input: async (of) => ({ planId: await of.plan(state), ...more }),
});
const item = (more: object = {}): Case => ({
  input: async (of) => ({ itemId: await of.part('plan_item'), ...more }),
});
const chapter = (more: object = {}): Case => ({
  input: async (of) => ({ chapterId: await of.part('plan_chapter'), ...more }),
});
const planImport = (more: object = {}): Case => ({
  input: async (of) => ({ importId: await of.planImport(), ...more }),
});
const task = (more: object = {}): Case => ({
  input: async (of) => ({ taskId: await of.part('task'), ...more }),
  owned: true,
});
const content = Buffer.from(smallPlan).toString('base64');
const year = { from: '2026-01-01', until: '2026-12-31' };
/** A newer state of a plan's document, waiting to be compared. */
async function rereading(of: World): Promise<{ planId: string; importId: string }> {
  const planId = await of.plan();
  const made = await of.prepare('plan.import.start', { fileName: 'план.txt', content, planId });
  const { importId } = (made ?? {}) as { importId?: string };
  return { planId, importId: importId ?? (await of.planImport()) };
}
const done = { state: 'done', doneOn: '2026-01-15', result: 'Зроблено', evidence: [] };

export const planCases: Cases = {
  'plan.list': nothing,
  'plan.get': plan(),
  'plan.export': plan('draft', { format: 'xlsx' }),
  'plan.report': plan('draft', year),
  'plan.report.export': plan('draft', { ...year, format: 'xlsx' }),
  'plan.report.note': plan('draft', { period: Object.values(year), text: 'Усе гаразд' }),
  'plan.findings': plan(),
  'plan.amendments': plan(),
  'plan.versions': plan(),
  'plan.version.get': plan('checked', { number: 1 }),
  'plan.create': {
    input: async () => ({ kind: 'year', title: 'План', period: ['2026-01-01', '2026-12-31'] }),
  },
  'plan.update': plan('draft', { title: 'План роботи' }),
  'plan.remove': plan(),
  'plan.check': plan(),
  'plan.submit': plan('checked'),
  'plan.return': plan('submitted'),
  'plan.approve': plan('submitted', { date: '2026-01-12', by: 'Верес О.' }),
  'plan.enforce': plan('approved'),
  'plan.close': plan('in_force'),
  'plan.renumber': plan(),
  'plan.chapter.add': plan('draft', { title: 'Розділ' }),
  'plan.chapter.update': chapter({ title: 'Розділ' }),
  'plan.chapter.move': chapter({ beforeId: null }),
  'plan.chapter.remove': {
    input: async (of) => ({
      chapterId:
        (
          (await of.prepare('plan.chapter.add', {
            planId: await of.plan(),
            title: 'Порожній',
          })) as { chapterId?: string }
        ).chapterId ?? (await of.part('plan_chapter')),
    }),
  },
  'plan.item.list': nothing,
  'plan.item.list · of a plan': plan(),
  'plan.item.add': {
    input: async (of, other) => ({
      planId: await of.plan(),
      chapterId: await other.part('plan_chapter'),
      text: 'Семінар',
    }),
    refers: true,
  },
  'plan.item.update': item({ text: 'Огляд бібліотек' }),
  'plan.item.move': item({ beforeId: null }),
  'plan.item.remove': item(),
  'plan.item.restore': {
    input: async (of) => {
      const itemId = await of.part('plan_item');
      await of.prepare('plan.item.remove', { itemId });
      return { itemId };
    },
  },
  'plan.date.add': item({ dates: [{ startsOn: '2026-06-01' }] }),
  'plan.date.remove': { input: async (of) => ({ dateId: await of.part('plan_item_date') }) },
  'plan.finding.mute': plan('draft', { rule: 'duplicate-item', item: '', reason: 'так і треба' }),
  'plan.finding.unmute': {
    input: async (of) => {
      const muted = { planId: await of.plan(), rule: 'duplicate-item', item: '' };
      await of.prepare('plan.finding.mute', { ...muted, reason: 'так і треба' });
      return muted;
    },
  },
  'plan.role.resolve': {
    input: async (_, other) => ({ role: 'методисти', personIds: [await other.person()] }),
    refers: true,
  },
  'plan.roll': {
    input: async (of, other) => ({
      planId: await of.plan(),
      itemIds: [await other.part('plan_item')],
    }),
    refers: true,
  },
  'plan.roll.get': plan(),
  'plan.reread.get': { input: (of) => rereading(of) },
  // No difference has this digest, so whoever may is told to look again.
  'plan.reread.apply': {
    input: async (of) => ({
      importId: (await rereading(of)).importId,
      digest: '0'.repeat(64),
    }),
  },
  'plan.handover': {
    input: async (of, other) => ({
      fromId: await of.person(),
      toId: await other.person(),
      reason: 'відпустка',
    }),
    refers: true,
  },
  'plan.feed.renew': nothing,
  'plan.remind': nothing,
  'plan.import.list': nothing,
  'plan.import.get': planImport(),
  'plan.import.start': { input: async () => ({ fileName: 'план.txt', content }) },
  'plan.import.start · newer': {
    input: async (of) => ({ fileName: 'план.txt', content, planId: await of.plan() }),
  },
  'plan.import.map': planImport({
    columns: ['number', 'text', 'responsible', 'form', 'deadline'].map((role, index) => ({
      index,
      role,
    })),
  }),
  'plan.import.correct': planImport({ what: 'title', value: 'План' }),
  'plan.import.accept': planImport(),
  'plan.import.discard': planImport(),
  'task.list': nothing,
  'task.list · of a plan': plan(),
  'task.get': task(),
  'task.close': task(done),
  'task.reopen': {
    input: async (of) => {
      await of.plan();
      const taskId = await of.part('task');
      await of.prepare('task.close', { taskId, ...done });
      return { taskId };
    },
    owned: true,
  },
  'task.assign': {
    input: async (of, other) => ({
      taskId: await of.part('task'),
      personIds: [await other.person()],
    }),
    refers: true,
  },
  'task.evidence.add': task({ evidence: { kind: 'text', text: 'Виконано' } }),
  'task.evidence.add · file': {
    input: async (of, other) => ({
      taskId: await of.part('task'),
      evidence: { kind: 'file', fileId: await other.file() },
    }),
    refers: true,
    owned: true,
  },
  'task.evidence.remove': {
    input: async (of) => ({ evidenceId: await of.part('evidence') }),
    owned: true,
  },
  'plan.week': nothing,
  'plan.feed': nothing,
  'task.choices': nothing,
  'task.year': { input: async () => ({ from: '2026-01-01', until: '2026-12-31' }) },
  'task.year.export': { input: async () => ({ from: '2026-01-01', until: '2026-12-31' }) },
  'task.history': task(),
  'plan.board': { input: async () => ({ from: '2026-01-01', until: '2026-01-31' }) },
  'plan.director': nothing,
  'plan.load': { input: async () => ({ from: '2026-01-01', until: '2026-12-31' }) },
};
