import { join } from 'node:path';
import { StartError } from '#platform/start-error.ts';
import { type Command, commands } from './commands.ts';

/** The clone's own data folder unless another is set, wherever the command is given. */
const env = {
  ...process.env,
  DATA_DIR: process.env.DATA_DIR || join(import.meta.dirname, '../../data'),
};

/**
 * `kabinet <command>`: finds the command by its first words and runs it. Nothing of a command is loaded before.
 * Exit code 0 — done, 1 — it could not be done, 2 — not understood.
 */
async function main(words: string[]): Promise<number> {
  if (words.length === 0 || ['--help', '-h', 'help'].includes(words[0]!)) {
    process.stdout.write(help(commands));
    return words.length === 0 ? 2 : 0;
  }
  const command = commands.find(({ name }) =>
    name.split(' ').every((word, at) => words[at] === word),
  );
  if (!command) {
    const group = commands.filter(({ name }) => name.startsWith(`${words[0]} `));
    process.stderr.write(
      `Невідома команда / unknown command: ${words.join(' ')}\n${help(group.length > 0 ? group : commands)}`,
    );
    return 2;
  }
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help')) {
    process.stdout.write(help([command]));
    return 0;
  }
  return command.run(rest, env);
}

function help(listed: Command[]): string {
  const width = Math.max(...listed.map(({ usage }) => usage.length));
  const lines = listed.map(
    ({ usage, uk, en }) =>
      `  kabinet ${usage.padEnd(width)}  ${uk}\n  ${' '.repeat(width + 8)}  ${en}\n`,
  );
  return `\nКоманди / Commands:\n\n${lines.join('')}\n`;
}

// `kabinet deadlines … | head`: whoever reads has enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = (await main(process.argv.slice(2))) || process.exitCode;
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(
    error instanceof StartError ? `${error.message}\n` : `${(error as Error)?.stack ?? error}\n`,
  );
}
