import { figureChoices } from './figure-choices.ts';
import { getEventFiguresFile } from './get-figures-file.ts';
import { listCounted } from './list-counted.ts';
import { listVisits } from './list-visits.ts';
import { readFigures } from './read-figures.ts';

export const statisticsQueries = [
  readFigures,
  listCounted,
  listVisits,
  figureChoices,
  getEventFiguresFile,
];
