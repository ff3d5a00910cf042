import { Button, Checkbox, Group, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { behoerdeEingabe } from '#shared/api/tresor.ts';
import { pflicht, zeile } from '#shared/domain/feld.ts';
import { laender } from '#renderer/lib/laender.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { PlzUndOrt } from '#renderer/ui/plz-und-ort.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { StartFrame } from './start-frame.tsx';

const eingabe = behoerdeEingabe.extend({
  behoerde: pflicht(zeile().min(1, { error: 'Bitte den Namen der Behörde eintragen.' }), {
    label: 'Behörde',
  }),
});

const LEER = {
  behoerde: '',
  amt: null,
  strasse: null,
  plz: null,
  ort: null,
  telefon: null,
  email: null,
  land: null,
  programmName: null,
};

type Props = {
  readonly onlySample: boolean;
  readonly vorher: { readonly ordner: string; readonly name: string; readonly kennwort: string };
  readonly onBack: () => void;
  readonly onBegin: () => void;
  readonly onCreated: (angelegt: Output<'tresor.create'>) => void;
};

/** The office as it stands on letters; then the register is created. */
export function BehoerdeStep({ onlySample, vorher, onBack, onBegin, onCreated }: Props) {
  const [beispiel, setBeispiel] = useState(onlySample);
  const create = useTask('tresor.create');
  const { feld, submit } = useRecordForm(eingabe, { ...LEER, behoerde: onlySample ? 'Übungsbehörde' : '' });
  const save = submit(async (behoerde) => {
    onBegin();
    const created = await create.run({ ...vorher, beispiel, behoerde });
    if (created !== null) onCreated(created.value);
  });
  return (
    <StartFrame
      step="Schritt 3 von 5"
      title="Ihre Behörde"
      intro="So steht sie im Kopf von Schreiben und Vordrucken. Nur der Name ist nötig; alles andere können Sie später in den Einstellungen ergänzen."
    >
      <form noValidate onSubmit={save}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
            <SchemaFeld {...feld('behoerde')} />
            <SchemaFeld {...feld('amt')} />
            <SchemaFeld {...feld('strasse')} />
            <PlzUndOrt plz={<SchemaFeld {...feld('plz')} />} ort={<SchemaFeld {...feld('ort')} />} />
            <SchemaFeld {...feld('telefon')} />
            <SchemaFeld {...feld('email')} />
            <SchemaFeld {...feld('land')} options={laender} label="Bundesland" leer="noch nicht gewählt" />
            <SchemaFeld {...feld('programmName')} />
          </SimpleGrid>
          <Checkbox
            mt="sm"
            checked={beispiel}
            disabled={onlySample}
            onChange={(event) => setBeispiel(event.currentTarget.checked)}
            label="Übungsregister mit erfundenen Personen"
            description={
              onlySample
                ? 'In diesem Fenster sind nur Übungsregister möglich. Tragen Sie hier keine echten Personen ein.'
                : 'Zum Kennenlernen. Ein Übungsregister bleibt eines; für die Arbeit richten Sie später ein zweites ein.'
            }
          />
          <ErrorNote error={create.error} />
          <Group gap="md" mt="sm">
            <Button type="submit" loading={create.running}>
              Register anlegen
            </Button>
            <Button variant="subtle" onClick={onBack} disabled={create.running}>
              Zurück
            </Button>
          </Group>
        </Stack>
      </form>
    </StartFrame>
  );
}
