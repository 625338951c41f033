import type { Words } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {} satisfies Words<typeof uk>;
