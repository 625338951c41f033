import {
  announceVisit,
  cancelVisit,
  finishVisit,
  startVisit,
} from '#modules/events/operations/visits/change-state.ts';
import { planVisit } from '#modules/events/operations/visits/plan-visit.ts';
import { drawSignature } from '#modules/events/operations/visits/sign-note.ts';
import { offerNote, writeNote } from '#modules/events/operations/visits/write-note.ts';
import { answerPoints, choosePoints } from '#modules/events/operations/visits/write-points.ts';
import { readChecklists } from '#modules/events/visits/checklists.ts';
import { readVisitNote } from '#modules/events/visits/note/read-note.ts';
import { proposeTargets } from '#modules/events/visits/propose-targets.ts';
import { readVisit } from '#modules/events/visits/read-visit.ts';
import type { Actor } from '#platform/access/actor.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { type Chance, chanceOf } from './chance.ts';
import { director, methodists } from './staff.ts';
import { noticed, type VisitPaper, visitPapers } from './visit-papers.ts';
import { personOf, type World, writerOf } from './world.ts';

/** Days from today of the visits: two with signed notes, one called off, one whose note waits, one that goes on, two to come. */
const days = [-70, -35, -21, -6, 0, 4, 18] as const;
const calledOff = -21;
/** What a hand draws in the field for a signature. */
const drawing =
  'M60 100L72 84L88 62L96 48L92 70L84 104L96 88L118 70L132 78L128 96L146 80L168 74L182 92L204 76L232 70L262 84L300 72';

export interface Visited {
  id: string;
  personIds: string[];
  /** Who signs. */
  name: string;
  post: string;
}

/** Visits of a few institutions, the last one of a place visited before, so that what was agreed comes back. */
export async function bringVisits(world: World): Promise<void> {
  const places = await visitedPlaces(world);
  if (places.length === 0) return;
  for (const [at, inDays] of days.entries()) {
    const chance = chanceOf(world.seed, 'visit', at);
    // The visit to come goes to where the first one went.
    const place = places[at === days.length - 1 ? 0 : at % places.length] as Visited;
    const paper = visitPapers[at % visitPapers.length] as VisitPaper;
    const visitOn = addDays(world.today, inDays);
    await visit(world, { place, paper, visitOn, chance, off: inDays === calledOff });
  }
}

interface Planned {
  place: Visited;
  paper: VisitPaper;
  visitOn: string;
  chance: Chance;
  /** Called off the day before. */
  off?: boolean;
  /** Where it is one of several on an event: that, its hours, and who goes. */
  onEvent?: { eventId: string; startsTime: string; endsTime: string; team: readonly string[] };
}

/** One visit, as far as its day lets it come. */
export async function visit(
  world: World,
  { place, paper, visitOn, chance, off, onEvent }: Planned,
): Promise<void> {
  const { team, ...event } = onEvent ?? {
    ...{ startsTime: '10:00', endsTime: '13:00' },
    team: [chance.oneOf(methodists), chance.oneOf(methodists)],
  };
  const [leader = '', ...others] = team.map((name) => personOf(world, name));
  const actor = writerOf(world, [personOf(world, director)]);
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(world.kernel, actor, operation, input);
  const past = visitOn <= world.today;
  world.setDay(addDays(past ? visitOn : world.today, past ? -7 : 0), 11);
  const { visitId } = await run(planVisit, {
    organisationId: place.id,
    visitOn,
    ...event,
    purpose: paper.purpose,
    topics: [...paper.topics],
    leaderId: leader,
    personIds: others,
  });
  await run(announceVisit, { visitId });
  const targets = await runQuery(world.kernel, actor, proposeTargets, { visitId });
  const [list] = await runQuery(world.kernel, actor, readChecklists, {});
  await run(choosePoints, {
    visitId,
    points: [
      ...targets.slice(0, 4),
      ...(list?.lines ?? []).map((text) => ({ kind: 'check' as const, text })),
    ],
  });
  if (off) {
    world.setDay(addDays(visitOn, -1), 16);
    await run(cancelVisit, { visitId, reason: 'У закладі карантин; нову дату узгодимо.' });
    return;
  }
  if (visitOn === world.today) {
    world.setDay(visitOn, 10);
    await run(startVisit, { visitId });
    const { allPoints } = await runQuery(world.kernel, actor, readVisit, { visitId });
    await run(answerPoints, {
      visitId,
      answers: allPoints
        .slice(0, 3)
        .map(({ id }) => ({ pointId: id, answer: 'yes' as const, word: '' })),
    });
    return;
  }
  if (past) await write(world, actor, { visitId, visitOn, place, paper, chance });
}

/** A visit that is over: answers, note, what was agreed; signed unless it was this week. */
async function write(
  world: World,
  actor: Actor,
  {
    visitId,
    visitOn,
    place,
    paper,
    chance,
  }: { visitId: string; visitOn: string; place: Visited; paper: VisitPaper; chance: Chance },
): Promise<void> {
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(world.kernel, actor, operation, input);
  world.setDay(visitOn, 12);
  const { allPoints } = await runQuery(world.kernel, actor, readVisit, { visitId });
  await run(answerPoints, {
    visitId,
    answers: allPoints.map(({ id }) => {
      const answer = chance.oneOf(['yes', 'yes', 'yes', 'partly', 'no', 'unseen'] as const);
      return { pointId: id, answer, word: chance.oneOf<string>(noticed[answer]) };
    }),
  });
  await run(finishVisit, { visitId });
  const { content } = await runQuery(world.kernel, actor, readVisitNote, { visitId });
  await run(writeNote, {
    visitId,
    text: content.text,
    decisions: paper.agreed.map(({ text, inDays }, at) => ({
      text,
      personIds: place.personIds.slice(at, at + 1),
      dueOn: addDays(visitOn, inDays),
    })),
  });
  const { seal } = await run(offerNote, { visitId });
  if (addDays(visitOn, 14) > world.today) return;
  await run(drawSignature, { visitId, seal, name: place.name, post: place.post, drawing });
}

/** Institutions with somebody whom what is agreed can bind. */
export async function visitedPlaces(world: World): Promise<Visited[]> {
  const rows = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('post')
      .innerJoin('organisation as o', 'o.id', 'post.organisation_id')
      .innerJoin('person as p', 'p.id', 'post.person_id')
      .select(['o.id', 'p.id as personId', 'p.short_name as name', 'post.title'])
      .where('post.kind', 'in', ['director', 'deputy', 'methodist'])
      .where('post.until', 'is', null)
      .where('o.kind', 'not in', ['centre', 'ministry', 'department', 'local-authority', 'branch'])
      .where('o.closed_on', 'is', null)
      .orderBy('o.locality')
      .orderBy('o.id')
      .orderBy('post.kind')
      .orderBy('post.id')
      .execute(),
  );
  return [...Map.groupBy(rows, ({ id }) => id)].slice(0, 4).map(([id, of]) => ({
    id,
    personIds: of.map(({ personId }) => personId),
    name: of.at(0)?.name ?? '',
    post: of.at(0)?.title ?? '',
  }));
}
