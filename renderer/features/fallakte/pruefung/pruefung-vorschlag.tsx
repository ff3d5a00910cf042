import { Group, Text } from '@mantine/core';
import { formatDatum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import classes from './pruefung.module.css';
import { FehltListe } from '../fehlt-liste.tsx';
import { titelOf } from '../rechtsgrundlage-titel.ts';

/** What the check proposes and why, and facts that contradict each other. */
export function PruefungVorschlag({ ergebnis }: { readonly ergebnis: FallErgebnis }) {
  return (
    <>
      <div className={classes['vorschlag']}>
        <Group gap="md" align="baseline">
          <Text fw={500}>Vorschlag</Text>
          <VorschlagBadge vorschlag={ergebnis.vorschlag} soft />
          {ergebnis.rechtsgrundlage !== null && <Text>über {titelOf(ergebnis.rechtsgrundlage)}</Text>}
          {ergebnis.fruehestens !== null && (
            <Text>voraussichtlich ab {formatDatum(ergebnis.fruehestens)}</Text>
          )}
        </Group>
        <ul>
          {ergebnis.begruendung.map((satz) => (
            <li key={satz}>{satz}</li>
          ))}
        </ul>
      </div>
      {ergebnis.widersprueche.map(({ text, felder }) => (
        <Callout key={text} art="warnung" title="Angaben widersprechen sich">
          {text}
          <FehltListe fehlt={felder} label="Widersprechende Angaben" />
        </Callout>
      ))}
    </>
  );
}
