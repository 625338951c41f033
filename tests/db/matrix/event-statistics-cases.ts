import { type Cases, nothing } from './case.ts';

export const eventStatisticsCases: Cases = {
  'event.figures': nothing,
  'event.figures.events': nothing,
  'event.figures.visits': nothing,
  'event.figures.choices': nothing,
  'event.figures.file': nothing,
};
