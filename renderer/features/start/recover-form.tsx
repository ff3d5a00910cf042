import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KennwortFelder } from '#renderer/ui/kennwort-felder.tsx';
import { StartFrame } from './start-frame.tsx';

type Status = Output<'tresor.status'>;

type Props = {
  readonly status: Status;
  readonly onBack: () => void;
  readonly onStatus: (status: Status) => void;
};

/** Opens the register with the words from the sealed sheet and sets a new Kennwort. */
export function RecoverForm({ status, onBack, onStatus }: Props) {
  const { benutzer } = status;
  const [text, setText] = useState('');
  const [benutzerId, setBenutzerId] = useState(benutzer[0]?.id ?? null);
  const [kennwort, setKennwort] = useState<string | null>(null);
  const recover = useTask('tresor.recover');
  const woerter = wordsOf(text);
  const submit = async () => {
    if (kennwort === null) return;
    const opened = await recover.run({ woerter, benutzerId, kennwort });
    if (opened !== null) onStatus(opened.value);
  };
  return (
    <StartFrame
      title="Mit den Wiederherstellungswörtern öffnen"
      intro="Sie stehen auf dem Blatt aus der Einrichtung, meist in einem verschlossenen Umschlag im Tresor oder bei der Behördenleitung. Ihr Kennwort wird dabei neu gesetzt; die Daten bleiben unverändert."
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <Textarea
            label="Wörter in der Reihenfolge des Blattes"
            description={
              woerter.length === 0
                ? 'Mit Leerzeichen getrennt; Nummern dürfen stehen bleiben.'
                : `${woerter.length} Wörter gelesen`
            }
            autosize
            minRows={3}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {benutzer.length > 1 && (
            <Select
              label="Für wen wird das Kennwort neu gesetzt?"
              data={benutzer.map(({ id, name }) => ({ value: id, label: name }))}
              allowDeselect={false}
              value={benutzerId}
              onChange={setBenutzerId}
            />
          )}
          <KennwortFelder label="Neues Kennwort" onKennwort={setKennwort} />
          <ErrorNote error={recover.error} />
          <Group gap="md" mt="sm">
            <Button
              type="submit"
              loading={recover.running}
              disabled={woerter.length === 0 || kennwort === null}
            >
              Öffnen und Kennwort setzen
            </Button>
            <Button variant="subtle" onClick={onBack}>
              Zurück
            </Button>
          </Group>
        </Stack>
      </form>
    </StartFrame>
  );
}

/** Words as typed or copied from the sheet, without its numbers. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((word) => word.replaceAll(/[\d.)]/g, ''))
    .filter((word) => word !== '');
}
