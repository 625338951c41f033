import { expect, inject, test } from 'vitest';
import { alive, open, openBrowser } from './support/browser.ts';
import { besideProgram, say } from './support/program.ts';

const { address } = await besideProgram();
const visits = openBrowser(address);
const t = say('uk');

test('who starts the program signs in with what the terminal printed', async () => {
  const line = inject('program').greeting.find((text) => text.includes('sign in')) ?? '';
  const [, email = '', password = ''] = /(\S+@\S+)\s+(\S+)/.exec(line) ?? [];
  const page = await visits.visit(null);
  const secret = page.getByRole('textbox', { name: t('access:signIn.password') });
  await open(page, '/plans?sort=title');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await page.getByLabel(t('access:signIn.email')).fill(email);
  await secret.fill('не той пароль');
  await page.getByRole('button', { name: t('access:signIn.submit') }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel(t('access:signIn.email')).inputValue()).toBe(email);
  await secret.fill(password);
  await page.getByRole('button', { name: t('access:signIn.submit') }).click();
  await page.waitForURL('**/plans?sort=title');
  await alive(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
