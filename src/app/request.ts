import { createContext } from 'react-router';
import { type Locale, sourceLocale } from '#platform/i18n/locales.ts';

/** Language of the reply, as `chooseLocale` found it. */
export const localeContext = createContext<Locale>(sourceLocale);

/** The reply's Content-Security-Policy nonce; without one, inline scripts carry none. */
export const nonceContext = createContext<string | undefined>(undefined);

/** Where an unexpected error of this request is written; the HTTP server sets its log. */
export const reportErrorContext = createContext<(error: unknown) => void>(console.error);

/** Number of the request as it stands in the log; shown on the page of an unexpected error. */
export const requestIdContext = createContext<string | null>(null);

/**
 * Where the rendered page is laid for the HTTP server. The router looks into a reply's body, and a reply that was
 * looked into goes out as a stream, which costs more than the page's own rendering of a table.
 */
export const documentContext = createContext<{ html: string | null }>();
