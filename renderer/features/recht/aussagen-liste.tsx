import { Text } from '@mantine/core';
import { aussagenZu } from './aussagen.ts';
import classes from './recht.module.css';

/** What the program says about one criterion, state by state. */
export function AussagenListe({ id }: { readonly id: string }) {
  return (
    <div className={classes['aussagen']}>
      <Text size="sm" c="dimmed">
        Aus erfundenen Fällen; Tage und Zahlen stehen für andere.
      </Text>
      <dl>
        {aussagenZu(id).map(({ zustand, saetze }) => (
          <div key={zustand}>
            <dt>{zustand}</dt>
            <dd>
              <ul className={classes['punkte']}>
                {saetze.map(({ satz, dazu }) => (
                  <li key={satz}>
                    {satz}
                    {dazu.map((zeile) => (
                      <span key={zeile} className={classes['dazu']}>
                        {zeile}
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
