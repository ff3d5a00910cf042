import { UnstyledButton } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { FehlendesFeld } from '#shared/recht/engine/ergebnis.ts';
import { abschnitte } from './abschnitte.ts';
import { useAkte } from './akte-context.tsx';
import classes from './fallakte.module.css';
import { ortOf } from './ort.ts';

/** Missing facts; each leads to the field where it is entered. */
export function FehltListe({
  fehlt,
  label,
}: {
  readonly fehlt: readonly FehlendesFeld[];
  readonly label: string;
}) {
  const { springe } = useAkte();
  return (
    <ul className={classes['fehlt']} aria-label={label}>
      {fehlt.map(({ feld, label: wort }) => (
        <li key={`${feld} ${wort}`}>
          {ortOf(feld) === null ? (
            wort
          ) : (
            <UnstyledButton className={classes['sprung']} onClick={() => springe(feld)}>
              <span>{wort}</span>
              <span className={classes['sprungOrt']}>
                {ortInWorten(feld)}
                <IconArrowNarrowRight size={18} aria-hidden />
              </span>
            </UnstyledButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function ortInWorten(feld: string): string {
  const ort = ortOf(feld);
  const abschnitt = abschnitte.find(({ slug }) => slug === ort?.abschnitt);
  return abschnitt === undefined || ort === null ? '' : `${abschnitt.label}: ${ort.bereich}`;
}
