import type { DirectoryPack } from '../directory-pack.ts';
import { organisations } from './organisations.ts';
import { partners } from './partners.ts';
import { people } from './people.ts';
import { sections } from './sections.ts';

/** Law and custom of vocational education in Ukraine, for the directory. */
export const directory = {
  language: 'uk',
  ...organisations,
  ...partners,
  ...people,
  ...sections,
} satisfies DirectoryPack;
