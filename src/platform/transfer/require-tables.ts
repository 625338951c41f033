import type { Manifest } from './manifest.ts';
import { TransferRefused } from './refusal.ts';

/**
 * Refuses a package that lacks a table or has one too many.
 * @throws TransferRefused `damaged`, naming them
 */
export function requireTables(expected: readonly string[], given: Manifest['tables']): void {
  const names = given.map(({ name }) => name);
  const odd = [
    ...expected.filter((name) => !names.includes(name)),
    ...names.filter((name) => !expected.includes(name)),
  ];
  if (odd.length > 0) throw new TransferRefused('damaged', odd.join(', '));
}
