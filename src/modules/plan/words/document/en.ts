import type { EnglishWords } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {} satisfies EnglishWords<typeof uk>;
