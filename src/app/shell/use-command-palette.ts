import { useCallback, useEffect, useState } from 'react';

/** Whether the command search is open; Ctrl-K (or Cmd-K) opens it from anywhere. */
export function useCommandPalette() {
  const [opened, setOpened] = useState(false);
  const open = useCallback(() => setOpened(true), []);
  const close = useCallback(() => setOpened(false), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // By place, not by letter: on a Ukrainian layout the same key writes «л».
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
  return { opened, open, close };
}
