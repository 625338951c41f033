import type { EnglishWords } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  tab: 'Preparation',
  choice: 'Format and place',
  choiceText: 'Chosen by the institution that holds the event.',
  formatOpen: 'not chosen yet',
  link: 'Link to the video meeting',
  linkHint:
    'The registered see it an hour before the beginning. Links of earlier meetings are offered.',
  save: 'Save',
  links: {
    tab: 'Video meetings',
    title: 'Links to video meetings',
    lead: 'Rooms that the centre uses again and again. {random} becomes a name that nobody guesses, {date} the day of the event; without them the link is the same each time. An empty row goes.',
    name: 'Name',
    pattern: 'Link',
    saved: 'The links are kept.',
    take: 'Take a link',
    takeHint: 'It is made when you save.',
    typed: 'what is typed',
  },
  checklist: 'What to prepare',
  none: 'There is no list yet.',
  fill: 'Make the usual list',
  add: 'Add',
  title: 'What to do',
  due: 'By',
  person: 'Who answers for it',
  done: 'Done',
  undo: 'Not done yet',
  change: 'Change',
  remove: 'Remove {{title}}',
  doneBy: '{{name}}, {{date}}',
  late: 'late',
  progress: '{{done}} of {{all}}',
} satisfies EnglishWords<typeof uk>;
