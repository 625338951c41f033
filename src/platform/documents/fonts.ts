import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Files of the typeface that papers are drawn with: Tinos, as wide as Times New Roman, with the
 * whole of Cyrillic. TTF, from the package that carries it.
 */
export function fontFiles(): string[] {
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((cut) =>
    join(folder, cut, `Tinos_${cut}.ttf`),
  );
}
