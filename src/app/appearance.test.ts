import { expect, it } from 'vitest';
import { readAppearance } from './appearance.ts';

const read = (cookie: string) => readAppearance(new Headers({ cookie }));

it('reads what the browser has chosen', () => {
  expect(read('theme=dark; density=dense; navigation=narrow')).toEqual({
    theme: 'dark',
    density: 'dense',
    navigation: 'narrow',
  });
});

it.each(['', 'theme=pink', 'theme=', 'density="><script>'])(
  'takes the defaults for «%s»',
  (cookie) => {
    expect(read(cookie)).toEqual({ theme: 'system', density: 'comfortable', navigation: 'wide' });
  },
);
