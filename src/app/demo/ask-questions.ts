import { answerRequest } from '#modules/events/operations/consultations/answer-request.ts';
import { orderService } from '#modules/events/operations/consultations/order-service.ts';
import {
  askRequest,
  takeRequest,
  withdrawRequest,
} from '#modules/events/operations/consultations/write-request.ts';
import type { Actor } from '#platform/access/actor.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Asked, asked } from './consultation-papers.ts';
import type { Members } from './settle-members.ts';
import { methodists } from './staff.ts';
import { personOf, systemOf, type World, writerOf } from './world.ts';

/** Questions of institutions and orders of others, with what became of each up to today. */
export async function askQuestions(world: World, members: Members): Promise<void> {
  const askers = [members.deputy, members.teacher, ...members.others];
  for (const [at, one] of asked.entries())
    await ask(world, one, {
      asker: askers[at % askers.length] ?? systemOf(world),
      chance: chanceOf(world.seed, 'question', one.question),
    });
}

async function ask(
  world: World,
  { ago, question, order, became }: Asked,
  { asker, chance }: { asker: Actor; chance: Chance },
): Promise<void> {
  const { kernel, today } = world;
  const methodist = personOf(world, chance.oneOf(methodists));
  const worker: Actor = { ...systemOf(world), personId: methodist };
  world.setDay(addDays(today, -ago), chance.between(9, 15));
  const written = order?.customer ? writerOf(world, [methodist]) : asker;
  const { requestId } = order
    ? await runOperation(kernel, written, orderService, {
        document: order.document,
        question,
        customer: order.customer ?? 'institution',
        customerName: order.name ?? '',
        contact: order.contact ?? '',
      })
    : await runOperation(
        kernel,
        // Only who has an account can take a question back.
        became === 'withdrawn' ? writerOf(world, [methodist]) : written,
        askRequest,
        { question },
      );
  if (became === 'waits') return;
  if (became === 'withdrawn') {
    await runOperation(kernel, writerOf(world, [methodist]), withdrawRequest, { requestId });
    return;
  }
  world.setDay(addDays(today, -Math.max(0, ago - 1)), 10);
  await runOperation(kernel, worker, takeRequest, { requestId, methodistId: methodist });
  if (became === 'taken') return;
  world.setDay(addDays(today, became.after - ago), 15);
  await runOperation(kernel, worker, answerRequest, {
    requestId,
    answer: became.answer,
    reusable: became.reusable ?? false,
    minutes: chance.oneOf([10, 15, 20, 30]),
  });
}
