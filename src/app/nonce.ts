import { createContext } from 'react';

/** The nonce while a document is rendered on the server; `undefined` in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);
