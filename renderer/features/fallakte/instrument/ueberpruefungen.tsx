import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { ueberpruefungsergebnis } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { useAkte } from '../akte-context.tsx';
import fallakte from '../fallakte.module.css';
import { InstrumentTeil } from './instrument-teil.tsx';
import classes from './instrument.module.css';
import { UeberpruefungForm } from './ueberpruefung-form.tsx';

type Ueberpruefung = Output<'ueberpruefung.list'>[number];

type Props = { readonly instrumentId: string; readonly vereinbart: boolean };

/** Talks about the plan: what was found, what was seen, when the next one is; each with its Protokoll. */
export function Ueberpruefungen({ instrumentId, vereinbart }: Props) {
  const { akte } = useAkte();
  const liste = useAnswer('ueberpruefung.list', { personId: akte.person.id });
  const [offen, setOffen] = useState(false);
  useWiederOffen(`faelle/${akte.person.id}/ueberpruefung/${instrumentId}`, () => setOffen(true));
  const button = useRef<HTMLButtonElement>(null);
  const eigene = (liste.data ?? []).filter((each) => each.instrumentId === instrumentId);
  const close = () => {
    setOffen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!vereinbart && eigene.length === 0) return null;
  return (
    <InstrumentTeil
      titel="Überprüfungen"
      hinweis="Ein Protokoll wird einmal festgehalten und bleibt, wie es ist. Aus einem Ergebnis folgt nichts von selbst."
      aktion={
        vereinbart && (
          <Button
            ref={button}
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={offen}
            onClick={() => setOffen(true)}
          >
            Überprüfung festhalten
          </Button>
        )
      }
    >
      <ErrorNote error={liste.error} />
      {offen && <UeberpruefungForm instrumentId={instrumentId} onClose={close} />}
      {eigene.length === 0 && !offen && <Text c="dimmed">Noch keine Überprüfung.</Text>}
      <ul className={classes['punkte']}>
        {eigene.map((each) => (
          <li key={each.id}>
            <EineUeberpruefung ueberpruefung={each} />
          </li>
        ))}
      </ul>
    </InstrumentTeil>
  );
}

function EineUeberpruefung({ ueberpruefung }: { readonly ueberpruefung: Ueberpruefung }) {
  const { akte } = useAkte();
  const write = useTask('dokument.write');
  const { id, am, gesamt, besprochen, naechsteAm, punkte, benutzer, instrumentId } = ueberpruefung;
  const schreibe = (als: 'docx' | 'druck') =>
    void write.run({
      vorlage: 'ueberpruefung',
      personId: akte.person.id,
      instrumentId,
      ueberpruefungId: id,
      als,
    });
  const tag = formatDatum(am);
  const datei = write.value?.datei ?? null;
  return (
    <div className={classes['formular']}>
      <Group justify="space-between" align="baseline" gap="sm">
        <Text>
          <Text span fw={500}>
            {tag}: {ueberpruefungsergebnis.label(gesamt)}
          </Text>{' '}
          <Text span size="sm" c="dimmed">
            festgehalten von {benutzer}
          </Text>
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            loading={write.running}
            aria-label={`Protokoll vom ${tag} drucken`}
            onClick={() => schreibe('druck')}
          >
            Protokoll drucken
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={write.running}
            aria-label={`Protokoll vom ${tag} als Word-Datei`}
            onClick={() => schreibe('docx')}
          >
            Als Word-Datei
          </Button>
        </Group>
      </Group>
      <ul className={fallakte['punkte']}>
        {punkte.map(({ id: punkt, was, befund, gesehen, naechsterTermin }) => (
          <li key={punkt}>
            {was}: <b>{ueberpruefungsergebnis.label(befund)}</b>
            {gesehen !== null && `, gesehen: ${gesehen}`}
            {naechsterTermin !== null && `, nächster Termin ${formatDatum(naechsterTermin)}`}
          </li>
        ))}
      </ul>
      {besprochen !== null && besprochen !== '' && (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {besprochen}
        </Text>
      )}
      {naechsteAm !== null && (
        <Text size="sm" c="dimmed">
          Nächste Überprüfung am {formatDatum(naechsteAm)}
        </Text>
      )}
      <ErrorNote error={write.error} />
      {datei !== null && <FilePathNote path={datei} canOpen />}
    </div>
  );
}
