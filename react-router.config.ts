import type { Config } from '@react-router/dev/config';

/** Pages are rendered on the server; the route list is small enough to send whole. */
export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
