import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const urlOf = (protocols: string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address like ${example}`,
  });

/** A PostgreSQL address may leave the host out (`postgres://user@/db?host=/run/postgresql`), which `URL` refuses. */
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, {
  error: 'must be an address like postgres://user:password@host:5432/kabinet',
});

const network = z.string().refine(isNetwork, {
  error: 'must list addresses or networks like 10.0.0.1, 192.168.0.0/16, fd00::/8',
});

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a number from 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65535, { error: 'must be a number from 0 to 65535' })
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'must be an address or host name like 127.0.0.1 or 0.0.0.0' })
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  SMTP_URL: urlOf(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587').optional(),
  PUBLIC_URL: urlOf(['http:', 'https:'], 'https://kabinet.example.org').optional(),
  STORAGE_URL: urlOf(['s3:', 'http:', 'https:'], 's3://key:secret@host/bucket').optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(network))
    .default([]),
  WORKER: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  OIDC_ISSUER: urlOf(['http:', 'https:'], 'https://id.example.org/realms/school').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/** An identity provider that people may sign in with. */
export interface OidcSettings {
  /** Without a closing slash; the discovery document stands below it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As the sign-in page calls it. */
  name: string;
}

/** The program's settings, read once at the start. */
export type Config = {
  /** TCP port to listen on; 0 takes any free one. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** Absolute path of the folder with the embedded database and the files. */
  dataDir: string;
  /** An outer PostgreSQL (its owner role), or null for the embedded one. */
  databaseUrl: string | null;
  smtpUrl: string | null;
  /** Where people's browsers reach the program: origin and path without a closing slash. */
  publicUrl: string;
  storageUrl: string | null;
  /** Addresses and CIDR networks whose `X-Forwarded-*` headers are believed. */
  trustedProxies: string[];
  /** Whether `kabinet serve` works off the queue too; without it `kabinet worker` has to. */
  worker: boolean;
  /** Null without `OIDC_ISSUER`. */
  oidc: OidcSettings | null;
  logLevel: (typeof LOG_LEVELS)[number];
};

/**
 * Reads the settings from environment variables; an empty one counts as not given.
 * @throws StartError naming the first variable that cannot be used, what it must be, without its value
 * (a value may hold a password)
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) =>
      env[name]?.trim() ? [[name, env[name].trim()]] : [],
    ),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new StartError(`${String(issue.path[0])} ${issue.message}.`);
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL ?? null,
    smtpUrl: value.SMTP_URL ?? null,
    publicUrl: value.PUBLIC_URL?.replace(/\/+$/, '') ?? localAddress(value.HOST, value.PORT),
    storageUrl: value.STORAGE_URL ?? null,
    trustedProxies: value.TRUSTED_PROXIES,
    worker: value.WORKER === 'on',
    oidc: oidcOf(value),
    logLevel: value.LOG_LEVEL,
  };
}

function oidcOf(value: z.output<typeof environment>): OidcSettings | null {
  if (!value.OIDC_ISSUER) return null;
  const missing = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).find((name) => !value[name]);
  if (missing) throw new StartError(`${missing} must be given with OIDC_ISSUER.`);
  return {
    issuer: value.OIDC_ISSUER.replace(/\/+$/, ''),
    clientId: value.OIDC_CLIENT_ID ?? '',
    clientSecret: value.OIDC_CLIENT_SECRET ?? '',
    name: value.OIDC_NAME ?? new URL(value.OIDC_ISSUER).host,
  };
}

/**
 * The address that a browser on this machine can open for what listens on `host:port`.
 * A loopback or wildcard host becomes `localhost`: passkeys need a name, not a number.
 */
function localAddress(host: string, port: number): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits < 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}
