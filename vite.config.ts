import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/**
 * `src/app/web.ts` is the input of the server build: the HTTP program that imports
 * `virtual:react-router/server-build` becomes `build/server/index.js`.
 */
export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2022' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          onLog(level, log, handle) {
            // A page's own part that imports the server's code would send all of it to the browser.
            if (log.message.includes('externalized for browser compatibility'))
              throw new Error(`server code in a page: ${log.message}`);
            handle(level, log);
          },
          output: {
            // What many pages share comes in one piece: a page asked for fifty scripts of a few lines each.
            // Shapes of input are for the few pages that name their values: neither they nor their library are shared.
            codeSplitting: {
              groups: [
                { name: 'shapes', test: /node_modules\/zod\//, priority: 1 },
                { name: 'common', minShareCount: 24, test: /(?<!schema\.ts)$/ },
              ],
            },
          },
        },
      },
    },
    ssr: {
      build: { rolldownOptions: { input: './src/app/web.ts' } },
      // Bundled into the server so that it loads the dozen controls in use, not the whole kits.
      resolve: { noExternal: [/^@mantine\//, '@tabler/icons-react'] },
    },
  },
});
