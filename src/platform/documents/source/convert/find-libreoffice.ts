import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** Where LibreOffice is installed when it isn't on the PATH. */
const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  win32: [
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  ],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
};

/**
 * The program's file, or `null` when LibreOffice isn't installed.
 * @param searchPath the PATH variable
 */
export async function findLibreOffice(searchPath = process.env.PATH ?? ''): Promise<string | null> {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  const candidates = searchPath
    .split(path.delimiter)
    .filter(path.isAbsolute)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  for (const candidate of [...candidates, ...(usualPlaces[process.platform] ?? [])]) {
    const isExecutable = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isExecutable) return candidate;
  }
  return null;
}
