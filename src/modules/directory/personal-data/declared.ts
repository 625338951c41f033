import { listOwnViews, listViews } from './list-views.ts';

/** Changes and reads of proposals and personal data, for the registry. */
export const personalDataOperations = [];

export const personalDataQueries = [listOwnViews, listViews];
