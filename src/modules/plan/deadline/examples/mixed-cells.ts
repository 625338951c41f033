import type { Example } from './shorthand.ts';

/** Cells with several deadlines of different kinds, as Ukrainian offices and schools write them in a plan for 2026. */
export const mixedCells: readonly Example[] = [
  [
    'постійно, раз у півріччя',
    'recurring:semiannual 2026-01-01/2026-06-30 2026-07-01/2026-12-31 = continuous + recurring',
  ],
  ['постійно\nгрудень', 'month 2026-12-01/2026-12-31 = continuous + month'],
  ['вересень\nупродовж року', 'month 2026-09-01/2026-09-30 = month + continuous'],
  [
    'протягом року, щомісяця',
    'recurring:monthly 12× 2026-01-01/2026-01-31 … 2026-12-01/2026-12-31 = continuous + recurring',
  ],
  [
    'протягом року (1 раз на місяць)',
    'recurring:monthly 12× 2026-01-01/2026-01-31 … 2026-12-01/2026-12-31 = continuous + recurring',
  ],
  ['15 вересня, жовтень', 'point 2026-09-15 2026-10-01/2026-10-31 = point + month'],
  ['Протягом року (за окремим планом)', 'scheduled = continuous + scheduled'],
  ['Упродовж року, за окремим графіком', 'scheduled = continuous + scheduled'],
  ['Протягом року за потреби', 'on_demand = continuous + on_demand'],
  ['протягом року, за запитом', 'on_demand = continuous + on_demand'],
  ['постійно, за потреби', 'on_demand = continuous + on_demand'],
  ['березень, за графіком', 'month 2026-03-01/2026-03-31 = month + scheduled'],
  [
    'щомісяця за планом',
    'recurring:monthly 12× 2026-01-01/2026-01-31 … 2026-12-01/2026-12-31 = recurring + scheduled',
  ],
  [
    'щотижня за графіком',
    'recurring:weekly 53× 2026-01-01/2026-01-04 … 2026-12-28/2026-12-31 = recurring + scheduled',
  ],
  [
    'Серпень-вересень, травень',
    'month 2026-05-01/2026-05-31 2026-08-01/2026-09-30 = range + month',
  ],
  [
    'на початку та в кінці навчального року',
    'relative start «навчального року» = relative + relative',
  ],
  ['початок-кінець року', 'relative start «року» = relative + relative'],
  ['з 01.09 постійно', 'range 2026-09-01/* = range + continuous'],
  [
    'протягом навчального року, щомісяця',
    'recurring:monthly 12× 2026-01-01/2026-01-31 … 2026-12-01/2026-12-31 = continuous + recurring',
  ],
  ['до 1 жовтня, 10 - 15 грудня', 'until */2026-10-01 2026-12-10/2026-12-15 = until + range'],
];
