import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { rule, sectionWorld } from '../../../../tests/support/section-world.ts';
import { mergeOrganisations } from '../operations/organisations/merge-organisations.ts';
import { undoOrganisationChange } from '../operations/organisations/undo-change.ts';
import { addMembers } from '../operations/sections/add-members.ts';
import { copySections } from '../operations/sections/copy-sections.ts';
import { endMembers } from '../operations/sections/end-members.ts';
import { endSection } from '../operations/sections/end-section.ts';
import { exceptPerson, readmitPerson } from '../operations/sections/except-person.ts';
import { replaceHead } from '../operations/sections/replace-head.ts';
import { setRule } from '../operations/sections/set-rule.ts';
import { updateSection } from '../operations/sections/update-section.ts';
import { listSectionPeople } from './list-members.ts';
import { listSections } from './list-sections.ts';
import { previewCopies } from './preview-copies.ts';
import { previewRule } from './preview-rule.ts';
import { readSection } from './read-section.ts';

const kernel = await testKernel();
kernel.setNow(new Date('2026-10-15T09:00:00Z'));
const { centre, system, organisation, teacher, create } = await sectionWorld(kernel);
const lyceum = await organisation('Яблунівський ліцей', 'vocational-lyceum');
const branch = await organisation('Філія в Долині', 'branch', lyceum);
const college = await organisation('Криничний коледж', 'vocational-college');

const peopleOf = async (id: string, on?: string) =>
  (await runQuery(kernel, system, listSectionPeople, { id, on, size: 200 })).rows;
const idsOf = async (id: string, on?: string) =>
  (await peopleOf(id, on)).map(({ personId }) => personId).sort();

