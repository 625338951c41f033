import type { z } from 'zod';
import type { DirectoryPack, Kind } from '#packs/directory-pack.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Columns, FactTable } from './fact.ts';
import { readPack, requireKind } from './pack.ts';
import { awardFields, educationFields, qualificationFields } from './schema.ts';

export interface FactKind<S extends z.ZodObject> {
  table: FactTable;
  fields: S;
  columns: Columns<z.output<S>>;
  /** The list of the pack in which a field's key has to stand; null for a fact that says nothing of it. */
  kindOf: (
    pack: DirectoryPack,
    fields: z.output<S>,
  ) => { kinds: readonly Kind[]; key: string; path: string; day?: string | null } | null;
}

const factKind = <S extends z.ZodObject>(kind: FactKind<S>) => kind;

/** What each of the three dated facts of a person is made of. */
export const factKinds = {
  qualification: factKind({
    table: 'qualification',
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
  }),
  education: factKind({
    table: 'education',
    fields: educationFields,
    columns: {
      level: 'level',
      institution: 'institution',
      speciality: 'speciality',
      finishedYear: 'finished_year',
      document: 'document',
    },
    kindOf: (pack, { level }) => ({ kinds: pack.educationLevels, key: level, path: 'level' }),
  }),
  award: factKind({
    table: 'award',
    fields: awardFields,
    columns: { title: 'title', level: 'level', givenOn: 'given_on', ground: 'ground' },
    kindOf: (pack, { level }) =>
      level === '' ? null : { kinds: pack.awardLevels, key: level, path: 'level' },
  }),
};

/** The key that a fact holds has to stand in the pack. @throws AppError `invalid` (code `unknown`). */
export async function requireFactKey<S extends z.ZodObject>(
  { trx, actor, today }: OperationContext,
  { kindOf }: FactKind<S>,
  after: z.output<S>,
  before?: z.output<S>,
): Promise<void> {
  const { pack } = await readPack(trx, actor.centreId);
  const said = kindOf(pack, after);
  if (!said) return;
  const held = before && kindOf(pack, before)?.key;
  requireKind(said.kinds, said.key, { path: said.path, day: said.day ?? today, held });
}
