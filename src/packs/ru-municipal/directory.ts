import type { DirectoryPack } from '../directory-pack.ts';
import { organisations } from './organisations.ts';
import { partners } from './partners.ts';
import { people } from './people.ts';
import { sections } from './sections.ts';

/** Law and custom of a Russian municipality, for the directory. */
export const directory = {
  language: 'ru',
  ...organisations,
  ...partners,
  ...people,
  ...sections,
} satisfies DirectoryPack;
