import { expect, it } from 'vitest';
import { directionsIn } from './directions-in.ts';

const directions = [
  { id: 'library', name: 'Бібліотечний фонд', aliases: ['бібліоте'] },
  { id: 'young', name: 'Молоді педагоги', aliases: ['педагоги-початківці'] },
  { id: 'inclusion', name: 'Інклюзивна освіта', aliases: ['інклюзія'] },
];

it.each([
  ['Огляд бібліотечного фонду закладів', ['library']],
  ['Консультації для бібліотекарів', ['library']],
  ['Конкурс для молодих педагогів', ['young']],
  ['Семінар із педагогами-початківцями щодо інклюзії', ['young', 'inclusion']],
  ['Упровадження інклюзивної освіти', ['inclusion']],
  ['Молоді спортсмени й досвідчені педагоги', []],
  ['Освіта дорослих', []],
])('«%s» names %j', (text, expected) => {
  expect(directionsIn(text, directions)).toEqual(expected);
});
