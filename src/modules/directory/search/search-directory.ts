import { z } from 'zod';
import { reachOf } from '#platform/access/permission.ts';
import { defineQuery, type PlacedScope, type Scope } from '#platform/query/define.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { searchPermissions } from '../permissions/search.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { findOrganisationsCalled } from './find-organisations.ts';
import { findPeopleCalled } from './find-people.ts';
import { findSectionsCalled } from './find-sections.ts';
import { type Hit, hit, hitKinds, type Ranked } from './hit.ts';
import { readingsOf } from './readings.ts';

/** What is looked for in one kind of records. */
export interface Asked {
  readings: readonly string[];
  /** Names that differ by slips, rather than those that hold the words. */
  near: boolean;
  limit: number;
}

type Look = (scope: PlacedScope, asked: Asked) => Promise<Ranked[]>;

const kinds = {
  person: ['person.read', peoplePermissions['person.read'], findPeopleCalled],
  organisation: [
    'organisation.read',
    organisationPermissions['organisation.read'],
    findOrganisationsCalled,
  ],
  section: ['section.read', sectionPermissions['section.read'], findSectionsCalled],
} as const;

export const searchDirectory = defineQuery({
  name: 'directory.search',
  summary:
    'People, organisations and sections by a part of any name, former or other spelling, code, address or telephone, in Cyrillic or Latin letters, on the wrong keyboard, with slips where nothing else is found; the best first.',
  permission: 'directory.search',
  rule: searchPermissions['directory.search'],
  input: z.object({
    q: z.string().trim().min(2).max(200),
    kind: z.enum(hitKinds).optional(),
    /** The most of each kind. */
    limit: z.coerce.number().int().min(1).max(50).default(8),
  }),
  output: z.array(hit),
  http: { path: '/directory-search' },
  async run(scope, { q, kind, limit }): Promise<Hit[]> {
    const looks = looksOf(scope, kind ? [kind] : hitKinds);
    const find = async (near: boolean) => {
      const asked = { readings: readingsOf(q), near, limit };
      return (await Promise.all(looks.map((look) => look(asked)))).flat();
    };
    const exact = await find(false);
    const found = exact.length > 0 ? exact : await find(true);
    return found.sort(byRank).map(({ place: _, ...one }) => one);
  },
});

/** Each kind is looked for as far as the permission to read it reaches; where it is nowhere, not at all. */
function looksOf(scope: Scope, wanted: readonly (keyof typeof kinds)[]) {
  return wanted.flatMap((kind) => {
    const [name, rule, look]: readonly [string, Parameters<typeof reachOf>[2], Look] = kinds[kind];
    const reach = reachOf(scope.actor, name, rule);
    const placed = { ...scope, reach } as PlacedScope;
    return reach === null ? [] : [(asked: Asked) => look(placed, asked)];
  });
}

/** The sort is stable: equals stay in the order of kinds and of names. */
const byRank = (a: Ranked, b: Ranked) => a.place - b.place || Number(a.former) - Number(b.former);
