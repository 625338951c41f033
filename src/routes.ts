import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

/** Every page of the program. Module pages stand inside the workspace; paths are from `src`. */
export default [
  route('appearance', './app/routes/appearance.ts'),
  route('sign-in', './app/routes/sign-in.tsx'),
  route('sign-in/code', './app/routes/sign-in-code.tsx'),
  route('sign-out', './app/routes/sign-out.ts'),
  layout('./app/shell/workspace.tsx', [
    index('./modules/plan/routes/week.tsx'),
    route('tasks', './modules/plan/routes/tasks.tsx'),
    route('tasks/export/:format', './modules/plan/routes/tasks-export.ts'),
    route('tasks/:taskId', './modules/plan/routes/task.tsx'),
    route('tasks/:taskId/evidence/:evidenceId', './modules/plan/routes/task-file.ts'),
    route('year', './modules/plan/routes/year.tsx'),
    route('year/paper/:format', './modules/plan/routes/year-paper.ts'),
    route('calendar', './modules/plan/routes/calendar.tsx'),
    route('director', './modules/plan/routes/director.tsx'),
    route('search', './app/routes/search.tsx'),
    route('plans', './modules/plan/routes/plans.tsx'),
    route('plans/export/:format', './modules/plan/routes/plans-export.ts'),
    route('plans/new', './modules/plan/routes/plan-new.tsx'),
    route('plans/:planId', './modules/plan/routes/plan-frame.tsx', [
      index('./modules/plan/routes/plan.tsx'),
    ]),
    ...['docx', 'pdf', 'xlsx'].map((format) =>
      route(`plans/:planId/export.${format}`, './modules/plan/routes/plan-export.ts', {
        id: `plan-export-${format}`,
      }),
    ),
    route('plans/import', './modules/plan/routes/import-start.tsx'),
    route('plans/imports/:importId', './modules/plan/routes/import-preview.tsx'),
    route('*', './app/routes/not-found.tsx'),
  ]),
] satisfies RouteConfig;
