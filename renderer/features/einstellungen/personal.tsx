import { Button, Group, Table, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { RECHTE } from './rechte.ts';
import { ZugangEntziehen } from './zugang-entziehen.tsx';
import { ZugangForm } from './zugang-form.tsx';

type Benutzer = Output<'benutzer.list'>[number];
type Offen =
  | { readonly art: 'neu' }
  | { readonly art: 'aendern' | 'entziehen'; readonly benutzer: Benutzer }
  | null;

/** Who may work in this register, each with an own Kennwort. */
export function Personal() {
  const answer = useAnswer('benutzer.list', undefined);
  const [offen, setOffen] = useState<Offen>(null);
  const close = () => setOffen(null);
  const [wieder, setWieder] = useState<string | null>(null);
  useWiederOffen('einstellungen/zugang/', setWieder);
  // The draft may be there before the list.
  const gemeint = answer.data?.find(({ id }) => id === wieder);
  if (wieder === 'neu' || gemeint !== undefined) {
    setWieder(null);
    setOffen(gemeint === undefined ? { art: 'neu' } : { art: 'aendern', benutzer: gemeint });
  }
  return (
    <Section
      title="Wer arbeitet mit diesem Register?"
      hint="Jede Person hat ein eigenes Kennwort; im Verlauf steht, wer was eingetragen hat. Für eine Urlaubsvertretung legen Sie einen Zugang an und entziehen ihn danach wieder."
      actions={
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setOffen({ art: 'neu' })}>
          Zugang anlegen
        </Button>
      }
    >
      <ErrorNote error={answer.error} />
      {offen !== null && offen.art !== 'entziehen' && (
        <ZugangForm
          key={offen.art === 'neu' ? 'neu' : offen.benutzer.id}
          benutzer={offen.art === 'neu' ? null : offen.benutzer}
          onClose={close}
        />
      )}
      {offen?.art === 'entziehen' && (
        <ZugangEntziehen key={offen.benutzer.id} benutzer={offen.benutzer} onClose={close} />
      )}
      {answer.data === undefined ? (
        <Loading />
      ) : (
        <Liste
          benutzer={answer.data}
          onChange={(benutzer) => setOffen({ art: 'aendern', benutzer })}
          onRevoke={(benutzer) => setOffen({ art: 'entziehen', benutzer })}
        />
      )}
    </Section>
  );
}

type ListeProps = {
  readonly benutzer: readonly Benutzer[];
  readonly onChange: (benutzer: Benutzer) => void;
  readonly onRevoke: (benutzer: Benutzer) => void;
};

function Liste({ benutzer, onChange, onRevoke }: ListeProps) {
  const selbst = useAnswer('tresor.status', undefined).data?.angemeldet?.id;
  return (
    <ScrollTable label="Tabelle der Zugänge" minWidth={560} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>darf</Table.Th>
          <Table.Th ta="end">Zugang</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {benutzer.map((each) => (
          <Table.Tr key={each.id}>
            <Table.Td>
              <Text fw={500}>{each.name}</Text>
              {each.funktion !== null && (
                <Text size="sm" c="dimmed">
                  {each.funktion}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Text size="sm">{each.aktiv ? rechteText(each.rechte) : 'Zugang entzogen'}</Text>
            </Table.Td>
            <Table.Td>
              {each.aktiv && (
                <Group gap="sm" justify="flex-end" wrap="nowrap">
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`${each.name} ändern`}
                    onClick={() => onChange(each)}
                  >
                    Ändern
                  </Button>
                  {each.id !== selbst && (
                    <Button
                      variant="subtle"
                      size="xs"
                      aria-label={`${each.name} den Zugang entziehen`}
                      onClick={() => onRevoke(each)}
                    >
                      Entziehen
                    </Button>
                  )}
                </Group>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ScrollTable>
  );
}

function rechteText(rechte: readonly string[]): string {
  const words = RECHTE.filter(({ value }) => rechte.includes(value)).map(({ kurz }) => kurz);
  return words.length === RECHTE.length ? 'alles' : words.join(', ');
}
