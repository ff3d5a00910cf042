import { Text, UnstyledButton } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { colour, type FallErgebnis, type RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { AmpelFormIcon } from '#renderer/ui/ampel-form.tsx';
import classes from './sichtung.module.css';

type Props = {
  readonly akte: Output<'fall.load'>;
  readonly ergebnis: FallErgebnis;
  readonly route: RechtsgrundlageErgebnis;
  readonly onWaehle: (id: string) => void;
};

/** Every route with what the check says to it, and what was decided before. */
export function Wege({ akte, ergebnis, route, onWaehle }: Props) {
  const letzte = akte.ampelentscheidung.at(-1);
  return (
    <aside className={classes['wege']} aria-label="Wege und bisherige Entscheidung">
      <h2 className={classes['klein']}>Wege</h2>
      <ul>
        {ergebnis.rechtsgrundlagen
          .filter(({ kriterien }) => kriterien.length > 0)
          .map(({ id, titel, vorschlag }) => (
            <li key={id}>
              <UnstyledButton
                className={classes['weg']}
                aria-pressed={id === route.id}
                onClick={() => onWaehle(id)}
              >
                <AmpelFormIcon farbe={vorschlag ?? 'ungeprueft'} filled={false} />
                <span>
                  {titel.split(' – ')[0]}
                  <span className={classes['wegWort']}>
                    {vorschlag === null ? 'prüft ein Mensch' : colour.label(vorschlag)}
                  </span>
                </span>
              </UnstyledButton>
            </li>
          ))}
      </ul>
      {letzte !== undefined && (
        <>
          <h2 className={classes['klein']}>Zuletzt entschieden</h2>
          <Text size="sm">
            <AmpelBadge farbe={letzte.farbe} /> am {formatDay(letzte.am)}
          </Text>
          <Text size="sm" c="dimmed" className={classes['zitat']}>
            {letzte.grund}
          </Text>
        </>
      )}
      <Link href={`/faelle/${akte.person.id}`} className={classes['akteLink']}>
        Ganze Fallakte öffnen
      </Link>
    </aside>
  );
}
