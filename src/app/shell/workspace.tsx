import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Outlet, redirect, useNavigation } from 'react-router';
import { Toasts } from '#ui/toast/Toasts.tsx';
import { useOffline } from '../offline/use-offline.ts';
import { requireViewer } from '../viewer.ts';
import type { Route } from './+types/workspace';
import { ConnectionNotice } from './connection-notice.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { ErrorPage } from './error-page.tsx';
import { Header } from './header.tsx';
import { visibleNavigation } from './navigation.ts';
import { PhoneBar } from './phone-bar.tsx';
import { Sidebar } from './sidebar.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import { useRoot } from './use-root.ts';
import { ViewingBanner } from './viewing-banner.tsx';
import classes from './workspace.module.css';

/** The frame of every page of a signed-in person: navigation, header, content, messages. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context, url }) => {
    const { can } = requireViewer(context, url);
    // Who sees no plans has no week: their first page is the first that they may open.
    if (url.pathname === '/' && !can['plan.read'])
      throw redirect(visibleNavigation(can)[0]?.href ?? '/account/access');
  },
];

/** A loader, so that navigation inside the workspace always passes the check above. */
export function loader() {
  return null;
}

export default function Workspace() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const viewer = useRoot()?.viewer;
  const page = <ErrorPage error={error} />;
  return viewer ? <Frame>{page}</Frame> : page;
}

function Frame({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('shell');
  const root = useRoot();
  useOffline(root?.viewer);
  const busy = useNavigation().state !== 'idle';
  const main = useFocusOnNavigation();
  return (
    <div
      className={clsx(classes.frame, root?.appearance.navigation === 'narrow' && classes.narrow)}
    >
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      {busy && <div className={classes.progress} role="progressbar" aria-label={t('loading')} />}
      <Sidebar />
      <div className={classes.column}>
        <Header />
        <ConnectionNotice />
        <ViewingBanner />
        <DemoBanner />
        <main id="main" ref={main} tabIndex={-1} className={classes.main} aria-busy={busy}>
          {children}
        </main>
      </div>
      <PhoneBar />
      <Toasts />
    </div>
  );
}
