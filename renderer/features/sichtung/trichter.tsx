import { Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { sichtungsstand } from '#shared/domain/codes.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { AmpelFormIcon, type AmpelForm } from '#renderer/ui/ampel-form.tsx';
import classes from './sichtung.module.css';

type Trichter = Output<'sichtung.overview'>['trichter'];

const FORM: Readonly<Partial<Record<keyof Trichter, AmpelForm>>> = {
  gruen: 'gruen',
  gelb: 'gelb',
  rot: 'rot',
  angaben_fehlen: 'angaben_fehlen',
  offen: 'ungeprueft',
};

/** How many are in which state; each line opens the list of these people. The states are disjoint and sum up. */
export function TrichterListe({ trichter }: { readonly trichter: Trichter }) {
  const shown = sichtungsstand.options.filter(({ value }) => value !== 'wartet' || trichter.wartet > 0);
  const largest = Math.max(1, ...shown.map(({ value }) => trichter[value]));
  return (
    <div>
      <ul className={classes['trichter']} aria-label="Stand aller Personen">
        {shown.map(({ value, label }) => {
          const form = FORM[value];
          return (
            <li key={value}>
              <Link href={`/faelle?sichtung=${value}`} className={classes['trichterZeile']}>
                <span className={classes['trichterWort']}>
                  <span className={classes['trichterForm']}>
                    {form !== undefined && <AmpelFormIcon farbe={form} filled={form !== 'angaben_fehlen'} />}
                  </span>
                  {label}
                </span>
                <span className={classes['trichterZahl']}>{formatNumber(trichter[value])}</span>
                <span
                  className={classes['trichterBalken']}
                  style={{ inlineSize: `${(trichter[value] / largest) * 100}%` }}
                  aria-hidden
                />
              </Link>
            </li>
          );
        })}
      </ul>
      <Text size="sm" c="dimmed" mt="sm">
        Zusammen {formatNumber(trichter.gesamt)} Personen in Prüfung oder im Programm; jede steht in genau
        einer Zeile.
      </Text>
    </div>
  );
}
