import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages of the own card and of people; paths are from `src`, as in `src/routes.ts`. */
export const peopleRoutes: RouteConfigEntry[] = [
  route('my-card', './modules/directory/routes/proposals/my-card-frame.tsx', [
    index('./modules/directory/routes/proposals/my-card.tsx'),
    route('proposals', './modules/directory/routes/proposals/my-proposals.tsx'),
    route('data', './modules/directory/routes/personal-data/my-data.tsx'),
  ]),
  route(
    'my-card/proposals/export/:format',
    './modules/directory/routes/proposals/my-proposals-export.ts',
  ),
  route('my-card/data/file/:format', './modules/directory/routes/personal-data/my-data-file.ts'),
  route('my-card/propose', './modules/directory/routes/proposals/propose.tsx'),
  ...['qualifications', 'educations', 'awards'].flatMap((fact) => [
    route(`my-card/${fact}/new`, './modules/directory/routes/proposals/propose-fact.tsx', {
      id: `my-${fact}-new`,
    }),
    route(`my-card/${fact}/:ownFactId`, './modules/directory/routes/proposals/propose-fact.tsx', {
      id: `my-${fact}`,
    }),
  ]),
  route('people', './modules/directory/routes/people/people-frame.tsx', [
    index('./modules/directory/routes/people/list.tsx'),
    route('changes', './modules/directory/routes/people/changes.tsx'),
    route('table', './modules/directory/routes/people/table.tsx'),
    route('appointed', './modules/directory/routes/people/appointed.tsx'),
    route('vacancies', './modules/directory/routes/people/vacancies.tsx'),
    route('duplicates', './modules/directory/routes/people/duplicates.tsx'),
    route('proposals', './modules/directory/routes/proposals/proposals.tsx'),
    route('reserve', './modules/directory/routes/reserve/reserve.tsx'),
    route('retention', './modules/directory/routes/personal-data/retention.tsx'),
    route('views', './modules/directory/routes/personal-data/views.tsx'),
  ]),
  route(
    'people/proposals/export/:format',
    './modules/directory/routes/proposals/proposals-export.ts',
  ),
  route('people/reserve/new', './modules/directory/routes/reserve/reserve-entry.tsx', {
    id: 'reserve-new',
  }),
  route('people/reserve/:entryId', './modules/directory/routes/reserve/reserve-entry.tsx'),
  route('people/reserve/export/:format', './modules/directory/routes/reserve/reserve-export.ts'),
  route(
    'people/retention/export/:format',
    './modules/directory/routes/personal-data/retention-export.ts',
  ),
  route('people/views/export/:format', './modules/directory/routes/personal-data/views-export.ts'),
  route('people/rules', './modules/directory/routes/personal-data/rules.tsx'),
  route('people/proposals/:proposalId', './modules/directory/routes/proposals/proposal.tsx'),
  route(
    'people/proposals/:proposalId/file',
    './modules/directory/routes/proposals/proposal-file.ts',
  ),
  route(
    'people/duplicates/export/:format',
    './modules/directory/routes/people/duplicates-export.ts',
  ),
  route('people/changes/export/:format', './modules/directory/routes/people/changes-export.ts'),
  route('people/table/export/:format', './modules/directory/routes/people/table-export.ts'),
  route('people/appointed/export/:format', './modules/directory/routes/people/appointed-export.ts'),
  route('people/vacancies/export/:format', './modules/directory/routes/people/vacancies-export.ts'),
  route('people/vacancies/new', './modules/directory/routes/people/vacancy.tsx', {
    id: 'vacancy-new',
  }),
  route('people/vacancies/:postId', './modules/directory/routes/people/vacancy.tsx'),
  route('people/duplicates/:oneId/:otherId', './modules/directory/routes/people/duplicate.tsx'),
  route('people/export/:format', './modules/directory/routes/people/list-export.ts'),
  route('people/new', './modules/directory/routes/people/person-new.tsx'),
  route('people/:personId', './app/routes/person.tsx'),
  route('people/:personId/data', './modules/directory/routes/personal-data/person-data.tsx'),
  route(
    'people/:personId/data/file/:format',
    './modules/directory/routes/personal-data/person-data-file.ts',
  ),
  route('people/:personId/erase', './modules/directory/routes/personal-data/erase.tsx'),
  route('people/:personId/cases', './modules/directory/routes/people/cases.tsx'),
  route('people/:personId/posts/new', './modules/directory/routes/people/post.tsx', {
    id: 'post-new',
  }),
  route('people/:personId/posts/:postId', './modules/directory/routes/people/post.tsx'),
  ...['qualifications', 'educations', 'awards'].flatMap((fact) => [
    route(`people/:personId/${fact}/new`, './modules/directory/routes/people/fact.tsx', {
      id: `${fact}-new`,
    }),
    route(`people/:personId/${fact}/:factId`, './modules/directory/routes/people/fact.tsx', {
      id: fact,
    }),
  ]),
  route('people/:personId/edit', './modules/directory/routes/person-edit.tsx'),
];
