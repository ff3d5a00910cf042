import { Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import type { FehlendesFeld } from '#shared/recht/engine/ergebnis.ts';
import { useEntwuerfe } from '#renderer/lib/use-entwurf.ts';
import { AngabeFeld } from './angabe-feld.tsx';
import { NeuerEintrag } from './neuer-eintrag.tsx';
import { ortDerAngabe } from './ort-der-angabe.ts';
import classes from './sichtung.module.css';

type Props = {
  readonly akte: Output<'fall.load'>;
  readonly blick: string;
  readonly fehlt: readonly FehlendesFeld[];
};

const angabe = z.json();

/**
 * Missing facts of one part, to be filled in on the spot. A field that was asked for stays where it is once it is
 * filled, so that nothing jumps under the hand.
 */
export function Angaben({ akte, blick, fehlt }: Props) {
  const entwuerfe = useEntwuerfe(`sichtung/${akte.person.id}/angaben/${blick}`, angabe);
  const [asked, setAsked] = useState<readonly FehlendesFeld[]>([]);
  const known = new Set(asked.map(({ feld }) => feld));
  const added = [...new Map(fehlt.map((each) => [each.feld, each])).values()].filter(
    ({ feld }) => !known.has(feld),
  );
  if (added.length > 0) setAsked([...asked, ...added]);
  if (asked.length === 0) return null;
  const orte = asked.map((each) => ({ each, ort: ortDerAngabe(each.feld) }));
  return (
    <div className={classes['angaben']}>
      <Text className={classes['klein']}>Angaben ergänzen</Text>
      <div className={classes['felder']}>
        {orte.map(({ each, ort }) => {
          switch (ort.art) {
            case 'feld':
              return (
                <AngabeFeld
                  key={each.feld}
                  akte={akte}
                  tabelle={ort.tabelle}
                  name={ort.name}
                  entwuerfe={entwuerfe}
                />
              );
            case 'eintrag':
              return <NeuerEintrag key={each.feld} akte={akte} tabelle={ort.tabelle} label={each.label} />;
            case 'akte':
              return (
                <div key={each.feld}>
                  <UnstyledButton
                    component={Link}
                    href={`/faelle/${akte.person.id}/nachweise`}
                    className={classes['akteLink']}
                  >
                    {each.label}: in der Fallakte eintragen
                  </UnstyledButton>
                </div>
              );
            default:
              return ort satisfies never;
          }
        })}
      </div>
    </div>
  );
}
