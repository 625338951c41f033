let owner: string | null = null;

/** Says whose session this is; nothing is kept or sent before. */
export function setOwner(of: string): void {
  owner = of;
}

/** Whose changes are kept and sent; null on pages without a session. */
export const currentOwner = (): string | null => owner;
