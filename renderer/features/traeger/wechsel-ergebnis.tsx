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
import { TaskProgress } from '#renderer/ui/task-progress.tsx';

type Props = { readonly ergebnis: Output<'traeger.wechsel'>; readonly onUndone: () => void };

/** What has happened, the letters that may follow, and the way back. */
export function WechselErgebnis({ ergebnis, onUndone }: Props) {
  const { protokollNr, gewechselt, spaeter, briefe } = ergebnis;
  const undo = useCommand('traeger.undoWechsel');
  return (
    <Stack gap="lg">
      <Callout art="erledigt" title="Übernommen">
        {formatCount(gewechselt, 'Person hat', 'Personen haben')} gewechselt
        {spaeter > 0 &&
          `, ${formatCount(spaeter, 'Person entscheidet', 'Personen entscheiden')} später; die Nachfrage steht in „Heute“`}
        . Die bisherige Betreuung bleibt im Verlauf.
      </Callout>
      <Group gap="md">
        <ConfirmInline
          action="Alles zurücknehmen"
          question="Den ganzen Wechsel zurücknehmen?"
          yes="Ja, zurücknehmen"
          size="sm"
          onConfirm={() => undo.mutate({ protokollNr }, { onSuccess: onUndone })}
        />
        <LinkButton href="/traeger" variant="default">
          Zum Register
        </LinkButton>
      </Group>
      <ErrorNote error={undo.error} />
      {briefe.length > 0 && <Briefe ids={briefe} />}
    </Stack>
  );
}

function Briefe({ ids }: { readonly ids: readonly string[] }) {
  const write = useTask('auswahl.writePapers');
  const result = write.value;
  return (
    <Section
      title="Mitteilungen über den Wechsel"
      hint="Je Person ein Blatt für die Beratungsstellen, die mit Namen davon erfahren dürfen. Wer keine Einwilligung gegeben hat, wird ausgelassen und genannt."
    >
      <Group gap="md">
        <Button
          loading={write.running}
          onClick={() => void write.run({ ids: [...ids], vorlage: 'betreuungswechsel', als: 'docx' })}
        >
          Ordner wählen und schreiben
        </Button>
      </Group>
      <TaskProgress
        running={write.running}
        fortschritt={write.fortschritt}
        onCancel={write.cancel}
        text="Die Mitteilungen werden geschrieben"
      />
      <ErrorNote error={write.error} />
      {result !== null && result.ordner !== null && (
        <Stack gap="sm" role="status">
          <Text>{formatCount(result.geschrieben, 'Mitteilung', 'Mitteilungen')} geschrieben.</Text>
          <FilePathNote path={result.ordner} folder />
          {result.ausgelassen.map(({ id, name, grund }) => (
            <Text key={id} size="sm">
              {name}: {grund}
            </Text>
          ))}
        </Stack>
      )}
    </Section>
  );
}
