import './ui/tokens/styles.css';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import { todayIn } from '#platform/datetime/iso-date.ts';
import { ZoneProvider } from '#ui/time/Moment.tsx';
import { TodayProvider } from '#ui/time/today.tsx';
import { theme } from '#ui/tokens/theme.ts';
import type { Route } from './+types/root';
import { readAppearance } from './app/appearance.ts';
import { NonceContext } from './app/nonce.ts';
import { localeContext, requestIdContext } from './app/request.ts';
import { requireReadable } from './app/require-readable.ts';
import { ErrorPage } from './app/shell/error-page.tsx';
import favicon from './app/shell/favicon.svg?no-inline';
import { viewerContext } from './app/viewer.ts';

export const middleware: Route.MiddlewareFunction[] = [requireReadable];

/** What every page knows: who looks, in which language, and how it shall look. */
export function loader({ context, request }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  return {
    viewer,
    today: todayIn(viewer?.centre.timeZone ?? 'Europe/Kyiv'),
    locale: context.get(localeContext),
    appearance: readAppearance(request.headers),
    requestId: context.get(requestIdContext),
  };
}

/** Follows the system's theme before the first paint; a chosen theme comes from the server ready. */
const followSystem = `document.documentElement.dataset.mantineColorScheme=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'`;

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const nonce = use(NonceContext);
  const appearance = useRouteLoaderData<typeof loader>('root')?.appearance;
  const chosen = appearance?.theme === 'system' ? undefined : appearance?.theme;
  return (
    <html
      lang={i18n.language}
      data-mantine-color-scheme={chosen ?? 'light'}
      data-density={appearance?.density ?? 'comfortable'}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={chosen ?? 'light dark'} />
        {!chosen && (
          <script
            nonce={nonce}
            suppressHydrationWarning
            // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
            dangerouslySetInnerHTML={{ __html: followSystem }}
          />
        )}
        <Meta />
        <link rel="icon" href={favicon} type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <MantineProvider
          theme={theme}
          defaultColorScheme="auto"
          forceColorScheme={chosen}
          colorSchemeManager={cookieManager(chosen)}
          withCssVariables={false}
          withGlobalClasses={false}
        >
          {children}
        </MantineProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

/** The theme lives in a cookie that the server reads, so the kit has nothing to store itself. */
function cookieManager(chosen: 'light' | 'dark' | undefined) {
  return {
    get: () => chosen ?? ('auto' as const),
    set() {},
    subscribe() {},
    unsubscribe() {},
    clear() {},
  };
}

export default function App({ loaderData }: Route.ComponentProps) {
  return (
    <TodayProvider today={loaderData.today}>
      <ZoneProvider zone={loaderData.viewer?.centre.timeZone ?? 'Europe/Kyiv'}>
        <Outlet />
      </ZoneProvider>
    </TodayProvider>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
