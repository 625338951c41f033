import { expect, it } from 'vitest';
import { pagePermissions } from '../page-permissions.ts';
import { permissions } from '../registry.ts';
import { visibleNavigation } from './navigation.ts';

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
