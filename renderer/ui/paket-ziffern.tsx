import classes from './paket-ziffern.module.css';

/** The digits of a key as one reads them aloud: eight groups, each numbered for the ear. */
export function PaketZiffern({ ziffern }: { readonly ziffern: readonly string[] }) {
  return (
    <ol className={classes['ziffern']} aria-label="Ziffern des Schlüssels">
      {ziffern.map((gruppe, i) => (
        <li key={`${i}${gruppe}`}>{gruppe}</li>
      ))}
    </ol>
  );
}