describe('membership by rule', () => {
  it('counts in whoever fits on the day, below the organisation too, but for exceptions', async () => {
    const here = await teacher('Алич Анна', { at: lyceum, subjects: ['Математика'] });
    const below = await teacher('Берест Богдан', {
      at: branch,
      subjects: ['математика'],
      until: '2026-12-31',
    });
    const elsewhere = await teacher('Вишня Віра', { at: college, subjects: ['математика'] });
    const other = await teacher('Граб Гліб', { at: lyceum, subjects: ['історія'] });
    const master = await teacher('Дуб Данило', {
      at: lyceum,
      kind: 'master',
      subjects: ['математика'],
    });
    const { id } = await create();
    const wanted = rule({
      postKinds: ['teacher'],
      subjects: ['математика'],
      organisationIds: [lyceum],
    });
    const preview = await runQuery(kernel, system, previewRule, wanted);
    expect(preview).toMatchObject({ people: 2, organisations: 2 });
    expect(preview.some[0]).toMatchObject({
      name: 'Алич Анна',
      organisationName: 'Яблунівський ліцей',
    });
    await runOperation(kernel, system, setRule, { id, rule: wanted });
    expect(await idsOf(id)).toEqual([here, below].sort());
    expect(await idsOf(id, '2027-01-10')).toEqual([here]);

    await runOperation(kernel, system, exceptPerson, { id, personId: here, reason: 'у декреті' });
    await runOperation(kernel, system, addMembers, {
      id,
      members: [{ personId: other, role: 'expert' }, { personId: below }],
    });
    expect(await peopleOf(id)).toMatchObject([
      { personId: below, roles: ['member'], byRule: true },
      { personId: other, roles: ['expert'], byRule: false, organisationName: 'Яблунівський ліцей' },
    ]);
    await runOperation(kernel, system, readmitPerson, { id, personId: here });
    expect(await idsOf(id)).toEqual([here, below, other].sort());
    for (const left of [elsewhere, master]) expect(await idsOf(id)).not.toContain(left);
  });

  it('follows an organisation that it names into the one that it was merged into', async () => {
    const merged = await organisation('Ліцей Підгір’я', 'vocational-lyceum');
    const successor = await organisation('Коледж Підгір’я', 'vocational-college');
    const person = await teacher('Ясен Яким', { at: merged, subjects: ['астрономія'] });
    const { id } = await create({ rule: rule({ organisationIds: [merged] }) });
    const { changeId } = await runOperation(kernel, system, mergeOrganisations, {
      ...{ id: merged, intoId: successor, since: '2026-10-01' },
    });
    const inSections = async (day: string) => {
      const { rows } = await inCentre(kernel.db, centre, 'read', (db) =>
        sql<{
          id: string;
        }>`select person_id as id from people_in_sections(null, ${day}::date)`.execute(db),
      );
      return rows.some((row) => row.id === person);
    };
    for (const day of ['2026-09-30', '2026-10-15']) {
      expect(await idsOf(id, day)).toEqual([person]);
      expect(await inSections(day)).toBe(true);
    }
    await runOperation(kernel, system, undoOrganisationChange, { id: merged, changeId });
    expect(await idsOf(id)).toEqual([person]);
  });

  it('asks for the category in force and counts nobody by an empty rule', async () => {
    const id = (await create({ rule: rule({ categories: ['highest'] }) })).id;
    const person = await teacher('Ялина Яна', { at: college }, 'highest');
    expect(await idsOf(id)).toEqual([person]);
    await runOperation(kernel, system, setRule, { id, rule: rule({}) });
    expect(await idsOf(id)).toEqual([]);
    expect((await runQuery(kernel, system, readSection, { id })).rule).toBeNull();
  });

  it('is rule or role without exceptions, on any day, for any people', async () => {
    const days = [
      '2026-09-01',
      '2026-10-20',
      '2026-12-31',
      '2027-02-01',
      '2027-06-30',
      '2027-07-01',
    ];
    const place = await organisation('Дослідний ліцей', 'vocational-lyceum');
    let number = 0;
    const some = fc.array(
      fc.record({
        fits: fc.boolean(),
        until: fc.option(fc.constantFrom('2026-11-30', '2027-03-31')),
        role: fc.option(
          fc.record({
            since: fc.constantFrom('2026-09-01', '2026-12-15'),
            until: fc.option(fc.constantFrom('2027-01-31')),
          }),
        ),
        excepted: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(some, async (given) => {
        const subject = `предмет ${crypto.randomUUID()}`;
        const { id } = await create({ rule: rule({ subjects: [subject] }) });
        const people: string[] = [];
        for (const one of given) {
          number += 1;
          const subjects = one.fits ? [subject] : [];
          const person = await teacher(`Особа${number}`, {
            at: place,
            subjects,
            until: one.until ?? undefined,
          });
          people.push(person);
          if (one.role)
            await runOperation(kernel, system, addMembers, {
              id,
              members: [{ personId: person, ...one.role }],
            });
          if (one.excepted)
            await runOperation(kernel, system, exceptPerson, { id, personId: person });
        }
        for (const day of days) {
          const expected = given.flatMap(({ fits, until, role, excepted }, index) => {
            const lasts = day <= '2027-06-30';
            const ruled = fits && !excepted && (until === null || day <= until);
            const given = role && role.since <= day && (role.until === null || day <= role.until);
            return lasts && (ruled || given) ? [people[index]] : [];
          });
          expect(await idsOf(id, day), day).toEqual(expected.sort());
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('roles', () => {
  it('are given once for the same days, to many at once', async () => {
    const { id } = await create();
    const person = await teacher('Калина Катря');
    const given = { personId: person, role: 'member' as const };
    expect(
      await runOperation(kernel, system, addMembers, { id, members: [given, given] }),
    ).toMatchObject({
      added: 1,
      already: 1,
    });
    const [{ id: memberId } = { id: '' }] = (await runQuery(kernel, system, readSection, { id }))
      .memberships;
    await runOperation(kernel, system, endMembers, {
      id,
      memberIds: [memberId],
      until: '2026-11-30',
    });
    expect(await idsOf(id, '2026-12-01')).toEqual([]);
    await expect(
      runOperation(kernel, system, endMembers, { id, memberIds: [memberId], until: '2026-08-31' }),
    ).rejects.toMatchObject({ details: { reason: 'sections.role-not-begun' } });
  });

  it('has one head at a time; a new one leads from the day on', async () => {
    const [first, second] = [await teacher('Липа Леся'), await teacher('Малина Мар’яна')];
    const { id } = await create({ headId: first });
    await expect(
      runOperation(kernel, system, addMembers, {
        id,
        members: [{ personId: second, role: 'head' }],
      }),
    ).rejects.toMatchObject({ details: { reason: 'sections.head-taken' } });
    await runOperation(kernel, system, replaceHead, { id, personId: second, on: '2026-11-01' });
    const heads = async (on: string) =>
      (await peopleOf(id, on))
        .filter(({ roles }) => roles.includes('head'))
        .map(({ personId }) => personId);
    expect(await heads('2026-10-31')).toEqual([first]);
    expect(await heads('2026-11-01')).toEqual([second]);
    await runOperation(kernel, system, endSection, { id, until: '2026-12-20' });
    expect(await heads('2026-12-21')).toEqual([]);
  });

  it('are not given to people of another centre', async () => {
    const { id } = await create();
    await expect(
      runOperation(kernel, system, addMembers, {
        id,
        members: [{ personId: crypto.randomUUID() }],
      }),
    ).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'members', code: 'unknown' }] },
    });
  });
});

describe('sections', () => {
  it('do not carry one name at one time, and their changes need the version that was seen', async () => {
    const { id, version } = await create({ name: 'Секція електриків' });
    await expect(create({ name: 'секція ЕЛЕКТРИКІВ' })).rejects.toMatchObject({
      details: { reason: 'sections.name-taken' },
    });
    await runOperation(
      kernel,
      system,
      updateSection,
      { id, topic: 'Безпека' },
      { ifMatch: version },
    );
    await expect(
      runOperation(kernel, system, updateSection, { id, topic: 'Інша' }, { ifMatch: version }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      runOperation(kernel, system, updateSection, { id, until: '2026-08-31' }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'until', code: 'period-order' }] } });
  });

  it('are listed by school year, by what they lack, by their heads’ names', async () => {
    const head = await teacher('Нечуй Ніна');
    const { id } = await create({ headId: head, since: '2025-08-29', until: '2026-06-30' });
    const listed = async (asked: object) =>
      (await runQuery(kernel, system, listSections, { ...asked, size: 200 })).rows.map(
        (row) => row.id,
      );
    expect(await listed({ year: 2025 })).toContain(id);
    expect(await listed({ year: 2024 })).not.toContain(id);
    expect(await listed({ year: 2026 })).not.toContain(id);
    expect(await listed({ q: 'нечуй' })).toEqual([id]);
    expect(await listed({ without: 'head' })).not.toContain(id);
    expect(await listed({ without: 'curator' })).toContain(id);
  });

  it('are copied to the next year with who has not left, once', async () => {
    const stays = await teacher('Осика Ольга', { at: lyceum });
    const left = await teacher('Пасічник Павло', { at: lyceum, until: '2027-05-31' });
    const { id } = await create({
      headId: stays,
      rule: rule({ subjects: ['хімія'] }),
      orderNumber: '40',
    });
    await runOperation(kernel, system, addMembers, { id, members: [{ personId: left }] });
    const next = { since: '2027-09-01', until: '2028-06-30' };
    const [preview] = await runQuery(kernel, system, previewCopies, {
      ids: [id],
      since: next.since,
    });
    expect(preview).toMatchObject({ copiedTo: null, hasRule: true });
    expect(preview?.roles.map(({ personId, left: gone }) => [personId, gone]).sort()).toEqual(
      [
        [stays, false],
        [left, true],
      ].sort(),
    );
    const { copies, roles } = await runOperation(kernel, system, copySections, {
      ids: [id],
      ...next,
      orderNumber: '52',
    });
    expect(roles).toBe(1);
    const copy = await runQuery(kernel, system, readSection, { id: copies[0]?.id ?? '' });
    expect(copy).toMatchObject({
      orderNumber: '52',
      since: next.since,
      rule: { subjects: ['хімія'] },
    });
    expect(copy.memberships).toMatchObject([{ personId: stays, role: 'head', since: next.since }]);
    expect(copy.years.map((year) => year.id)).toEqual([copies[0]?.id, id]);
    expect(await runOperation(kernel, system, copySections, { ids: [id], ...next })).toMatchObject({
      copies: [],
      already: 1,
    });
  });

  it('are edited by their own head, and by no other', async () => {
    const { id } = await create();
    const { id: other } = await create();
    const head = await testUser(kernel, centre, 'section-head', undefined, { kind: 'section', id });
    await runOperation(kernel, head, updateSection, { id, topic: 'Наша тема' });
    await expect(
      runOperation(kernel, head, updateSection, { id: other, topic: 'Чужа' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      runOperation(kernel, head, replaceHead, { id, personId: head.personId, on: '2026-11-01' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const members = (role: 'head' | 'member') => [{ personId: head.personId, role }];
    await runOperation(kernel, head, addMembers, { id, members: members('member') });
    await expect(
      runOperation(kernel, head, addMembers, { id, members: members('head') }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect((await runQuery(kernel, head, listSections, {})).rows.map((row) => row.id)).toEqual([
      id,
    ]);
    await expect(runQuery(kernel, head, readSection, { id: other })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
