import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as the mail server took it. */
export interface TakenLetter {
  from: string;
  to: string[];
  /** The message with its headers, as it came over the wire. */
  raw: string;
}

/** A real mail server on a free port of this machine. */
export interface MailServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts a mail server that takes every letter.
 * @param take called with each letter before it is acknowledged; a rejection is answered with «try later»
 */
export async function startMailServer(
  take: (letter: TakenLetter) => Promise<void> | void,
): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope;
        const letter = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString(),
        };
        await Promise.resolve(take(letter)).then(
          () => done(),
          () => done(Object.assign(new Error('not now'), { responseCode: 451 })),
        );
      });
    },
  });
  // A sender that is killed breaks its connection: that is what some tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?from=kabinet%40office.example.org`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
