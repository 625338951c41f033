import { expect, inject, test } from 'vitest';
import { alive, open, openBrowser } from './support/browser.ts';
import { besideProgram, newCentre, newMember, say } from './support/program.ts';

const { address, kernel } = await besideProgram();
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

test('a key of the device is added, signs in without a password, and signs in no more once removed', async () => {
  const member = await newMember(kernel, await newCentre(kernel), 'methodist');
  const page = await visits.visit(member);
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await open(page, '/account/security');
  const panel = page.getByRole('region', { name: t('access:passkeys.title') });
  await panel.getByLabel(t('access:passkeys.name')).fill('Робочий ноутбук');
  await panel.getByRole('textbox', { name: t('access:passkeys.password') }).fill(member.password);
  await panel.getByRole('button', { name: t('access:passkeys.begin') }).click();
  await panel.getByRole('button', { name: t('access:passkeys.create') }).click();
  await page.waitForURL('**/account/security?done=passkey-added');
  await panel.getByRole('rowheader', { name: 'Робочий ноутбук' }).waitFor();

  const signIn = async (path: string) => {
    const present = (enabled: boolean) =>
      device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    await page.context().clearCookies();
    // The key that the field offers would sign in before the button is pressed.
    await present(false);
    await open(page, path);
    await present(true);
    await page.getByRole('button', { name: t('access:passkeys.signIn') }).click();
  };
  await signIn('/plans');
  await page.waitForURL((url) => url.pathname === '/plans');

  await open(page, '/account/security');
  await panel.getByRole('button', { name: t('access:passkeys.remove') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('access:passkeys.remove') })
    .click();
  await page.waitForURL('**/account/security?done=passkey-removed');
  await signIn('/sign-in');
  await page.getByRole('alert').waitFor();
});
