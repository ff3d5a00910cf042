import { Button, Group, Stack, Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useCommand, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { Auftrag } from './einlesen.tsx';
import { Zahlen } from './zahlen.tsx';

type Props = {
  readonly auftrag: Auftrag;
  readonly ergebnis: Output<'import.run'>;
  readonly onAgain: () => void;
};

/** Fourth look: what was done, the rows that were left out, and the way back. */
export function ErgebnisLook({ auftrag: { liste, zuordnung }, ergebnis, onAgain }: Props) {
  const returnCopy = useTask('import.returnCopy');
  const undo = useCommand('import.undo');
  const file = returnCopy.value?.datei ?? null;
  if (undo.data !== undefined) {
    return (
      <Section title="Das Einlesen ist rückgängig gemacht">
        <Stack gap="md" align="flex-start">
          <Text>{formatCount(undo.data.entfernt, 'Eintrag ist', 'Einträge sind')} wieder wie vorher.</Text>
          <Button onClick={onAgain}>Liste noch einmal einlesen</Button>
        </Stack>
      </Section>
    );
  }
  return (
    <Section title="Eingelesen" hint={liste.datei}>
      <Stack gap="lg">
        <Zahlen
          zahlen={[
            { wert: ergebnis.neu, was: 'neue Personen' },
            { wert: ergebnis.geaendert, was: 'ergänzt' },
            { wert: ergebnis.gleich, was: 'gleich geblieben' },
            { wert: ergebnis.abgewiesen, was: 'nicht eingelesen' },
          ]}
        />
        {ergebnis.abgewiesen > 0 && (
          <Callout title={`${formatCount(ergebnis.abgewiesen, 'Zeile fehlt', 'Zeilen fehlen')} noch`}>
            <Stack gap="sm" align="flex-start">
              <Text>
                Die Rückgabedatei ist Ihre Liste mit genau diesen Zeilen und einer Spalte „Problem“.
                Verbessern Sie sie dort und lesen Sie die Datei noch einmal ein.
              </Text>
              <Button
                variant="default"
                size="xs"
                loading={returnCopy.running}
                onClick={() =>
                  void returnCopy.run({ lauf: liste.lauf, zuordnung: [...zuordnung], ordner: null })
                }
              >
                Rückgabedatei speichern
              </Button>
            </Stack>
          </Callout>
        )}
        {file !== null && <FilePathNote path={file} canOpen />}
        <ErrorNote error={returnCopy.error ?? undo.error} />
        <Group gap="md">
          <LinkButton href="/faelle">Zu den Fällen</LinkButton>
          <LinkButton href="/dubletten" variant="default">
            Mögliche Dubletten ansehen
          </LinkButton>
          <Button variant="default" onClick={onAgain}>
            Weitere Liste einlesen
          </Button>
          <ConfirmInline
            size="sm"
            action="Rückgängig machen"
            question="Alles aus diesem Einlesen wieder entfernen?"
            yes="Ja, entfernen"
            onConfirm={() => undo.mutateAsync({ importlaufId: ergebnis.importlaufId }).catch(() => undefined)}
          />
        </Group>
      </Stack>
    </Section>
  );
}
