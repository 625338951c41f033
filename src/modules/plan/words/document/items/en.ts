import type { EnglishWords } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

/** Words of the list of items over all plans. */
export default {
  title: 'Items of the plans',
  count_one: '{{count}} item',
  count_other: '{{count}} items',
  search: 'Text or number of an item',
  role: 'Role',
  kind: 'Kind of deadline',
  progress: 'Progress',
  next: 'Next due',
  none: 'There are no such items',
  noneText: 'Change the filters or clear them.',
  states: {
    late: 'late',
    open: 'in progress',
    ended: 'closed',
    dates: 'waiting for dates',
    none: 'without tasks',
  },
} satisfies EnglishWords<typeof uk>;
