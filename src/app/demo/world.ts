import { type Actor, hasRole, systemActor } from '#platform/access/actor.ts';
import { isoDate, todayIn } from '#platform/datetime/iso-date.ts';
import type { Db } from '#platform/db/database.ts';
import type { Kernel } from '#platform/kernel.ts';
import { administrator } from './staff.ts';

/** The invented centre while it is made: one transaction, a clock of its own, people and their accounts. */
export interface World {
  kernel: Kernel;
  /** The outer transaction. */
  trx: Db;
  centreId: string;
  /** Changes the outcome of everything that is left to chance. */
  seed: number;
  /** The real day, on which the story ends. */
  today: string;
  /** Short name → person. */
  people: Map<string, string>;
  /** Person → the account that the person acts with. */
  actors: Map<string, Actor>;
  /** The real moment: neighbours that are made later begin there. */
  realNow(): Date;
  /** Sets the clock to an hour of a day; never past the real moment. */
  setDay(day: string, hour?: number): void;
}

/** Where the centre is. */
const timeZone = 'Europe/Kyiv';

export function createWorld(kernel: Kernel, trx: Db, centreId: string, seed: number): World {
  const end = kernel.now();
  let moment = end;
  return {
    // Hundreds of operations would fill the log of the first start.
    kernel: { ...kernel, db: trx, now: () => moment, log: kernel.log.child({}, { level: 'warn' }) },
    trx,
    centreId,
    seed,
    today: todayIn(timeZone, end),
    people: new Map(),
    actors: new Map(),
    realNow: () => end,
    setDay(day, hour = 9) {
      const wanted = new Date(`${day}T${String(hour).padStart(2, '0')}:15:00+02:00`);
      moment = wanted < end ? wanted : end;
    },
  };
}

export const systemOf = (world: World): Actor => systemActor(world.centreId, 'Демонстрація');

/** A person by short name. @throws Error for a name that the staff list lacks. */
export function personOf({ people }: World, shortName: string): string {
  const id = people.get(shortName);
  if (!id) throw new Error(`nobody is called ${shortName}`);
  return id;
}

/** The first of the people who has an account and may write; else the deputy, who writes for them. */
export function writerOf(world: World, personIds: readonly string[] = []): Actor {
  for (const id of [...personIds, personOf(world, administrator)]) {
    const actor = world.actors.get(id);
    if (actor && !hasRole(actor, 'observer')) return actor;
  }
  throw new Error('the deputy has no account');
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The year in which the school year of a day begins. */
export function schoolYearOf(day: string): number {
  const year = yearOf(day);
  return day >= isoDate(year, 9, 1) ? year : year - 1;
}
