import { readAggregateFile } from '../aggregates/aggregate-file.ts';
import { readAggregate } from '../aggregates/read-aggregate.ts';
import { finishExport, startExport, stopExport } from '../operations/centres/export-centre.ts';
import {
  answerCentreLink,
  askCentreLink,
  endCentreLink,
} from '../operations/centres/link-centres.ts';
import { setCentreKind } from '../operations/centres/set-kind.ts';
import { answerShare, endShare, proposeShare } from '../operations/shares/share-objects.ts';
import { listSharedPeople } from '../shares/list-shared-people.ts';
import { listShares, readShare } from '../shares/read-shares.ts';
import { listCentreExports, readCentreExport } from './list-exports.ts';
import { listCentreLinks } from './read-links.ts';

/** Changes between centres, and of the centre as one of several. */
export const centreOperations = [
  setCentreKind,
  askCentreLink,
  answerCentreLink,
  endCentreLink,
  proposeShare,
  answerShare,
  endShare,
  startExport,
  stopExport,
  finishExport,
];

export const centreQueries = [
  listCentreLinks,
  listShares,
  readShare,
  listSharedPeople,
  readAggregate,
  readAggregateFile,
  listCentreExports,
  readCentreExport,
];
