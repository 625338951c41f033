import { expect, test } from 'vitest';
// Scopes of tokens are known once all permissions are.
import '#app/registry.ts';
import { createToken } from '#modules/directory/operations/create-token.ts';
import { runOperation } from '#platform/operation/run.ts';
import { open, openBrowser } from './support/browser.ts';
import { besideProgram, newCentre, newMember, say, signIn } from './support/program.ts';
import { lettersTo, letterTo } from './support/taken-letters.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);
const t = say('uk');

test('an invitation goes by mail, and its link makes an account that is signed in', async () => {
  const centreId = await newCentre(kernel, 'Методичний кабінет Ясеневого');
  const administrator = await newMember(kernel, centreId, 'administrator');
  const page = await visit(administrator);
  await open(page, '/staff/invitations/new');
  const email = 'nova.kolega@example.org';
  await page.getByLabel(t('access:invitation.email')).fill(email);
  await page.locator('[name="role"]').first().selectOption('methodist');
  await page.getByRole('main').locator('button[type="submit"]').first().click();

  const letter = await letterTo(email);
  expect(lettersTo(email)).toHaveLength(1);
  expect(letter.from?.address).toBe('kabinet@office.example.org');
  expect(letter.subject).toContain('Методичний кабінет Ясеневого');
  expect(letter.text).toContain('Лугова Олена Петрівна');
  const link = /http\S+\/invitation\/\S+/.exec(letter.text ?? '')?.[0] ?? '';
  expect(link.startsWith(address)).toBe(true);

  const guest = await visit(null);
  await open(guest, link);
  await guest.getByLabel(t('access:invitation.name')).fill('Вербова Надія Гнатівна');
  await guest
    .getByRole('textbox', { name: t('access:invitation.password') })
    .fill('десять-зелених-дубів');
  await guest.getByRole('button', { name: t('access:invitation.submit') }).click();
  await guest.waitForURL(`${address}/`);
  await guest.getByText('Вербова Надія Гнатівна').first().waitFor();

  // The link has served; nobody comes in by it again.
  const second = await visit(null);
  await open(second, link);
  await second.getByRole('heading', { name: t('access:invitation.invalidTitle') }).waitFor();
});

test('a session that is ended elsewhere is over at once', async () => {
  const methodist = await newMember(kernel, await newCentre(kernel), 'methodist');
  const here = await visit(methodist);
  const there = await visit(methodist);
  await open(there, '/plans');
  await open(here, '/account/security');
  await here.getByRole('button', { name: t('access:sessions.endOthers') }).click();
  await here
    .getByRole('dialog')
    .getByRole('button', { name: t('access:sessions.endOthersConfirm') })
    .click();
  await here.getByText(t('access:sessions.ended', { count: 1 })).waitFor();
  await there.goto('/plans');
  expect(new URL(there.url()).pathname).toBe('/sign-in');
  await here.goto('/plans');
  expect(new URL(here.url()).pathname).toBe('/plans');
});

test('a token does what its scopes say in the real program, until it is revoked', async () => {
  const director = await newMember(kernel, await newCentre(kernel), 'director');
  const made = await runOperation(kernel, director, createToken, {
    name: 'Читання планів',
    scopes: ['plan.read'],
    validDays: 1,
  });
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${address}/api/v1${path}`, {
      ...init,
      headers: { authorization: `Bearer ${made.secret}`, 'content-type': 'application/json' },
    });
  const body = JSON.stringify({
    kind: 'year',
    title: 'Зайвий',
    period: ['2026-01-01', '2026-12-31'],
  });
  expect((await call('/plans')).status).toBe(200);
  expect((await call('/people')).status).toBe(403);
  expect((await call('/plans', { method: 'POST', body })).status).toBe(403);
  const cookie = (await signIn(address, director)).join('; ');
  const revoked = await fetch(`${address}/api/v1/tokens/${made.id}`, {
    method: 'DELETE',
    headers: { cookie, 'if-match': '*' },
  });
  expect(revoked.status).toBeLessThan(300);
  expect((await call('/plans')).status).toBe(401);
});
