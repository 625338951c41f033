import { layout, type RouteConfig, route } from '@react-router/dev/routes';

/** Every page of the program. Module pages stand inside the workspace; paths are from `src/app`. */
export default [
  route('appearance', './routes/appearance.ts'),
  route('sign-in', './routes/sign-in.tsx'),
  route('sign-in/code', './routes/sign-in-code.tsx'),
  route('sign-out', './routes/sign-out.ts'),
  layout('./shell/workspace.tsx', [
    route('search', './routes/search.tsx'),
    route('*', './routes/not-found.tsx'),
  ]),
] satisfies RouteConfig;
