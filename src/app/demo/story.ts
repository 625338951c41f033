import { addItem } from '#modules/plan/operations/add-item.ts';
import { createPlan } from '#modules/plan/operations/create-plan.ts';
import { giveDates } from '#modules/plan/operations/give-dates.ts';
import { handOver } from '#modules/plan/operations/hand-over.ts';
import { removeItem } from '#modules/plan/operations/remove-item.ts';
import { updateItem } from '#modules/plan/operations/update-item.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { leave } from './bring-assignments.ts';
import { annualPlan, programme, sectionPlan } from './bring-plans.ts';
import { newSchoolYear } from './bring-sections.ts';
import { director } from './staff.ts';
import { personOf, schoolYearOf, type World, writerOf, yearOf } from './world.ts';

/** What happens on a day besides the endings of tasks. */
export interface Chapter {
  on: string;
  tell: (world: World) => Promise<unknown>;
}

/** Everything that happens to the plans of a year, in the order of its days; what is still to come is left out. */
export function storyOf(today: string): Chapter[] {
  const year = yearOf(today);
  let planId = '';
  const of = (number: string) => ({ planId: () => planId, number });
  const all: Chapter[] = [
    ...annualPlan(year, (id) => {
      planId = id;
    }),
    ...programme(year, () => undefined),
    ...sectionPlan(schoolYearOf(today), () => undefined),
    newSchoolYear(today),
    leave(today),
    dates(`${year}-01-19`, of('3.4'), [`${year}-03-05`, `${year}-10-08`]),
    dates(`${year}-01-28`, of('5.2'), [
      [`${year}-02-09`, `${year}-02-20`],
      [`${year}-05-18`, `${year}-05-29`],
      [`${year}-11-16`, `${year}-11-27`],
    ]),
    dates(`${year}-02-02`, of('1.7'), [`${year}-03-18`, `${year}-06-17`, `${year}-09-23`]),
    dates(`${year}-02-10`, of('3.8'), [`${year}-02-24`, `${year}-05-19`, `${year}-10-20`]),
    change(`${year}-02-26`, of('7.10'), { deadline: '26 червня' }, 'Описка в терміні.'),
    change(
      `${year}-03-16`,
      of('7.5'),
      { deadline: '29 травня' },
      'Підприємство-партнер підтвердило дату, лист від 12 березня.',
    ),
    change(
      `${year}-04-27`,
      of('5.4'),
      { responsible: 'Степовий Н.О. Криничний З.Л. Барвінок Я.К.' },
      'До стажування долучилися партнери відділу профорієнтації.',
    ),
    {
      on: `${year}-05-11`,
      tell: (world) =>
        runOperation(world.kernel, directorOf(world), handOver, {
          fromId: personOf(world, 'Полозюк Д.А.'),
          toId: personOf(world, 'Журавка Л.Б.'),
          from: `${year}-05-11`,
          until: `${year}-05-29`,
          reason: 'Лікарняний.',
        }),
    },
    { on: `${year}-06-08`, tell: (world) => addTraining(world, planId, year) },
    change(
      `${year}-09-14`,
      of('11.3'),
      { deadline: 'березень – травень, жовтень – листопад' },
      'Громади попросили приїхати після осінніх робіт.',
    ),
    {
      on: `${year}-10-05`,
      async tell(world) {
        await runOperation(world.kernel, directorOf(world), removeItem, {
          itemId: (await itemOf(world, planId, '12.11')).id,
          amendment: { reason: 'Повторює пункт 12.10.' },
        });
      },
    },
    { on: `${year}-10-12`, tell: (world) => beginNextYear(world, year + 1) },
  ];
  return all.filter(({ on }) => on <= today).sort((a, b) => a.on.localeCompare(b.on));
}

interface ItemPlace {
  /** Known only when the plan has come. */
  planId: () => string;
  number: string;
}

const directorOf = (world: World) => writerOf(world, [personOf(world, director)]);

function dates(on: string, item: ItemPlace, days: (string | [string, string])[]): Chapter {
  return {
    on,
    async tell(world) {
      const { id: itemId } = await itemOf(world, item.planId(), item.number);
      await runOperation(world.kernel, writerOf(world), giveDates, {
        itemId,
        dates: days.map((day) =>
          typeof day === 'string' ? { startsOn: day } : { startsOn: day[0], endsOn: day[1] },
        ),
      });
    },
  };
}

function change(
  on: string,
  item: ItemPlace,
  cells: { deadline?: string; responsible?: string },
  reason: string,
): Chapter {
  return {
    on,
    async tell(world) {
      const { id: itemId } = await itemOf(world, item.planId(), item.number);
      await runOperation(world.kernel, directorOf(world), updateItem, {
        itemId,
        ...cells,
        amendment: { reason },
      });
    },
  };
}

async function addTraining(world: World, planId: string, year: number): Promise<void> {
  const { chapterId } = await itemOf(world, planId, '8.12');
  await runOperation(world.kernel, directorOf(world), addItem, {
    planId,
    chapterId,
    number: '8.13',
    text: 'Навчання відповідальних за електронні журнали в закладах',
    responsible: 'Полозюк Д.А.',
    form: 'матеріали',
    deadline: `до 25.09.${year}`,
    amendment: { reason: 'Заклади переходять на спільний електронний журнал.' },
  });
}

/** A draft that is only begun, written in the program. */
async function beginNextYear(world: World, year: number): Promise<void> {
  const actor = writerOf(world);
  const { planId, chapterId } = await runOperation(world.kernel, actor, createPlan, {
    kind: 'year',
    title: `План роботи НМЦ Надозер’я на ${year} рік`,
    period: [`${year}-01-01`, `${year}-12-31`],
    chapterTitle: 'Планування та управління',
  });
  const items = [
    ['1.1', 'Робочі наради колективу', 'Лозинець О.Д.', 'протокол', 'щотижня'],
    [
      '1.2',
      'Засідання методичної ради центру',
      'Лозинець О.Д. Сойко У.П.',
      'протокол',
      'щоквартально',
    ],
    [
      '1.3',
      'Відкриття навчального полігону сонячної енергетики',
      'Вербова М.Т. Криничний З.Л.',
      'фото',
      'травень',
    ],
  ] as const;
  for (const [number, text, responsible, form, deadline] of items) {
    await runOperation(world.kernel, actor, addItem, {
      planId,
      chapterId,
      number,
      text,
      responsible,
      form,
      deadline,
    });
  }
}

async function itemOf(
  { trx, centreId }: World,
  planId: string,
  number: string,
): Promise<{ id: string; chapterId: string }> {
  return inCentre(trx, centreId, 'read', (db) =>
    db
      .selectFrom('plan_item')
      .select(['id', 'chapter_id as chapterId'])
      .where('plan_id', '=', planId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  );
}
