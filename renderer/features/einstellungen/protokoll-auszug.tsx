import { Button, Checkbox, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeCsv, IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import type { Input, Output } from '#shared/api/contract.ts';
import { asDatum, formatDatum, isDatum, plusDays } from '#shared/lib/datum.ts';
import { formatCount, formatMoment, formatNumber } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';

type Wunsch = Input<'protokoll.auszug'>;
type Auszug = Output<'protokoll.auszug'>;
type Art = Auszug['zeilen'][number]['art'];

const ARTEN: readonly { readonly art: Art; readonly name: string }[] = [
  { art: 'einsicht', name: 'Einsicht' },
  { art: 'aenderung', name: 'Änderung' },
  { art: 'ausgabe', name: 'Ausgabe' },
  { art: 'zugang', name: 'Zugang' },
  { art: 'haus', name: 'Verwaltung' },
];

/** The log for who watches over data protection: who has seen, changed or handed out what. */
export function ProtokollAuszug({ line = true }: { readonly line?: boolean }) {
  const heute = useHeute();
  const [von, setVon] = useState<string | null>(plusDays(heute, -30));
  const [bis, setBis] = useState<string | null>(heute);
  const [person, setPerson] = useState('');
  const [arten, setArten] = useState<readonly string[]>(ARTEN.map(({ art }) => art));
  const [wunsch, setWunsch] = useState<Wunsch | null>(null);
  const complete = von !== null && bis !== null && isDatum(von) && isDatum(bis) && arten.length > 0;
  return (
    <Section
      line={line}
      title="Protokollauszug"
      hint="Zu einer betroffenen Person steht da, wer ihre Angaben angesehen, geändert oder ausgegeben hat. Ohne Person steht statt der Namen nur, welche Art von Zugang es war: Der Auszug ist nicht dafür da, die Arbeit von Kolleginnen und Kollegen zu vergleichen. Jeder Blick hinein steht selbst im Protokoll."
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!complete) return;
          setWunsch({
            von,
            bis,
            person: person.trim() === '' ? null : person,
            arten: ARTEN.map(({ art }) => art).filter((art) => arten.includes(art)),
          });
        }}
      >
        <Stack gap="md">
          <Group gap="md" align="flex-end">
            <DateField label="vom" w="10rem" past value={von} onChange={setVon} />
            <DateField label="bis" w="10rem" past value={bis} onChange={setBis} />
            <TextInput
              label="Betroffene Person"
              description="Programm-Nr. oder voller Name; leer lassen für alle"
              w="22rem"
              autoComplete="off"
              value={person}
              onChange={(event) => setPerson(event.currentTarget.value)}
            />
          </Group>
          <Checkbox.Group label="Was" value={[...arten]} onChange={setArten}>
            <Group gap="lg" mt="xs">
              {ARTEN.map(({ art, name }) => (
                <Checkbox key={art} value={art} label={name} />
              ))}
            </Group>
          </Checkbox.Group>
          <div>
            <Button type="submit" disabled={!complete}>
              Auszug ansehen
            </Button>
          </div>
        </Stack>
      </form>
      {wunsch !== null && <Ergebnis key={JSON.stringify(wunsch)} wunsch={wunsch} />}
    </Section>
  );
}

function Ergebnis({ wunsch }: { readonly wunsch: Wunsch }) {
  const answer = useAnswer('protokoll.auszug', wunsch);
  const write = useTask('protokoll.write');
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading text="Das Protokoll wird gelesen und geprüft …" />;
  const { zeilen, weitere, pruefung } = answer.data;
  return (
    <Stack gap="md">
      <Callout art={pruefung.ok ? 'erledigt' : 'fehler'}>{pruefung.satz}</Callout>
      <Group gap="sm">
        <Text style={{ flex: 1 }}>{formatCount(zeilen.length + weitere, 'Zeile', 'Zeilen')}</Text>
        {(
          [
            ['xlsx', 'Als Excel', IconFileSpreadsheet],
            ['docx', 'Als Word', IconFileTypeDocx],
            ['csv', 'Als CSV', IconFileTypeCsv],
          ] as const
        ).map(([als, name, Icon]) => (
          <Button
            key={als}
            variant="default"
            leftSection={<Icon size={18} aria-hidden />}
            disabled={write.running || zeilen.length === 0}
            onClick={() => void write.run({ ...wunsch, als })}
          >
            {name}
          </Button>
        ))}
      </Group>
      <ErrorNote error={write.error} />
      <div role="status">
        {typeof write.value?.datei === 'string' && <FilePathNote path={write.value.datei} canOpen />}
      </div>
      {zeilen.length === 0 ? (
        <EmptyState title="Nichts in diesem Zeitraum">
          Bitte wählen Sie andere Tage oder mehr Arten von Vorgängen.
        </EmptyState>
      ) : (
        <Zeilen zeilen={zeilen} weitere={weitere} />
      )}
    </Stack>
  );
}

function Zeilen({ zeilen, weitere }: Pick<Auszug, 'zeilen' | 'weitere'>) {
  return (
    <>
      <ScrollTable label="Zeilen des Protokolls" minWidth={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="end">Nr.</Table.Th>
            <Table.Th>Wann</Table.Th>
            <Table.Th>Wer</Table.Th>
            <Table.Th>Was</Table.Th>
            <Table.Th>Person</Table.Th>
            <Table.Th>Bereiche</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {zeilen.map(({ nr, zeit, wer, art, was, programmNr, angaben }) => (
            <Table.Tr key={nr}>
              <Table.Td ta="end">{formatNumber(nr)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {zeit.length > 10 ? formatMoment(zeit) : formatDatum(asDatum(zeit))}
              </Table.Td>
              <Table.Td>{wer}</Table.Td>
              <Table.Td>
                {was}
                <Text size="sm" c="dimmed">
                  {ARTEN.find((each) => each.art === art)?.name}
                </Text>
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{programmNr}</Table.Td>
              <Table.Td>{angaben}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
      {weitere > 0 && (
        <Text c="dimmed">und {formatCount(weitere, 'weitere', 'weitere')}; in der Datei stehen alle.</Text>
      )}
    </>
  );
}
