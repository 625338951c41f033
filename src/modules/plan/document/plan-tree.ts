import type { Db } from '#platform/db/database.ts';
import type { Deadline } from '../deadline/types.ts';
import type { Doubt, ReadDeadline } from '../reading/types.ts';

/** How an item's deadline was read, as it is kept; `said` where the cell's own words were not what was read. */
export type KeptDeadline = Deadline & Pick<ReadDeadline, 'said'>;

/** A plan's document as it stands in the database: chapters, items to any depth. */
export interface PlanTree {
  chapters: ChapterNode[];
}

export interface ChapterNode {
  id: string;
  position: number;
  number: string | null;
  title: string;
  version: number;
  items: ItemNode[];
}

export interface ItemNode {
  id: string;
  parentId: string | null;
  path: string;
  number: string | null;
  text: string;
  responsible: string;
  form: string;
  deadline: string;
  deadlineReading: KeptDeadline | null;
  parties: { personId: string | null; name: string }[];
  forms: string[];
  extra: Record<string, string>;
  doubts: Doubt[];
  version: number;
  items: ItemNode[];
}

/** Reads the document in its order; removed items are left out. */
export async function readPlanTree(db: Db, planId: string): Promise<PlanTree> {
  const chapters = await db
    .selectFrom('plan_chapter')
    .select(['id', 'position', 'number', 'title', 'version'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const rows = await db
    .selectFrom('plan_item')
    .select([
      'id',
      'chapter_id',
      'parent_id',
      'path',
      'number',
      'text',
      'responsible',
      'form',
      'deadline',
      'deadline_reading',
      'extra',
      'doubts',
      'version',
    ])
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('path')
    .execute();
  const parties = await db
    .selectFrom('plan_item_party as party')
    .innerJoin('plan_item as item', 'item.id', 'party.item_id')
    .leftJoin('person', 'person.id', 'party.person_id')
    .select([
      'party.item_id as itemId',
      'party.person_id as personId',
      'party.role',
      'person.short_name as shortName',
    ])
    .where('item.plan_id', '=', planId)
    .orderBy('party.position')
    .execute();
  const forms = await db
    .selectFrom('plan_item_form as form')
    .innerJoin('plan_item as item', 'item.id', 'form.item_id')
    .select(['form.item_id as itemId', 'form.value'])
    .where('item.plan_id', '=', planId)
    .orderBy('form.position')
    .execute();

  const byId = new Map<string, ItemNode>();
  const roots = new Map<string, ItemNode[]>();
  for (const row of rows) {
    const node: ItemNode = {
      id: row.id,
      parentId: row.parent_id,
      path: row.path,
      number: row.number,
      text: row.text,
      responsible: row.responsible,
      form: row.form,
      deadline: row.deadline,
      deadlineReading: row.deadline_reading as KeptDeadline | null,
      parties: [],
      forms: [],
      extra: row.extra as Record<string, string>,
      doubts: row.doubts as unknown as Doubt[],
      version: row.version,
      items: [],
    };
    byId.set(row.id, node);
    const parent = row.parent_id ? byId.get(row.parent_id) : undefined;
    if (parent) parent.items.push(node);
    else roots.set(row.chapter_id, [...(roots.get(row.chapter_id) ?? []), node]);
  }
  for (const { itemId, personId, role, shortName } of parties) {
    byId.get(itemId)?.parties.push({ personId, name: shortName ?? role ?? '' });
  }
  for (const { itemId, value } of forms) byId.get(itemId)?.forms.push(value);
  return {
    chapters: chapters.map((chapter) => ({ ...chapter, items: roots.get(chapter.id) ?? [] })),
  };
}
