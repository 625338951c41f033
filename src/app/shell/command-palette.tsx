import { lazy, Suspense } from 'react';

const Palette = lazy(() => import('./palette/palette.tsx'));

/** The command search, fetched when it is first opened. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  return (
    <Suspense>
      <Palette onClose={onClose} />
    </Suspense>
  );
}
