import { Button, Checkbox, Group, Paper, Radio, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { loeschgrund } from '#shared/domain/codes.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

type Props = {
  readonly personIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (protokollNr: number) => void;
};

/** The last look before people are gone: what goes, what stays, why, and one deliberate tick. */
export function Loeschen({ personIds, onClose, onDone }: Props) {
  const vorschau = useAnswer('loeschung.vorschau', { personIds: [...personIds] });
  const remove = useCommand('loeschung.loeschen');
  const [grund, setGrund] = useState<string | null>(null);
  const [sicher, setSicher] = useState(false);
  const wer = formatCount(personIds.length, 'Person', 'Personen');
  if (vorschau.error !== null) return <ErrorNote error={vorschau.error} />;
  if (vorschau.data === undefined) return <Loading />;
  const { geht, bleibt, gesperrt } = vorschau.data;
  const reason = loeschgrund.codes.find((code) => code === grund);
  return (
    <Paper component="section" withBorder p="lg" aria-label={`${wer} löschen`}>
      <Stack gap="md">
        {gesperrt !== null && <Callout art="warnung">{gesperrt}</Callout>}
        <Group align="flex-start" gap="xl">
          <Stack gap="xs">
            <Title order={3} size="h4">
              Das geht
            </Title>
            <Table withRowBorders={false} verticalSpacing={2} w="auto">
              <Table.Tbody>
                {geht.map(({ was, anzahl }) => (
                  <Table.Tr key={was}>
                    <Table.Th scope="row" fw={400}>
                      {was}
                    </Table.Th>
                    <Table.Td ta="right">{anzahl}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Stack>
          <Stack gap="xs" maw="28rem">
            <Title order={3} size="h4">
              Das bleibt
            </Title>
            {bleibt.map((satz) => (
              <Text size="sm" key={satz}>
                {satz}
              </Text>
            ))}
          </Stack>
        </Group>
        <Radio.Group label="Warum wird gelöscht?" value={grund} onChange={setGrund}>
          <Stack gap="xs" mt="xs">
            {loeschgrund.options.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label={`Ich habe gelesen, was verloren geht. ${wer} sollen endgültig gelöscht werden.`.replace(
            '1 Person sollen',
            '1 Person soll',
          )}
          checked={sicher}
          onChange={(event) => setSicher(event.currentTarget.checked)}
        />
        <ErrorNote error={remove.error} />
        <Group gap="md">
          <Button
            disabled={!sicher || reason === undefined || gesperrt !== null}
            loading={remove.isPending}
            onClick={() =>
              reason !== undefined &&
              void remove
                .mutateAsync({ personIds: [...personIds], grund: reason })
                .then(({ protokollNr }) => onDone(protokollNr))
            }
          >
            {wer} endgültig löschen
          </Button>
          <Button variant="default" onClick={onClose}>
            Nicht löschen
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
