import type { Beistand } from '#shared/recht/hinweise/hinweise-fuer.ts';
import classes from './beistand-liste.module.css';

/** Hints of the Land and Leitsätze of the office beside a criterion. They explain; they never change a result. */
export function BeistandListe({ beistand }: { readonly beistand: readonly Beistand[] }) {
  if (beistand.length === 0) return null;
  return (
    <ul className={classes['liste']} aria-label="Hinweise und Leitsätze">
      {beistand.map(({ art, id, wer, text, quelle, ueberholt }) => (
        <li key={id} data-art={art}>
          <span className={classes['wer']}>{wer}</span>
          <span>{text}</span>
          {ueberholt !== null && <span className={classes['ueberholt']}>Achtung: {ueberholt}</span>}
          <span className={classes['quelle']}>{quelle}</span>
        </li>
      ))}
    </ul>
  );
}
