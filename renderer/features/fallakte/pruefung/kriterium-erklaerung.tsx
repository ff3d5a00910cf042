import { Stack, Text } from '@mantine/core';
import type { KriteriumErgebnis, RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { fassungInWorten } from './fassung.ts';
import { KriteriumAngaben, type Einsicht } from './kriterium-angaben.tsx';
import classes from './pruefung.module.css';

type Props = {
  readonly zeile: string;
  readonly route: RechtsgrundlageErgebnis;
  readonly kriterien: readonly KriteriumErgebnis[];
  readonly einsicht: Einsicht;
};

/** Why a cell of the matrix says what it says. */
export function KriteriumErklaerung({ zeile, route, kriterien, einsicht }: Props) {
  return (
    <Stack gap="lg">
      <div>
        <Text size="sm" c="dimmed">
          {route.titel}
        </Text>
        <Text fw={600}>{zeile}</Text>
      </div>
      {kriterien.length === 0 && <Text>Diese Rechtsgrundlage verlangt hier nichts.</Text>}
      {kriterien.map((kriterium) => (
        <div key={kriterium.id} className={classes['einzeln']}>
          <Text fw={500}>{kriterium.label}</Text>
          {!kriterium.massgeblich && (
            <Text size="sm" c="dimmed">
              nur zur Information, entscheidet nicht mit
            </Text>
          )}
          <KriteriumAngaben
            kriterium={kriterium}
            einsicht={einsicht}
            fassung={fassungInWorten(route.id, route.version)}
          />
        </div>
      ))}
    </Stack>
  );
}
