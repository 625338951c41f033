import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A plan of the demonstration, as a person would bring it: `{Y}` is the first year of its period, `{YY}` the same in
 * two digits, `{Y+1}` the year after it.
 * @param name of the file in this folder
 */
export async function planText(name: string, year: number): Promise<string> {
  const text = await readFile(require.resolve(`#app/demo/${name}`), 'utf8');
  return text.replace(/\{(YY?)([+-]\d)?\}/g, (_, form: string, shift = '0') =>
    String(year + Number(shift)).slice(form === 'YY' ? -2 : 0),
  );
}
