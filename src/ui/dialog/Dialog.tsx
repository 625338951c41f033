import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { CloseButton } from '../button/CloseButton.tsx';
import classes from './Dialog.module.css';

/**
 * A window over the page. The browser's own dialog keeps the focus inside, closes on Escape and gives
 * the focus back; it is open for as long as it is rendered.
 *
 * @param title the heading, also the dialog's name
 * @param onClose called on Escape, on the cross and on a click outside
 * @param children content; buttons of a decision stand in a `DialogFooter`
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  // In the layout phase: closing has to come before the node goes, or the focus is not given back.
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const node = dialog.current;
    node?.showModal();
    return () => node?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Escape
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={classes.inside}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {children}
        {/* Last, so that the first field or button of the content takes the focus. */}
        <CloseButton onClose={onClose} className={classes.close} />
      </div>
    </dialog>
  );
}

/** The buttons of a decision, at the window's right; the one that does it is the last. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <footer className={classes.footer}>{children}</footer>;
}
