/** Path of a Chromium: `CHROMIUM_PATH`, else what the system has. */
export function findChromium(): string | null;

/** The same, after trying to install Debian's where there is none. */
export function ensureChromium(): string | null;
