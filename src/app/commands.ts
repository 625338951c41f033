import { join } from 'node:path';

export type Command = {
  /** The words that call it. */
  name: string;
  /** The words with what may follow. */
  usage: string;
  uk: string;
  en: string;
  /** @returns the exit code */
  run(argv: string[], env: NodeJS.ProcessEnv): Promise<number>;
};

/** Commands load their code when they are run: reading a file needs neither the server nor a database. */
export const commands: Command[] = [
  {
    name: 'serve',
    usage: 'serve',
    uk: 'запустити програму (як npm start, але без підготовки)',
    en: 'run the program (as npm start does, without preparing)',
    async run(_argv, env) {
      process.env.NODE_ENV ??= 'production';
      const { serve } = await import('./server.ts');
      await serve(env);
      return 0;
    },
  },
  {
    name: 'migrate',
    usage: 'migrate',
    uk: 'привести базу даних до поточної версії',
    en: 'bring the database to the current version',
    async run(_argv, env) {
      const { runMigrate } = await import('./migrate-command.ts');
      return runMigrate(env, join(import.meta.dirname, '../../migrations'), process.stdout);
    },
  },
];
