import { expect, it } from 'vitest';
import { pagePermissions } from '../page-permissions.ts';
import { permissions } from '../registry.ts';
import { presentEntry, visibleNavigation } from './navigation.ts';

it.each(pagePermissions)('pages ask about %s, which exists', (permission) =>
  expect(permissions).toHaveProperty([permission]),
);

it('hides what the viewer may not open', () => {
  const granted = { 'plan.read': true } as const;
  const shown = visibleNavigation(granted).map(({ href }) => href);
  expect(shown).toContain('/plans');
  expect(shown).not.toContain('/director');
  expect(shown).not.toContain('/staff');
});

it.each([
  ['/', '/'],
  ['/events', '/events'],
  ['/events/018f2f5e', '/events'],
  ['/events/season/copy', '/events/season'],
  ['/events/feedback', '/events/figures'],
  ['/my-talks', '/my/events'],
  ['/outbox', undefined],
])('at %s the present entry is %s', (pathname, href) => {
  expect(presentEntry(pathname)?.href).toBe(href);
});
