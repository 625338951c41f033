import type { z } from 'zod';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import type { SectionRule } from '#modules/directory/sections/schema.ts';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { type TestKernel, testCentre } from './kernel.ts';

interface Post {
  at: string;
  kind?: string;
  subjects?: string[];
  since?: string;
  until?: string;
}

/** A rule of which only some parts are told. */
export const rule = (given: Partial<SectionRule>): SectionRule => ({
  postKinds: [],
  subjects: [],
  organisationKinds: [],
  categories: [],
  organisationIds: [],
  ...given,
});

/** A new centre with means to give it institutions, teachers and sections. */
export async function sectionWorld(kernel: TestKernel) {
  const centre = await testCentre(kernel.db);
  const system = systemActor(centre, 'Перевірка');
  const write = <R>(work: Parameters<typeof inCentre<R>>[3]) =>
    inCentre(kernel.db, centre, 'write', work);

  async function organisation(name: string, kind: string, parentId?: string): Promise<string> {
    return write(async (trx) => {
      const { id } = await trx
        .insertInto('organisation')
        .values({ centre_id: centre, kind })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('organisation_name')
        .values({ centre_id: centre, organisation_id: id, kind: 'full', name })
        .execute();
      if (parentId)
        await trx
          .insertInto('organisation_link')
          .values({ centre_id: centre, child_id: id, parent_id: parentId })
          .execute();
      return id;
    });
  }

  /** A teacher with a post. */
  async function teacher(name: string, post?: Post, category?: string): Promise<string> {
    const [family = '', given = '', patronymic = ''] = name.split(' ');
    return write(async (trx) => {
      const { id } = await trx
        .insertInto('person')
        .values({
          centre_id: centre,
          family_name: family,
          given_name: given,
          patronymic,
          short_name: name,
          in_centre: false,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      if (post)
        await trx
          .insertInto('post')
          .values({
            centre_id: centre,
            person_id: id,
            organisation_id: post.at,
            kind: post.kind ?? 'teacher',
            title: 'викладач',
            subjects: post.subjects ?? [],
            since: post.since ?? '2020-09-01',
            until: post.until ?? null,
          })
          .execute();
      if (category)
        await trx
          .insertInto('qualification')
          .values({ centre_id: centre, person_id: id, kind: 'category', value: category })
          .execute();
      return id;
    });
  }

  const create = (given: Partial<z.input<typeof createSection.input>> = {}) =>
    runOperation(kernel, system, createSection, {
      kind: 'regional-section',
      name: `Секція ${crypto.randomUUID()}`,
      level: 'region',
      since: '2026-09-01',
      until: '2027-06-30',
      ...given,
    } as never);

  return { centre, system, organisation, teacher, create };
}
