import classes from './zeitstrahl.module.css';
import type { Muster } from './status-bild.ts';

/** Address of a pattern inside the drawing; `geduldet` is a plain surface and has none. */
export function musterFill(prefix: string, muster: Muster): string | undefined {
  return muster === 'geduldet' ? undefined : `url(#${prefix}-${muster})`;
}

/** Fillings that tell the kinds of residence apart without colour, also in print. */
export function ZeitstrahlMuster({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      <pattern id={`${prefix}-ungeklaert`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className={classes['musterGrund']} />
        <path d="M0 0L8 8M8 0L0 8" className={classes['musterRuhigLinie']} />
      </pattern>
      <pattern
        id={`${prefix}-gestattet`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="8" height="8" className={classes['musterGrund']} />
        <path d="M0 0V8" className={classes['musterLinie']} />
      </pattern>
      <pattern id={`${prefix}-erlaubt`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className={classes['musterGrund']} />
        <circle cx="4" cy="4" r="1.4" className={classes['musterPunkt']} />
      </pattern>
      <pattern id={`${prefix}-ohne`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className={classes['musterRuhig']} />
      </pattern>
      <pattern id={`${prefix}-ausland`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className={classes['musterRuhig']} />
        <path d="M0 3H6" className={classes['musterRuhigLinie']} />
      </pattern>
    </defs>
  );
}
