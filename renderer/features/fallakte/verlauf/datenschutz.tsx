import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Loeschen } from '#renderer/ui/loeschen.tsx';
import { useAkte } from '../akte-context.tsx';
import { useEingabe } from '../eintrag/use-eingabe.ts';
import { DokumentVorschau } from '../dokumente/dokument-vorschau.tsx';

/** What the person may ask for, how long the case is kept, and its end. */
export function Datenschutz() {
  const { akte } = useAkte();
  const [auskunft, setAuskunft] = useState(false);
  const answer = useAnswer('loeschung.termin', { personId: akte.person.id });
  return (
    <Stack gap="xl">
      <Section
        line={false}
        title="Auskunft an die Person"
        hint="Art. 15 DSGVO: alles, was gespeichert ist, in lesbaren Worten. Geschützte Angaben stehen erst im geschriebenen Papier; das Schreiben wird im Protokoll festgehalten."
        actions={
          <Button variant="default" onClick={() => setAuskunft(!auskunft)} aria-expanded={auskunft}>
            {auskunft ? 'Vorschau schließen' : 'Auskunft vorbereiten'}
          </Button>
        }
      >
        {auskunft && <DokumentVorschau auftrag={{ vorlage: 'auskunft', personId: akte.person.id }} />}
      </Section>
      <ErrorNote error={answer.error} />
      {answer.data === undefined && answer.error === null && <Loading />}
      {answer.data !== undefined && <Aufbewahrung termin={answer.data} />}
      {answer.data !== undefined && <Ende termin={answer.data} />}
    </Stack>
  );
}

type Termin = Output<'loeschung.termin'>;

type Aufschub = { readonly bis: string | null; readonly grund: string };

function Aufbewahrung({ termin }: { readonly termin: Termin }) {
  const keep = useCommand('loeschung.aufbewahren');
  const { werte, change, verwerfen } = useEingabe<Aufschub>('formular/aufbewahrung', {
    bis: null,
    grund: '',
  });
  const { bis, grund } = werte;
  const valid = bis !== null && isDatum(bis) && grund.trim().length >= 3;
  return (
    <Section
      title="Aufbewahrung"
      hint="Die Fristen legt Ihre Behörde unter Einstellungen › Datenschutz fest. Gelöscht wird nie von selbst."
    >
      <Text>
        Über die Löschung ist zu entscheiden ab <b>{formatDatum(termin.am)}</b>. {termin.warum}
      </Text>
      {termin.gesperrt !== null && <Callout art="warnung">{termin.gesperrt}</Callout>}
      <Stack gap="sm" maw="34rem">
        <DateField
          label="Länger aufbewahren bis"
          w="12rem"
          value={bis}
          onChange={(next) => change({ bis: next })}
        />
        <Textarea
          label="Warum"
          autosize
          minRows={2}
          maxLength={500}
          value={grund}
          onChange={(event) => change({ grund: event.currentTarget.value })}
        />
        <ErrorNote error={keep.error} />
        <Group gap="md">
          <Button
            variant="default"
            disabled={!valid}
            loading={keep.isPending}
            onClick={() =>
              void keep
                .mutateAsync({ personId: termin.personId, bis: bis ?? '', grund })
                .then(verwerfen, () => undefined)
            }
          >
            Aufbewahrung festhalten
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {keep.isSuccess ? 'Gespeichert' : ''}
          </Text>
        </Group>
      </Stack>
    </Section>
  );
}

function Ende({ termin }: { readonly termin: Termin }) {
  const [, navigate] = useLocation();
  const [offen, setOffen] = useState(false);
  return (
    <Section
      title="Löschen"
      hint="Endgültig: Einträge, Verlauf, Entwürfe und Papiere dieser Person verschwinden aus dem Register. Die Ausländerakte ist nicht betroffen."
    >
      {offen ? (
        <Loeschen
          personIds={[termin.personId]}
          onClose={() => setOffen(false)}
          onDone={() => navigate('/einstellungen/datenschutz')}
        />
      ) : (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setOffen(true)}>
          Ansehen, was gelöscht würde
        </Button>
      )}
    </Section>
  );
}
