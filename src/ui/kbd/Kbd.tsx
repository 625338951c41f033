import classes from './Kbd.module.css';

/** A key or a combination as printed on the keyboard. @param keys keys parted by spaces: «Ctrl K» */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={classes.kbd}>{keys}</kbd>;
}
