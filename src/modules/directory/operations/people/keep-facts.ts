import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { loadFact, writeFact } from '../../people/fact.ts';
import { type FactKind, factKinds, requireFactKey } from '../../people/fact-kinds.ts';
import { loadPerson } from '../../people/load-person.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { endsAfterStart, periodOrder } from '../../posts/schema.ts';

/** A fact without days has no order to keep. */
const inOrder = (given: object): boolean => endsAfterStart(given);

const output = z.object({ id: z.uuid(), personId: z.uuid(), version: z.number().int() });

/**
 * The three changes that every dated fact of a person has: to write it down, to correct it, to take it away.
 *
 * @param path the collection's name in addresses
 */
function keepFacts<S extends z.ZodObject>(path: string, factKind: FactKind<S>) {
  type Fields = z.output<S>;
  const { table, fields, columns } = factKind;
  const add = defineOperation({
    name: `${table}.add`,
    summary: `Writes down a person's ${table}.`,
    input: z.object({ personId: z.uuid(), ...fields.shape }).refine(inOrder, periodOrder),
    output,
    permission: peoplePermissions[`${table}.add`],
    http: { method: 'post', path: `/people/{personId}/${path}`, status: 201 },
    load: (context, { personId }) => loadPerson(context, { id: personId as string }),
    async run(context, { personId, ...given }) {
      await requireFactKey(context, factKind, given as Fields);
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
      await requireFactKey(context, factKind, given as Fields, target.fields);
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

export const qualifications = keepFacts('qualifications', factKinds.qualification);
export const educations = keepFacts('educations', factKinds.education);
export const awards = keepFacts('awards', factKinds.award);
