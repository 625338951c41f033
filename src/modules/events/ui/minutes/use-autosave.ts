import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** How long somebody has to stop typing before what is typed is saved, milliseconds. */
const pause = 1500;

/**
 * Saves a form while people write in it: a moment after the last key, when the field is left for another form, when the
 * page is put away.
 *
 * @param save sends the form
 * @returns `changed`, to be called at each change; `saveNow`; `isDirty`, whether something waits
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, save: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dirty = useRef(false);
  const saving = useRef(save);
  saving.current = save;
  const saveNow = useCallback(() => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    dirty.current = false;
    saving.current();
  }, []);
  const changed = useCallback(() => {
    dirty.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(saveNow, pause);
  }, [saveNow]);
  useEffect(() => {
    const node = form.current;
    const leave = (event: FocusEvent) => {
      if (!node?.contains(event.relatedTarget as Node | null)) saveNow();
    };
    const hide = () => document.visibilityState === 'hidden' && saveNow();
    node?.addEventListener('focusout', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      node?.removeEventListener('focusout', leave);
      document.removeEventListener('visibilitychange', hide);
      saveNow();
    };
  }, [form, saveNow]);
  return { changed, saveNow, isDirty: () => dirty.current };
}
