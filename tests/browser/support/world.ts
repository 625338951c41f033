// Scopes of tokens are known once all permissions are.
import '#app/registry.ts';
import { createInvitation } from '#modules/directory/operations/create-invitation.ts';
import { createToken } from '#modules/directory/operations/create-token.ts';
import { createRole } from '#modules/directory/operations/roles/create-role.ts';
import { addItem } from '#modules/plan/operations/add-item.ts';
import { approvePlan } from '#modules/plan/operations/change-plan-state.ts';
import { closeTask, type TaskOutcome } from '#modules/plan/operations/close-task.ts';
import { createPlan } from '#modules/plan/operations/create-plan.ts';
import { startImport } from '#modules/plan/operations/start-import.ts';
import { listTasks } from '#modules/plan/queries/list-tasks.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Kernel } from '#platform/kernel.ts';
import { listMail } from '#platform/mail/queries.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { latinCentres } from './centres-world.ts';
import { latinDirectory } from './directory-world.ts';
import { latinEvents } from './events-world.ts';
import { period, today } from './plan-document.ts';
import { type Member, newCentre, newMember } from './program.ts';
import { latinVisits } from './visits-world.ts';

/** A centre in which every page has something to show. */
export interface World {
  administrator: Member;
  methodist: Member;
  /** What stands for the `:names` in the addresses of pages. */
  values: Record<string, string>;
}

const day = (iso: string) => iso.split('-').reverse().join('.');

/**
 * Fills a centre with data in Latin letters alone, so that any other letter on a page is a word of the interface:
 * staff, a plan that binds with tasks late, due and ended in every way, one that is being imported, an invitation,
 * letters, a token. It counts as a demonstration, so that the pages of leaving one are open too.
 */
export async function latinWorld(kernel: Kernel, language: Locale): Promise<World> {
  const centreId = await newCentre(kernel, 'Zarichchia Centre', language, true);
  const administrator = await newMember(kernel, centreId, 'administrator', 'Luhova Olena Petrivna');
  const methodist = await newMember(kernel, centreId, 'methodist', 'Yarovyi Stepan Markovych');
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, administrator, operation, input);

  const { planId, chapterId } = await run(createPlan, {
    kind: 'year',
    title: 'Zarichchia Plan',
    period: [...period],
    chapterTitle: 'Zarichchia Chapter',
  });
  const names = `${administrator.shortName}, ${methodist.shortName}`;
  const items: [text: string, responsible: string, deadline: string][] = [
    ['Zarichchia late', names, day(addDays(today, -20))],
    ['Zarichchia due', administrator.shortName, day(today)],
    ['Zarichchia soon', methodist.shortName, day(addDays(today, 9))],
    ['Zarichchia done', administrator.shortName, day(addDays(today, -2))],
    ['Zarichchia partly', administrator.shortName, day(addDays(today, -3))],
    ['Zarichchia moved', methodist.shortName, day(addDays(today, -4))],
    ['Zarichchia not done', methodist.shortName, day(addDays(today, -5))],
  ];
  for (const [at, [text, responsible, deadline]] of items.entries()) {
    const number = `1.${at + 1}`;
    const cells = { number, text, responsible, form: 'Zarichchia form', deadline };
    await run(addItem, { planId, chapterId, ...cells });
  }
  await run(approvePlan, { planId, date: period[0], by: 'Veres O.' });

  const { rows: tasks } = await runQuery(kernel, administrator, listTasks, { size: 100 });
  const taskOf = (text: string) => {
    const task = tasks.find((row) => row.text === text);
    if (!task) throw new Error(`«${text}» has no task: the date was not read`);
    return task.id;
  };
  const end = (outcome: TaskOutcome) => run(closeTask, outcome);
  const taskId = taskOf('Zarichchia done');
  await end({
    taskId,
    state: 'done',
    result: 'Zarichchia result',
    evidence: [
      { kind: 'link', url: 'https://example.org/zarichchia', form: 'Zarichchia form' },
      { kind: 'text', text: 'Zarichchia evidence' },
    ],
  });
  await end({ taskId: taskOf('Zarichchia partly'), state: 'partly', result: 'Zarichchia half' });
  const reason = 'Zarichchia reason';
  const movedTo = addDays(today, 15);
  await end({ taskId: taskOf('Zarichchia moved'), state: 'moved', movedTo, reason });
  await end({ taskId: taskOf('Zarichchia not done'), state: 'not_done', reason });

  const { importId } = await run(startImport, {
    fileName: 'zarichchia.txt',
    content: new TextEncoder().encode(latinDocument(administrator.shortName)),
  });
  const { importId: rereadId } = await run(startImport, {
    fileName: 'zarichchia.txt',
    content: new TextEncoder().encode(latinDocument(administrator.shortName)),
    planId,
  });
  await run(createInvitation, { role: 'observer', delivery: 'mail', email: 'new@example.org' });
  const { link } = await run(createInvitation, { role: 'observer', delivery: 'link' });
  await run(createToken, { name: 'Zarichchia token', scopes: ['plan.read'], validDays: 30 });
  const secret = String(link).split('/').at(-1) ?? '';
  const { id: roleId } = await run(createRole, {
    name: 'Zarichchia role',
    permissions: ['plan.read'],
  });
  const letters = await runQuery(kernel, administrator, listMail, {});
  const mailId = letters.rows[0]?.id ?? '';
  const { personId, membershipId } = methodist;
  const directory = await latinDirectory(kernel, { administrator, methodist });
  return {
    administrator,
    methodist,
    values: {
      ...directory,
      ...(await latinCentres(kernel, administrator)),
      ...(await latinEvents(kernel, administrator, directory.sectionId ?? '')),
      ...(await latinVisits(kernel, administrator)),
      planId,
      taskId,
      importId,
      rereadId,
      secret,
      mailId,
      personId,
      membershipId,
      roleId,
      centreId: administrator.centreId,
    },
  };
}

/** A plan to be imported; the headings of its columns are the only words that are not Latin. */
export const documentHeadings = [
  '№ з/п',
  'Зміст роботи',
  'Відповідальний',
  'Форма',
  'Термін виконання',
];

function latinDocument(person: string): string {
  const rows = [
    ['1.1', 'Zarichchia first', person, 'Zarichchia form', `20.03.${today.slice(0, 4)}`],
    ['1.2', 'Zarichchia second', person, 'Zarichchia form', `31.06.${today.slice(0, 4)}`],
  ];
  return [
    'Zarichchia draft',
    '',
    documentHeadings.join('\t'),
    ...rows.map((row) => row.join('\t')),
  ].join('\n');
}
