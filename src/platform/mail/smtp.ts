import nodemailer, { type Transporter } from 'nodemailer';
import type { Config } from '../config.ts';

/** Milliseconds: a mail server that doesn't answer must not hold the queue. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

export interface Smtp {
  transport: Transporter;
  /** The address that letters come from. */
  from: string;
}

/**
 * Opens the way to the mail server: `smtp(s)://user:password@host:port`, with the sender as `?from=`;
 * without it the user's name is the sender if it is an address, else `kabinet@` the program's host.
 */
export function openSmtp({ publicUrl }: Pick<Config, 'publicUrl'>, smtpUrl: string): Smtp {
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  const from =
    url.searchParams.get('from') ??
    (user.includes('@') ? user : `kabinet@${new URL(publicUrl).hostname}`);
  url.searchParams.delete('from');
  return {
    transport: nodemailer.createTransport({
      url: url.href,
      ...patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
    from,
  };
}
