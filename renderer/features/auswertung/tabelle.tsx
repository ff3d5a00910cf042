import { Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Section } from '#renderer/ui/section.tsx';
import classes from './auswertung.module.css';
import { Faelle } from './faelle.tsx';

export type Zeit = { readonly von: Datum; readonly bis: Datum };
type Props = { readonly tabelle: Output<'auswertung.load'>['tabellen'][number]; readonly zeit: Zeit };
type Stelle = { readonly zeile: number; readonly spalte: number };

/** A table; where it has one column, a bar beside each figure says the same without colour. */
export function Tabelle({ tabelle, zeit }: Props) {
  const { id, titel, definition, einheit, spalten, zeilen, summe, abdeckung } = tabelle;
  const [offen, setOffen] = useState<Stelle | null>(null);
  const single = spalten.length === 1;
  const most = Math.max(1, ...zeilen.map(({ werte }) => werte[0] ?? 0));
  const isOpen = (zeile: number, spalte: number) => offen?.zeile === zeile && offen.spalte === spalte;
  return (
    <Section title={titel} hint={definition}>
      <div className={classes['rahmen']} tabIndex={0} role="region" aria-label={`Tabelle ${titel}`}>
        <table className={classes['tabelle']} aria-label={titel}>
          <thead>
            <tr>
              <th scope="col">Gruppe</th>
              {spalten.map((spalte) => (
                <th key={spalte} scope="col" className={classes['zahl']}>
                  {single ? einheit : spalte}
                </th>
              ))}
              {single && (
                <th scope="col" className={classes['balkenKopf']}>
                  im Vergleich
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {zeilen.map(({ label, werte }, zeile) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {werte.map((wert, spalte) => (
                  <td key={spalten[spalte]} className={classes['zahl']}>
                    {wert === 0 ? (
                      <Text span c="dimmed">
                        0
                      </Text>
                    ) : (
                      <UnstyledButton
                        className={classes['knopf']}
                        aria-expanded={isOpen(zeile, spalte)}
                        aria-label={`${formatNumber(wert)} ${einheit}: ${label}${single ? '' : `, ${spalten[spalte] ?? ''}`}. Fälle zeigen`}
                        onClick={() => setOffen(isOpen(zeile, spalte) ? null : { zeile, spalte })}
                      >
                        {formatNumber(wert)}
                      </UnstyledButton>
                    )}
                  </td>
                ))}
                {single && (
                  <td aria-hidden>
                    <span
                      className={classes['balken']}
                      style={{ width: `${((werte[0] ?? 0) / most) * 100}%` }}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          {summe !== null && (
            <tfoot>
              <tr>
                <th scope="row">Summe</th>
                {summe.map((wert, i) => (
                  <td key={spalten[i]} className={classes['zahl']}>
                    {formatNumber(wert)}
                  </td>
                ))}
                {single && <td aria-hidden />}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {summe === null && (
        <Text size="sm" c="dimmed">
          Mehrfachnennungen: Die Zeilen werden nicht zusammengezählt.
        </Text>
      )}
      {abdeckung !== null && (
        <Text size="sm" c="dimmed">
          {abdeckung}
        </Text>
      )}
      {offen !== null && <Faelle zeit={zeit} id={id} {...offen} onClose={() => setOffen(null)} />}
    </Section>
  );
}
