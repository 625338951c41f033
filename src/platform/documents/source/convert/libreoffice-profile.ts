import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Settings of LibreOffice: path, name, value. */
const settings: [string, string, string][] = [
  // 3: only macros from trusted places; there are none in a fresh profile.
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  // Linked pictures and documents are not fetched.
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Writer/Content/Update', 'Link', '2'],
  ['Calc/Content/Update', 'Link', '2'],
  ['Common/Misc', 'CrashReport', 'false'],
];

/**
 * Makes a LibreOffice profile for one conversion: nothing of the user's own is used or changed,
 * macros and links are off.
 * @returns the profile's folder as an address for `-env:UserInstallation`
 */
export async function makeProfile(folder: string): Promise<URL> {
  const user = path.join(folder, 'profile', 'user');
  await mkdir(user, { recursive: true });
  const items = settings.map(
    ([place, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${place}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  await writeFile(
    path.join(user, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items.join('\n')}
</oor:items>`,
  );
  return pathToFileURL(path.join(folder, 'profile'));
}
