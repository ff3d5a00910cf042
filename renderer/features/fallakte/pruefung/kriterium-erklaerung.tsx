import { Button, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { formatDatum } from '#shared/lib/datum.ts';
import type { KriteriumErgebnis, RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { ZustandBadge } from '#renderer/ui/zustand-badge.tsx';
import shared from '../fallakte.module.css';
import classes from './pruefung.module.css';
import { FehltListe } from '../fehlt-liste.tsx';
import { belegInWorten, unsicherheitInWorten } from './pruefung-matrix.ts';

type Props = {
  readonly zeile: string;
  readonly route: RechtsgrundlageErgebnis;
  readonly kriterien: readonly KriteriumErgebnis[];
  /** Shows restricted facts; the look is logged. */
  readonly onAnsehen: () => Promise<void>;
};

/** Why a criterion stands where it stands: fact, sentence, citation, what is missing, what to weigh. */
export function KriteriumErklaerung({ zeile, route, kriterien, onAnsehen }: Props) {
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
        <Einzeln key={kriterium.id} kriterium={kriterium} onAnsehen={onAnsehen} />
      ))}
    </Stack>
  );
}

function Einzeln({
  kriterium,
  onAnsehen,
}: {
  readonly kriterium: KriteriumErgebnis;
  readonly onAnsehen: () => Promise<void>;
}) {
  const {
    label,
    zustand,
    fakt,
    text,
    ab,
    datumGenau,
    handlung,
    fehlt,
    fragen,
    citation,
    geschuetzt,
    massgeblich,
  } = kriterium;
  const verdeckt = geschuetzt && fakt === '' && text === '';
  return (
    <div className={classes['einzeln']}>
      <Text fw={500}>{label}</Text>
      {!massgeblich && (
        <Text size="sm" c="dimmed">
          nur zur Information, entscheidet nicht mit
        </Text>
      )}
      <ZustandBadge zustand={zustand} />
      {verdeckt ? (
        <div>
          <Text size="sm" mb="sm">
            Tatsache und Begründung beruhen auf geschützten Angaben. Das Ansehen wird im Verlauf festgehalten.
          </Text>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconLock size={16} aria-hidden />}
            onClick={() => void onAnsehen()}
          >
            Geschützte Begründung ansehen
          </Button>
        </div>
      ) : (
        <Text>{text}</Text>
      )}
      <dl className={classes['angaben']}>
        {fakt !== '' && <Angabe name="Tatsache">{fakt}</Angabe>}
        {ab !== null && (
          <Angabe name="Erreichbar">
            voraussichtlich ab {formatDatum(ab)}, wenn der Status ununterbrochen fortbesteht
            {datumGenau ? '' : ' (Datum nur ungefähr bekannt)'}
          </Angabe>
        )}
        {handlung !== null && <Angabe name="Was zu tun ist">{handlung}</Angabe>}
        <Angabe name="Fundstelle">
          {citation.norm}
          <br />
          {citation.inhalt}
          <br />
          <Text span size="sm" c="dimmed">
            {belegInWorten(citation.beleg)} · {unsicherheitInWorten(citation.unsicherheit)}
          </Text>
        </Angabe>
      </dl>
      {fehlt.length > 0 && (
        <div>
          <Text size="sm" c="dimmed">
            Es fehlt
          </Text>
          <FehltListe fehlt={fehlt} label={`Fehlende Angaben: ${label}`} />
        </div>
      )}
      {fragen.length > 0 && (
        <div>
          <Text size="sm" c="dimmed">
            Zur Wertung
          </Text>
          <ul className={shared['punkte']}>
            {fragen.map((frage) => (
              <li key={frage}>{frage}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Angabe({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
