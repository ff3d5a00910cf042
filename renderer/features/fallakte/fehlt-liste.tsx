import { UnstyledButton } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { FehlendesFeld } from '#shared/recht/engine/ergebnis.ts';
import { abschnitte } from './abschnitte.ts';
import { useAkte } from './akte-context.tsx';
import classes from './fallakte.module.css';
import { ortOf } from './ort.ts';

type Props = { readonly fehlt: readonly FehlendesFeld[]; readonly label: string };

/** Missing facts by the place where they are entered; each leads to its field. */
export function FehltListe({ fehlt, label }: Props) {
  const { springe } = useAkte();
  return (
    <ul className={classes['fehlt']} aria-label={label}>
      {byOrt(fehlt).map(({ ort, felder }) => (
        <li key={ort}>
          {ort !== '' && <span className={classes['fehltOrt']}>{ort}</span>}
          <ul className={classes['fehltGruppe']}>
            {felder.map(({ feld, label: wort }) => (
              <li key={`${feld} ${wort}`}>
                {ort === '' ? (
                  wort
                ) : (
                  <UnstyledButton className={classes['sprung']} onClick={() => springe(feld)}>
                    {wort}
                    <IconArrowNarrowRight size={18} aria-hidden />
                  </UnstyledButton>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Groups in the order in which their first fact comes. */
function byOrt(
  fehlt: readonly FehlendesFeld[],
): readonly { readonly ort: string; readonly felder: readonly FehlendesFeld[] }[] {
  const groups = new Map<string, FehlendesFeld[]>();
  for (const each of fehlt) {
    const ort = ortInWorten(each.feld);
    groups.set(ort, [...(groups.get(ort) ?? []), each]);
  }
  return [...groups].map(([ort, felder]) => ({ ort, felder }));
}

/** „Nachweise: Identität und Pass“; empty for what is entered outside of the file. */
function ortInWorten(feld: string): string {
  const ort = ortOf(feld);
  const abschnitt = abschnitte.find(({ slug }) => slug === ort?.abschnitt);
  return abschnitt === undefined || ort === null ? '' : `${abschnitt.label}: ${ort.bereich}`;
}
