import { sql } from 'kysely';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { mergeOrganisations } from '#modules/directory/operations/organisations/merge-organisations.ts';
import { moveOrganisation } from '#modules/directory/operations/organisations/move-organisation.ts';
import { renameOrganisation } from '#modules/directory/operations/organisations/rename-organisation.ts';
import { addTaughtProfession } from '#modules/directory/operations/professions/teach-profession.ts';
import { addFeature } from '#modules/directory/operations/professions/write-feature.ts';
import { createProfession } from '#modules/directory/operations/professions/write-profession.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { features, formerNames, institutionCards, professions } from './institution-cards.ts';
import { personOf, systemOf, type World, yearOf } from './world.ts';

/** Brings the tree above the centre, its institutions with what they teach and have, and what became of some of them. */
export async function settleInstitutions(world: World): Promise<void> {
  const { kernel } = world;
  const actor = systemOf(world);
  const year = yearOf(world.today);
  const known = new Map<string, string>();
  const codes = await settleProfessions(world);
  const add = async (input: NewOrganisation) => {
    const { id } = await runOperation(kernel, actor, createOrganisation, input);
    known.set(input.shortName ?? input.name, id);
    return id;
  };
  const ministry = await add({
    kind: 'ministry',
    name: 'Міністерство освіти і науки',
    shortName: 'МОН',
  });
  const department = await add({
    kind: 'department',
    name: 'Департамент освіти і науки Надозерської обласної адміністрації',
    shortName: 'ДОН Надозер’я',
    parentId: ministry,
    locality: 'Озерськ',
  });
  const centre = await ownOrganisation(world);
  const since = `${year - 12}-01-01`;
  await runOperation(kernel, actor, moveOrganisation, { id: centre, parentId: department, since });

  for (const { at, opened, teaches, shortName, ...card } of institutionCards) {
    const former = formerNames[shortName];
    const id = await add({
      ...card,
      name: former?.[0] ?? card.name,
      shortName: former?.[1] ?? shortName,
      parentId: centre,
      ownership: card.kind === 'vocational-college' ? 'state' : 'communal',
      latitude: at[0],
      longitude: at[1],
      openedOn: `${opened}-09-01`,
      languages: ['uk'],
      phone: `(0400) ${20 + known.size}-${10 + (opened % 80)}`,
      edrpou: String(30_000_000 + known.size * 137),
    });
    known.set(shortName, id);
    for (const [index, taught] of teaches.entries()) {
      await runOperation(kernel, actor, addTaughtProfession, {
        id,
        professionId: codes.get(taught.replace('*', '')) ?? '',
        dual: taught.endsWith('*'),
        licence: `Наказ № ${100 + index} від 12.05.${year - 6}`,
        licenceVolume: 30 * (1 + (index % 3)),
        since: `${year - 6}-09-01`,
      });
    }
  }
  for (const [shortName, kind, title, topic, for_, ago] of features) {
    await runOperation(kernel, actor, addFeature, {
      id: known.get(shortName) ?? '',
      ...{ kind, title, topic },
      professionIds: for_.map((code) => codes.get(code) ?? ''),
      orderNumber: topic ? String(40 + ago) : '',
      orderOn: topic ? `${year - ago}-03-15` : null,
      since: `${year - ago}-04-01`,
      until: topic ? `${year - ago + 4}-03-31` : null,
    });
  }
  await tellHistory(world, known, add);
}

type NewOrganisation = Parameters<NonNullable<(typeof createOrganisation)['__input']>>[0];

/** A branch, a former name, and a lyceum that was merged: their names are still found. */
async function tellHistory(
  world: World,
  known: ReadonlyMap<string, string>,
  add: (input: NewOrganisation) => Promise<string>,
): Promise<void> {
  const { kernel } = world;
  const actor = systemOf(world);
  const year = yearOf(world.today);
  await add({
    kind: 'branch',
    name: 'Філія Озерського професійного коледжу будівництва та дизайну в Лісогорі',
    shortName: 'Лісогірська філія',
    parentId: known.get('Озерський ПКБД'),
    locality: 'Лісогора',
    latitude: 50.5,
    longitude: 28.8,
    openedOn: `${year - 8}-09-01`,
  });
  const reed = await add({
    kind: 'vocational-lyceum',
    name: 'Рогізненський професійний ліцей',
    shortName: 'Рогізненський ПЛ',
    abbreviations: ['РПЛ'],
    locality: 'Рогізне',
    openedOn: '1972-09-01',
  });
  await runOperation(kernel, actor, mergeOrganisations, {
    id: reed,
    intoId: known.get('Калинорізький ПЛ') ?? '',
    since: `${year - 3}-09-01`,
    ground: 'Розпорядження про впорядкування мережі',
  });
  for (const [shortName, [name]] of Object.entries(formerNames)) {
    await runOperation(kernel, actor, renameOrganisation, {
      id: known.get(shortName) ?? '',
      name: institutionCards.find((card) => card.shortName === shortName)?.name ?? name,
      shortName,
      since: `${year - 1}-09-01`,
      ground: 'Рішення про зміну типу закладу',
    });
  }
}

/** @returns code → profession */
async function settleProfessions(world: World): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const [code, title, direction, person] of professions) {
    const { id } = await runOperation(world.kernel, systemOf(world), createProfession, {
      ...{ code, title, direction },
      personId: person && personOf(world, person),
    });
    codes.set(code, id);
  }
  return codes;
}

/** The row of the centre itself in its register. */
async function ownOrganisation(world: World): Promise<string> {
  return inCentre(world.kernel.db, world.centreId, 'write', async (trx) => {
    const { rows } = await sql<{ id: string }>`select own_organisation() as id`.execute(trx);
    if (!rows[0]) throw new Error('the centre is not in its own register');
    return rows[0].id;
  });
}
