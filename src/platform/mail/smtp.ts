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
 * The address that letters come from: `?from=` of the mail server's address, else its user if that is an address,
 * else `kabinet@` the program's host.
 */
export function senderAddress({
  publicUrl,
  smtpUrl,
}: Pick<Config, 'publicUrl' | 'smtpUrl'>): string {
  const url = smtpUrl ? new URL(smtpUrl) : null;
  const user = decodeURIComponent(url?.username ?? '');
  return (
    url?.searchParams.get('from') ??
    (user.includes('@') ? user : `kabinet@${new URL(publicUrl).hostname}`)
  );
}

/**
 * Opens the way to the mail server: `smtp(s)://user:password@host:port`, with the sender as `?from=`.
 */
export function openSmtp({ publicUrl }: Pick<Config, 'publicUrl'>, smtpUrl: string): Smtp {
  const url = new URL(smtpUrl);
  const from = senderAddress({ publicUrl, smtpUrl });
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
