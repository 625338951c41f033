import type { DirectoryPack } from '../directory-pack.ts';
import { cooperationKinds, partnerKinds } from '../partner-kinds.ts';

/** With whom a municipal centre works, and how. */
export const partners = { partnerKinds, cooperationKinds } satisfies Partial<DirectoryPack>;
