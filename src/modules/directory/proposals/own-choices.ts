import { z } from 'zod';
import { type Kind, kindsOn } from '#packs/directory-pack.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery } from '#platform/query/define.ts';
import { readPack } from '../people/pack.ts';
import { factChoices } from '../people/read-choices.ts';
import { peoplePermissions } from '../permissions/people.ts';

export const readOwnChoices = defineQuery({
  name: 'person.own-choices',
  summary: 'What can be written in the facts of the own card.',
  permission: 'person.read-own',
  rule: peoplePermissions['person.read-own'],
  input: z.object({ language: z.enum(locales).default('uk') }),
  output: factChoices,
  http: { path: '/own-card/choices' },
  async run({ db, centreId, today }, { language }) {
    const { pack } = await readPack(db, centreId);
    const say = (kinds: readonly Kind[]) =>
      kindsOn(kinds, today).map(({ key, words }) => ({ key, name: words[language] }));
    return {
      categories: say(pack.categories),
      titles: say(pack.titles),
      ranks: say(pack.ranks),
      degrees: say(pack.degrees),
      educationLevels: say(pack.educationLevels),
      awardLevels: say(pack.awardLevels),
    };
  },
});
