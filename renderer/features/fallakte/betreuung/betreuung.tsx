import { Stack } from '@mantine/core';
import { useAnswer } from '#renderer/lib/queries.ts';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import classes from '../fallakte.module.css';
import { Austritt } from './austritt.tsx';
import { BetreuungListe } from './betreuung-liste.tsx';
import { Einwilligungen } from './einwilligungen.tsx';
import { Rueckmeldung } from './rueckmeldung.tsx';

/** Who looks after the person, what she allowed, and whether the Beratungsstelle has answered. */
export function Betreuung() {
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Zu jeder Zeit betreut genau eine Stelle. Die Person wählt; die Behörde schlägt vor.">
        Betreuung und Rückmeldung
      </AbschnittTitel>
      <div className={classes['stapel']}>
        <BetreuungListe traeger={traeger} />
        <Einwilligungen traeger={traeger} />
        <Rueckmeldung traeger={traeger} />
        <Austritt />
      </div>
    </Stack>
  );
}
