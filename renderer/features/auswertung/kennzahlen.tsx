import { Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { Section } from '#renderer/ui/section.tsx';
import classes from './auswertung.module.css';
import { Faelle } from './faelle.tsx';
import type { Zeit } from './tabelle.tsx';

type Kennzahl = Output<'auswertung.load'>['kennzahlen'][number];
type Props = { readonly kennzahlen: readonly Kennzahl[]; readonly zeit: Zeit };
type Stelle = { readonly id: string; readonly zeile: number };

/** Shares with both numbers they are made of; durations with median and the middle half. */
export function Kennzahlen({ kennzahlen, zeit }: Props) {
  const [offen, setOffen] = useState<Stelle | null>(null);
  const toggle = (id: string, zeile: number) =>
    setOffen(offen?.id === id && offen.zeile === zeile ? null : { id, zeile });
  return (
    <Section title="Kennzahlen">
      <dl className={classes['kennzahlen']}>
        {kennzahlen.map((kennzahl) => (
          <div key={kennzahl.id}>
            <dt>{kennzahl.titel}</dt>
            <dd>
              <span className={classes['gross']}>{wert(kennzahl)}</span>
              {kennzahl.art === 'anteil' ? (
                <span>
                  <Teil
                    kennzahl={kennzahl}
                    zeile={0}
                    zahl={kennzahl.zaehler}
                    offen={offen}
                    onClick={toggle}
                  />{' '}
                  von{' '}
                  <Teil kennzahl={kennzahl} zeile={1} zahl={kennzahl.nenner} offen={offen} onClick={toggle} />
                </span>
              ) : (
                <span>
                  {kennzahl.quartile !== null &&
                    `mittlere Hälfte ${kennzahl.quartile[0]} bis ${kennzahl.quartile[2]} Tage; `}
                  {formatCount(kennzahl.faelle, 'Fall', 'Fälle')}
                  {kennzahl.ohneAngabe > 0 && `, ${kennzahl.ohneAngabe} ohne Angabe`}
                </span>
              )}
              <Text size="sm" c="dimmed">
                {kennzahl.definition}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
      {offen !== null && (
        <Faelle zeit={zeit} id={offen.id} zeile={offen.zeile} spalte={0} onClose={() => setOffen(null)} />
      )}
    </Section>
  );
}

type TeilProps = {
  readonly kennzahl: Kennzahl;
  readonly zeile: number;
  readonly zahl: number;
  readonly offen: Stelle | null;
  readonly onClick: (id: string, zeile: number) => void;
};

function Teil({ kennzahl: { id, titel }, zeile, zahl, offen, onClick }: TeilProps) {
  if (zahl === 0) return <>0</>;
  return (
    <UnstyledButton
      className={classes['knopf']}
      aria-expanded={offen?.id === id && offen.zeile === zeile}
      aria-label={`${formatNumber(zahl)} ${zeile === 0 ? 'gezählt' : 'insgesamt'}: ${titel}. Fälle zeigen`}
      onClick={() => onClick(id, zeile)}
    >
      {formatNumber(zahl)}
    </UnstyledButton>
  );
}

function wert(kennzahl: Kennzahl): string {
  if (kennzahl.art === 'anteil') return kennzahl.prozent === null ? '–' : `${kennzahl.prozent} %`;
  return kennzahl.quartile === null ? '–' : `${formatCount(kennzahl.quartile[1], 'Tag', 'Tage')}`;
}
