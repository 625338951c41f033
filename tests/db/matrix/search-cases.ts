import type { Cases } from './case.ts';

export const searchCases: Cases = {
  'directory.search': { input: async () => ({ q: 'Ліцей' }) },
};
