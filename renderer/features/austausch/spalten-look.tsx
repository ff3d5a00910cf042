import { Button, Checkbox, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { zielfelder, zielfeldLabels, type Zielfeld } from '#shared/austausch/zielfelder.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import type { Auftrag } from './einlesen.tsx';

const zielfeldOptions = zielfelder.map((value) => ({ value, label: zielfeldLabels[value] }));

type Props = {
  readonly auftrag: Auftrag;
  readonly onChange: (auftrag: Auftrag) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** Second look: what each column is. Columns that are left out stay folded away until somebody looks for one. */
export function SpaltenLook({ auftrag, onChange, onBack, onNext }: Props) {
  const { liste, zuordnung, merkenAls } = auftrag;
  const choose = useTask('import.choose');
  const [alle, setAlle] = useState(false);
  const named = zuordnung.some((ziel) => ziel === 'name' || ziel === 'nachname');
  const weggelassen = liste.spalten.filter(({ ziel }) => ziel === 'ignorieren').length;
  const reread = async (blatt: string, kopfzeile: number | null) => {
    const chosen = await choose.run({ lauf: liste.lauf, blatt, kopfzeile });
    if (chosen !== null)
      onChange({
        ...auftrag,
        liste: { ...liste, ...chosen.value, blatt },
        zuordnung: chosen.value.spalten.map(({ ziel }) => ziel),
      });
  };
  return (
    <Section
      title="Was steht in welcher Spalte?"
      hint={`${liste.datei}, ${formatCount(liste.zeilen, 'Zeile', 'Zeilen')}. ${herkunftOf(liste)}`}
    >
      <Stack gap="md">
        <Group align="flex-end">
          {liste.blaetter.length > 1 && (
            <Wahl
              label="Tabellenblatt"
              options={liste.blaetter.map((blatt) => ({ value: blatt, label: blatt }))}
              allowDeselect={false}
              value={liste.blatt}
              onChange={(blatt) => blatt !== null && blatt !== liste.blatt && void reread(blatt, null)}
            />
          )}
          <Kopfzeile
            key={`${liste.blatt}-${liste.kopfzeile}`}
            value={liste.kopfzeile}
            zeilen={liste.kopfzeilen}
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
              if (!alle && spalte.ziel === 'ignorieren' && ziel === 'ignorieren') return null;
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
                    <Wahl
                      aria-label={`Spalte ${spalte.kopf} wird im Register`}
                      options={zielfeldOptions}
                      searchable
                      allowDeselect={false}
                      value={ziel}
                      onChange={(next) => {
                        // The list hands back only values it was given.
                        if (next !== null)
                          onChange({ ...auftrag, zuordnung: zuordnung.with(index, next as Zielfeld) });
                      }}
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
        {weggelassen > 0 && (
          <Group>
            <Button variant="subtle" size="xs" aria-expanded={alle} onClick={() => setAlle(!alle)}>
              {alle
                ? 'Weggelassene Spalten ausblenden'
                : formatCount(weggelassen, 'weggelassene Spalte', 'weggelassene Spalten') + ' zeigen'}
            </Button>
          </Group>
        )}
        {!named && (
          <Text size="sm">
            Ohne eine Spalte mit dem Namen lässt sich niemand einlesen. Bitte wählen Sie eine aus.
          </Text>
        )}
        <Group align="flex-end" gap="md">
          <Checkbox
            label="Diese Zuordnung für die nächste Liste merken"
            checked={merkenAls !== null}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ ...auftrag, merkenAls: checked ? (liste.profil?.name ?? 'Liste') : null })
            }
            mb={merkenAls === null ? 0 : 8}
          />
          {merkenAls !== null && (
            <TextInput
              label="unter dem Namen"
              w="22rem"
              maxLength={100}
              value={merkenAls}
              onChange={({ currentTarget: { value } }) => onChange({ ...auftrag, merkenAls: value })}
            />
          )}
        </Group>
        <Group gap="md">
          <Button disabled={!named || merkenAls?.trim() === ''} onClick={onNext}>
            Weiter: Liste prüfen
          </Button>
          <Button variant="default" onClick={onBack}>
            Andere Datei
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function herkunftOf({ profil }: Auftrag['liste']): string {
  if (profil === null)
    return 'Die Vorschläge stammen aus Überschriften und Inhalten; bitte schauen Sie jede Zeile einmal an.';
  return profil.genau
    ? `Zugeordnet wie beim letzten Mal („${profil.name}“).`
    : `Fast wie „${profil.name}“: Was Sie dort festgelegt haben, gilt auch hier; neue Spalten sind vorgeschlagen.`;
}

/** The row with the headings; taken over when the field is left. */
function Kopfzeile({
  value,
  zeilen,
  onCommit,
}: {
  readonly value: number;
  readonly zeilen: readonly number[];
  readonly onCommit: (kopfzeile: number) => void;
}) {
  const [typed, setTyped] = useState<number | string | null>(value);
  return (
    <NumberField
      label="Überschriften stehen in Zeile"
      {...(zeilen.length > 1 && { description: `zusammen mit Zeile ${zeilen[0] ?? ''}` })}
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
