import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findViolations } from './rules.ts';
import { findUnusedExports } from './unused-exports.ts';

const ROOT = join(import.meta.dirname, '../..');

const folders = ['src', 'tests', 'scripts', 'bench', 'bin'].filter((name) =>
  existsSync(join(ROOT, name)),
);
const files = folders.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.([cm]?[jt]sx?|css|md)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
    }),
);

const violations = [...findViolations(files), ...findUnusedExports(files)];
for (const { path, message } of violations) console.error(`${path} ${message}`);
console.log(`${files.length} files, ${violations.length} against the architecture`);
process.exitCode = violations.length > 0 ? 1 : 0;
