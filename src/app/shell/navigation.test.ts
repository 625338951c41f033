import { expect, it } from 'vitest';
import { permissions } from '../registry.ts';
import { navigation, visibleNavigation } from './navigation.ts';

it.each(navigation.filter(({ permission }) => permission !== null))(
  '$href asks for a permission that exists',
  ({ permission }) => expect(permissions).toHaveProperty([permission ?? '']),
);

it('hides what the viewer may not open', () => {
  const granted = { 'plan.read': true, 'task.assign': false };
  const shown = visibleNavigation(granted).map(({ href }) => href);
  expect(shown).toContain('/plans');
  expect(shown).not.toContain('/director');
  expect(shown).not.toContain('/staff');
});
