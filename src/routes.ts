import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

/** Every page of the program. Module pages stand inside the workspace; paths are from `src`. */
export default [
  route('appearance', './app/routes/appearance.ts'),
  route('sign-in', './app/routes/sign-in.tsx'),
  route('sign-in/code', './app/routes/sign-in-code.tsx'),
  route('sign-out', './app/routes/sign-out.ts'),
  layout('./app/shell/workspace.tsx', [
    index('./modules/plan/routes/week.tsx'),
    route('tasks/:taskId', './modules/plan/routes/task.tsx'),
    route('search', './app/routes/search.tsx'),
    route('plans/import', './modules/plan/routes/import-start.tsx'),
    route('plans/imports/:importId', './modules/plan/routes/import-preview.tsx'),
    route('*', './app/routes/not-found.tsx'),
  ]),
] satisfies RouteConfig;
