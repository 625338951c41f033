import { z } from 'zod';
import { givenShape } from './grant-shapes.ts';

/** Columns of `invitation` and `membership_grant` that say what is given and where. */
export const givenColumns = [
  'role',
  'own_role_id as ownRoleId',
  'organisation_id as organisationId',
  'section_id as sectionId',
  'direction_id as directionId',
] as const;

/** Those columns as they are read. */
export const givenIds = z.object(givenShape);
