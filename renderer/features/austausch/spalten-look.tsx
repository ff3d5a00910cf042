import { Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { zielfelder, zielfeldLabels, type Zielfeld } from '#shared/austausch/zielfelder.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import type { Liste, Probelauf } from './einlesen.tsx';

const zielfeldOptions = zielfelder.map((value) => ({ value, label: zielfeldLabels[value] }));

type Props = {
  readonly liste: Liste;
  readonly zuordnung: readonly Zielfeld[];
  readonly onChange: (liste: Liste, zuordnung: readonly Zielfeld[]) => void;
  readonly onBack: () => void;
  readonly onProbe: (probe: Probelauf) => void;
};

/** Second look: what each column is. */
export function SpaltenLook({ liste, zuordnung, onChange, onBack, onProbe }: Props) {
  const choose = useTask('import.choose');
  const dryRun = useTask('import.dryRun');
  const named = zuordnung.some((ziel) => ziel === 'name' || ziel === 'nachname');
  const reread = async (blatt: string, kopfzeile: number) => {
    const chosen = await choose.run({ lauf: liste.lauf, blatt, kopfzeile });
    if (chosen !== null)
      onChange(
        { ...liste, ...chosen.value, blatt, kopfzeile },
        chosen.value.spalten.map(({ ziel }) => ziel),
      );
  };
  const probe = async () => {
    const done = await dryRun.run({ lauf: liste.lauf, zuordnung: [...zuordnung] });
    if (done !== null) onProbe(done.value);
  };
  return (
    <Section
      title="Was steht in welcher Spalte?"
      hint={`${liste.datei}, ${formatCount(liste.zeilen, 'Zeile', 'Zeilen')}. Die Vorschläge stammen aus Überschriften und Inhalten; bitte schauen Sie jede Zeile einmal an.`}
    >
      <Stack gap="md">
        <Group align="flex-end">
          {liste.blaetter.length > 1 && (
            <Select
              label="Tabellenblatt"
              data={[...liste.blaetter]}
              allowDeselect={false}
              value={liste.blatt}
              onChange={(blatt) => blatt !== null && void reread(blatt, 1)}
            />
          )}
          <Kopfzeile
            key={`${liste.blatt}-${liste.kopfzeile}`}
            value={liste.kopfzeile}
            onCommit={(kopfzeile) => void reread(liste.blatt, kopfzeile)}
          />
        </Group>
        <ErrorNote error={choose.error} />
        <ScrollTable label="Tabelle der Spalten" minWidth={680} verticalSpacing="sm" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="22%">Spalte in Ihrer Liste</Table.Th>
              <Table.Th w="26%">Beispiele</Table.Th>
              <Table.Th w="26%">wird im Register</Table.Th>
              <Table.Th>Warum</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {liste.spalten.map((spalte, index) => {
              const ziel = zuordnung[index] ?? 'ignorieren';
              return (
                // Two columns of a foreign list may bear the same heading.
                // oxlint-disable-next-line react/no-array-index-key
                <Table.Tr key={index} {...(ziel === 'ignorieren' && { c: 'dimmed' })}>
                  <Table.Td fw={500}>{spalte.kopf === '' ? 'ohne Überschrift' : spalte.kopf}</Table.Td>
                  <Table.Td>
                    <Text size="sm" lineClamp={2}>
                      {spalte.beispiele.filter((text) => text !== '').join(' · ') || 'leer'}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={`Spalte ${spalte.kopf} wird im Register`}
                      data={zielfeldOptions}
                      searchable
                      allowDeselect={false}
                      value={ziel}
                      // The list hands back only values it was given.
                      onChange={(next) =>
                        next !== null && onChange(liste, zuordnung.with(index, next as Zielfeld))
                      }
                    />
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm" c="dimmed">
                      {ziel === spalte.ziel ? spalte.grund : 'von Ihnen gewählt'}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </ScrollTable>
        {!named && (
          <Text size="sm">
            Ohne eine Spalte mit dem Namen lässt sich niemand einlesen. Bitte wählen Sie eine aus.
          </Text>
        )}
        <TaskProgress
          running={dryRun.running}
          fortschritt={dryRun.fortschritt}
          onCancel={dryRun.cancel}
          text="Die Liste wird geprüft"
        />
        <ErrorNote error={dryRun.error} />
        <Group gap="md">
          <Button disabled={!named} loading={dryRun.running} onClick={() => void probe()}>
            Weiter: Auffälligkeiten ansehen
          </Button>
          <Button variant="default" onClick={onBack}>
            Andere Datei
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

/** The row with the headings; taken over when the field is left. */
function Kopfzeile({
  value,
  onCommit,
}: {
  readonly value: number;
  readonly onCommit: (kopfzeile: number) => void;
}) {
  const [typed, setTyped] = useState<number | string | null>(value);
  return (
    <NumberField
      label="Überschriften stehen in Zeile"
      w="14rem"
      value={typed}
      onChange={setTyped}
      onBlur={() => {
        if (typeof typed === 'number' && Number.isInteger(typed) && typed >= 1 && typed !== value)
          onCommit(typed);
      }}
    />
  );
}
