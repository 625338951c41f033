import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingEntries } from '#ui/offline/outbox.ts';
import { setOwner } from '#ui/offline/owner.ts';
import type { PagePermission } from '../page-permissions.ts';
import type { Viewer } from '../viewer.ts';

/** Pages that open without a network even if they were never seen, with the permission that they need. */
const kept: { path: string; permission: PagePermission | null; words: string[] }[] = [
  {
    path: '/outbox',
    permission: null,
    words: ['offline', 'eventsAttendance', 'eventsConsultations'],
  },
  {
    path: '/consultations/new',
    permission: 'consultation.record',
    words: ['eventsConsultations', 'offline'],
  },
];

/** How often what waits is tried again while a page is open, in milliseconds. */
const retry = 30_000;

/** Prepares the workspace for days without a network, and sends what waits as soon as there is one. */
export function useOffline(viewer: Viewer | null | undefined): void {
  const { i18n } = useTranslation();
  const owner = viewer ? `${viewer.user.id} ${viewer.centre.id}` : null;
  const pages = kept.filter(({ permission }) => !permission || viewer?.can[permission]);
  const paths = pages.map(({ path }) => path).join(' ');
  // Before any form of the page can keep something.
  if (owner && typeof window !== 'undefined') setOwner(owner);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `paths` says all that `pages` does
  useEffect(() => {
    if (!owner || !navigator.serviceWorker || viewer?.viewing) return;
    const prepare = async () => {
      await navigator.serviceWorker.register('/service-worker.js');
      const { active } = await navigator.serviceWorker.ready;
      await i18n.loadNamespaces(pages.flatMap(({ words }) => words));
      const assets = performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => (URL.canParse(name) ? new URL(name) : []))
        .filter(({ origin, pathname }) => origin === location.origin && isAsset(pathname))
        .map(({ pathname }) => pathname);
      active?.postMessage({ type: 'keep', owner, pages: onceIn(owner, paths), assets });
    };
    // A browser that forbids it goes on without.
    const timer = setTimeout(() => void prepare().catch(() => {}), 1_500);
    return () => clearTimeout(timer);
  }, [owner, paths]);

  useEffect(() => {
    if (!owner) return;
    const send = () => {
      // What sends is fetched only where something waits: every page would ask for it otherwise.
      const sendKept = async () => {
        if ((await waitingEntries()).length === 0) return;
        const { sendWaiting } = await import('#ui/offline/send.ts');
        await sendWaiting();
      };
      sendKept().catch(() => {});
    };
    send();
    const timer = setInterval(send, retry);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [owner]);
}

const isAsset = (path: string) => path.startsWith('/assets/');

/** Pages are fetched ahead once in a session of the browser, and again for another person. */
function onceIn(owner: string, paths: string): string[] {
  const mark = `${owner} ${paths}`;
  if (sessionStorage.getItem('kabinet-kept') === mark) return [];
  sessionStorage.setItem('kabinet-kept', mark);
  return paths.split(' ');
}
