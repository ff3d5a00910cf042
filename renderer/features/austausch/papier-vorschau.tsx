import classes from './texte.module.css';

/** A paper exactly as Word and print will show it. */
export function PapierVorschau({ titel, html }: { readonly titel: string; readonly html: string }) {
  return (
    <div className={classes['papier']}>
      <iframe title={`Vorschau: ${titel}`} srcDoc={html} sandbox="" />
    </div>
  );
}
