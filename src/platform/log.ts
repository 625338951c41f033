import pino, { type DestinationStream, type Logger } from 'pino';
import { isSecret } from './http/secret-address.ts';

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
      serializers: { err: tellError },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: '[secret]' },
    },
    stream,
  );
}

/** What the database adds to an error holds whole rows, what a mail server adds addresses: with them people. */
const ofPeople = ['detail', 'where', 'internalQuery', 'rejected', 'rejectedErrors', 'recipient'];
const emailAddress = /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/gu;

function tellError(err: Error): unknown {
  const told = Object.entries(pino.stdSerializers.err(err));
  return Object.fromEntries(
    told.flatMap(([name, value]) => {
      if (ofPeople.includes(name)) return [];
      return [[name, typeof value === 'string' ? value.replace(emailAddress, '…@…') : value]];
    }),
  );
}

/** An address as lines of the log tell it: a secret that opens something to whoever knows it is left out. */
export const addressForLog = (path: string): string =>
  path
    .split('/')
    .map((part) => (isSecret(part) ? '…' : part))
    .join('/');

async function readable(): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({ sync: true, translateTime: 'HH:MM:ss', ignore: 'pid,hostname' });
}
