import { readCookie } from '#platform/i18n/read-cookie.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'dense'] as const;
const navigationWidths = ['wide', 'narrow'] as const;

/** How this browser shows the workspace; kept in cookies, so the first paint is already right. */
export interface Appearance {
  theme: (typeof themes)[number];
  density: (typeof densities)[number];
  navigation: (typeof navigationWidths)[number];
}

/** Each setting by its cookie's name, with its values; the first is the default. */
export const appearanceValues = {
  theme: themes,
  density: densities,
  navigation: navigationWidths,
} as const satisfies { [Key in keyof Appearance]: readonly Appearance[Key][] };

/** The browser's appearance; a missing or foreign value counts as the default. */
export function readAppearance(headers: Headers): Appearance {
  return {
    theme: oneOf(themes, readCookie(headers, 'theme')),
    density: oneOf(densities, readCookie(headers, 'density')),
    navigation: oneOf(navigationWidths, readCookie(headers, 'navigation')),
  };
}

function oneOf<Value extends string>(
  values: readonly [Value, ...Value[]],
  given: string | null,
): Value {
  return values.find((value) => value === given) ?? values[0];
}
