import { UnstyledButton } from '@mantine/core';
import { asDatum, daysBetween, formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { FassungDarstellung } from '#shared/recht/darstellung.ts';
import classes from './recht.module.css';

/** The years the line shows: from the oldest rule that is kept to what is planned. */
const VON = asDatum('2011-01-01');
const BIS = asDatum('2029-12-31');

type Props = {
  readonly fassungen: readonly FassungDarstellung[];
  readonly tag: Datum;
  readonly wahl: string | null;
  readonly geltend: string | null;
  readonly onWahl: (id: string) => void;
};

/** Versions one after the other on a line of years, with the chosen day; each can be opened. */
export function FassungenZeitstrahl({ fassungen, tag, wahl, geltend, onWahl }: Props) {
  return (
    <figure className={classes['zeitstrahl']} aria-label="Fassungen im Lauf der Zeit">
      <div className={classes['jahre']} aria-hidden>
        {[2011, 2014, 2017, 2020, 2023, 2026, 2029].map((jahr) => (
          <span key={jahr} style={{ left: `${place(asDatum(`${jahr}-01-01`))}%` }}>
            {jahr}
          </span>
        ))}
      </div>
      <ol className={classes['balken']}>
        {fassungen.map(({ id, von, bis, geltung }) => (
          <li key={id} style={{ left: `${place(von)}%`, width: `${place(bis ?? BIS) - place(von)}%` }}>
            <UnstyledButton
              className={classes['fassung']}
              aria-pressed={wahl === id}
              aria-label={`Fassung ${id}, ${geltung}${geltend === id ? ', gilt am gewählten Tag' : ''}`}
              title={`${id}: ${geltung}`}
              data-geltend={geltend === id || undefined}
              onClick={() => onWahl(id)}
            >
              {id}
            </UnstyledButton>
          </li>
        ))}
        <li className={classes['tag']} style={{ left: `${place(tag)}%` }} aria-hidden>
          <span>{formatDatum(tag)}</span>
        </li>
      </ol>
    </figure>
  );
}

/** Percent of the line; what lies outside stands at its end. */
function place(tag: Datum): number {
  const share = (100 * daysBetween(VON, tag)) / daysBetween(VON, BIS);
  return Math.min(100, Math.max(0, share));
}
