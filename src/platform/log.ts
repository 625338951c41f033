import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

const SECRET_KEYS = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'databaseUrl',
  'smtpUrl',
  'storageUrl',
];

/**
 * A logger of JSON lines. Values under the names of secrets are replaced. On a terminal the lines are made readable
 * instead.
 * @param destination where lines go; standard output when left out
 */
export async function createLog(level: string, destination?: DestinationStream): Promise<Log> {
  const stream = destination ?? (process.stdout.isTTY ? await readable() : pino.destination(1));
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: '[secret]' },
    },
    stream,
  );
}

async function readable(): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({ sync: true, translateTime: 'HH:MM:ss', ignore: 'pid,hostname' });
}
