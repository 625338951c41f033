import { z } from 'zod';
import type { DirectoryPack, Kind } from '#packs/directory-pack.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { type Columns, type FactTable, loadFact, writeFact } from '../../people/fact.ts';
import { loadPerson } from '../../people/load-person.ts';
import { readPack, requireKind } from '../../people/pack.ts';
import { awardFields, educationFields, qualificationFields } from '../../people/schema.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { endsAfterStart, periodOrder } from '../../posts/schema.ts';

interface FactSpec<S extends z.ZodObject> {
  table: FactTable;
  /** The collection's name in addresses. */
  path: string;
  fields: S;
  columns: Columns<z.output<S>>;
  /** The list of the pack in which a field's key has to stand; null for a fact that says nothing of it. */
  kindOf: (
    pack: DirectoryPack,
    fields: z.output<S>,
  ) => { kinds: readonly Kind[]; key: string; path: string; day?: string | null } | null;
}

/** A fact without days has no order to keep. */
const inOrder = (given: object): boolean => endsAfterStart(given);

const output = z.object({ id: z.uuid(), personId: z.uuid(), version: z.number().int() });

/** The three changes that every dated fact of a person has: to write it down, to correct it, to take it away. */
function keepFacts<S extends z.ZodObject>({ table, path, fields, columns, kindOf }: FactSpec<S>) {
  type Fields = z.output<S>;
  const check = async (
    { trx, actor, today }: Parameters<typeof loadPerson>[0],
    after: Fields,
    before?: Fields,
  ) => {
    const { pack } = await readPack(trx, actor.centreId);
    const said = kindOf(pack, after);
    if (!said) return;
    const held = before && kindOf(pack, before)?.key;
    requireKind(said.kinds, said.key, { path: said.path, day: said.day ?? today, held });
  };
  const add = defineOperation({
    name: `${table}.add`,
    summary: `Writes down a person's ${table}.`,
    input: z.object({ personId: z.uuid(), ...fields.shape }).refine(inOrder, periodOrder),
    output,
    permission: peoplePermissions[`${table}.add`],
    http: { method: 'post', path: `/people/{personId}/${path}`, status: 201 },
    load: (context, { personId }) => loadPerson(context, { id: personId as string }),
    async run(context, { personId, ...given }) {
      await check(context, given as Fields);
      const change = { loaded: null, fields: given as Fields };
      const written = await writeFact(context, table, columns, context.target, change);
      return { ...written, personId: context.target.id };
    },
  });
  const update = defineOperation({
    name: `${table}.update`,
    summary: `Corrects a person's ${table}; all its fields are given.`,
    input: z.object({ id: z.uuid(), ...fields.shape }).refine(inOrder, periodOrder),
    output,
    permission: peoplePermissions[`${table}.update`],
    http: { method: 'put', path: `/${path}/{id}` },
    load: (context, { id }) => loadFact<Fields>(context, table, columns, id as string),
    version: (target) => target.version,
    async run(context, { id: _, ...given }) {
      const { target } = context;
      await check(context, given as Fields, target.fields);
      const change = { loaded: target, fields: given as Fields };
      const written = await writeFact(context, table, columns, target.person, change);
      return { ...written, personId: target.person.id };
    },
  });
  const remove = defineOperation({
    name: `${table}.remove`,
    summary: `Takes away a ${table} that was written by mistake.`,
    input: z.object({ id: z.uuid() }),
    output: output.omit({ version: true }),
    permission: peoplePermissions[`${table}.remove`],
    http: { method: 'delete', path: `/${path}/{id}` },
    load: (context, { id }) => loadFact<Fields>(context, table, columns, id),
    version: (target) => target.version,
    async run(context, { id }) {
      const { target } = context;
      const change = { loaded: target, fields: null };
      await writeFact(context, table, columns, target.person, change);
      return { id, personId: target.person.id };
    },
  });
  return { add, update, remove };
}

export const qualifications = keepFacts({
  table: 'qualification',
  path: 'qualifications',
  fields: qualificationFields,
  columns: { kind: 'kind', value: 'value', since: 'since', until: 'until', ground: 'ground' },
  kindOf: (pack, { kind, value, since }) => ({
    kinds: {
      category: pack.categories,
      title: pack.titles,
      rank: pack.ranks,
      degree: pack.degrees,
    }[kind],
    key: value,
    path: 'value',
    day: since,
  }),
});

export const educations = keepFacts({
  table: 'education',
  path: 'educations',
  fields: educationFields,
  columns: {
    level: 'level',
    institution: 'institution',
    speciality: 'speciality',
    finishedYear: 'finished_year',
    document: 'document',
  },
  kindOf: (pack, { level }) => ({ kinds: pack.educationLevels, key: level, path: 'level' }),
});

export const awards = keepFacts({
  table: 'award',
  path: 'awards',
  fields: awardFields,
  columns: { title: 'title', level: 'level', givenOn: 'given_on', ground: 'ground' },
  kindOf: (pack, { level }) =>
    level === '' ? null : { kinds: pack.awardLevels, key: level, path: 'level' },
});
