import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('works without any setting, and takes an empty one as none', () => {
  const config = readConfig({ SMTP_URL: '', PORT: ' ' });
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    smtpUrl: null,
    databaseUrl: null,
    trustedProxies: [],
    worker: true,
  });
  expect(isAbsolute(config.dataDir)).toBe(true);
});

test('reads what is given', () => {
  const config = readConfig({
    PORT: '80',
    HOST: '::',
    PUBLIC_URL: 'https://kabinet.example.org/',
    DATABASE_URL: 'postgres://u:p@/d?host=/run/postgresql',
    TRUSTED_PROXIES: '10.0.0.1, fd00::/8',
  });
  expect(config).toMatchObject({
    port: 80,
    publicUrl: 'https://kabinet.example.org',
    databaseUrl: 'postgres://u:p@/d?host=/run/postgresql',
    trustedProxies: ['10.0.0.1', 'fd00::/8'],
  });
  expect(readConfig({ HOST: '192.168.1.5' }).publicUrl).toBe('http://192.168.1.5:3000');
});

test.each([
  ['PORT', '70000', /^PORT must be a number/],
  ['PORT', '80a', /^PORT must be a number/],
  [
    'DATABASE_URL',
    'mysql://root:verysecret@h/d',
    /^DATABASE_URL must be an address like postgres:/,
  ],
  ['SMTP_URL', 'mail.example.org', /^SMTP_URL must be an address like smtp:/],
  ['PUBLIC_URL', 'kabinet.example.org', /^PUBLIC_URL must be/],
  ['TRUSTED_PROXIES', '10.0.0.0/33', /^TRUSTED_PROXIES must list/],
  ['TRUSTED_PROXIES', 'proxy', /^TRUSTED_PROXIES must list/],
  ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of/],
])('refuses %s=%s in one line that does not repeat the value', (name, value, message) => {
  const attempt = () => readConfig({ [name]: value });
  expect(attempt).toThrow(message);
  expect(attempt).not.toThrow(/verysecret|\n/);
});
