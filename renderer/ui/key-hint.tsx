import classes from './key-hint.module.css';

/** A shortcut, shown where it acts: `Strg+K`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={classes['key']}>{keys}</kbd>;
}
