import { Button, Group, Stack, Table, Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { formatMoment, formatNumber } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';

type Props = { readonly vergleich: NonNullable<Output<'sicherung.inspect'>>; readonly onClose: () => void };

/** Before and after, counted; restoring keeps the replaced state as a backup of its own. */
export function Wiederherstellung({ vergleich, onClose }: Props) {
  const restore = useTask('sicherung.restore');
  const ersetzt = restore.value?.ersetzt ?? null;
  if (ersetzt !== null) {
    return (
      <Section title="Die Sicherung ist wiederhergestellt">
        <Stack gap="md" align="flex-start">
          <Text>Der Stand von vorher ist nicht verloren. Er liegt hier als eigene Sicherung:</Text>
          <FilePathNote path={ersetzt} />
          <Button onClick={onClose}>Zurück zu den Sicherungen</Button>
        </Stack>
      </Section>
    );
  }
  return (
    <Section
      title="Vorher und nachher"
      hint={vergleich.erstelltAm === null ? undefined : `Sicherung vom ${formatMoment(vergleich.erstelltAm)}`}
    >
      <Stack gap="lg">
        <FilePathNote path={vergleich.datei} />
        {vergleich.lesbar ? (
          <ScrollTable label="Register und Sicherung im Vergleich" minWidth={420} verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Was</Table.Th>
                <Table.Th ta="end">jetzt im Register</Table.Th>
                <Table.Th ta="end">in der Sicherung</Table.Th>
                <Table.Th ta="end">Unterschied</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {vergleich.vergleich.map(({ was, jetzt, sicherung }) => (
                <Table.Tr key={was}>
                  <Table.Td>{was}</Table.Td>
                  <Table.Td ta="end">{formatNumber(jetzt)}</Table.Td>
                  <Table.Td ta="end">{formatNumber(sicherung)}</Table.Td>
                  <Table.Td ta="end">{difference(sicherung - jetzt)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </ScrollTable>
        ) : (
          <Callout art="warnung" title="Diese Datei lässt sich nicht lesen">
            Sie ist beschädigt oder gehört zu einem anderen Register. Es wurde nichts geändert. Bitte nehmen
            Sie eine andere Sicherung.
          </Callout>
        )}
        <TaskProgress
          running={restore.running}
          fortschritt={restore.fortschritt}
          text="Die Sicherung wird wiederhergestellt"
        />
        <ErrorNote error={restore.error} />
        <Group gap="md">
          <Button variant="default" disabled={restore.running} onClick={onClose}>
            Alles lassen, wie es ist
          </Button>
          {vergleich.lesbar && (
            <ConfirmInline
              size="sm"
              action="Diesen Stand wiederherstellen"
              question="Das Register durch diesen Stand ersetzen? Der jetzige wird vorher gesichert."
              yes="Ja, wiederherstellen"
              disabled={restore.running}
              onConfirm={() => restore.run({ datei: vergleich.datei })}
            />
          )}
        </Group>
      </Stack>
    </Section>
  );
}

function difference(count: number): string {
  if (count === 0) return 'gleich';
  return count > 0 ? `+${formatNumber(count)}` : `−${formatNumber(-count)}`;
}
