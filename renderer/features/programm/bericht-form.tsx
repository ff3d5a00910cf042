import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { berichtart, programmbericht } from '#shared/domain/programm.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

const schema = programmbericht.omit({ stellen: true });
type Props = {
  readonly bericht: Output<'programm.berichte'>[number] | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
};

/** The words of a report; the figures come by themselves. */
export function BerichtForm({ bericht, onClose, onSaved }: Props) {
  const heute = useHeute();
  const [start] = useState(
    () =>
      bericht ?? {
        id: crypto.randomUUID(),
        art: 'rat',
        titel: 'Bericht über das Bleiberechtsprogramm',
        stichtag: heute,
        anlass: null,
        einleitung: EINLEITUNG,
        bewertung: null,
        ausblick: null,
      },
  );
  const save = useCommand('programm.saveBericht');
  return (
    <EntwurfForm
      ort={`programm/bericht/${bericht?.id ?? 'neu'}`}
      schema={schema}
      start={start}
      label={bericht === null ? 'Neuer Bericht' : 'Bericht bearbeiten'}
      save={save}
      onClose={onClose}
      onSaved={({ id }) => onSaved(id)}
      verb="Speichern und ansehen"
    >
      {(feld) => (
        <>
          <SchemaFeld {...feld('titel')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <SchemaFeld {...feld('art')} options={berichtart.options} />
            <SchemaFeld {...feld('stichtag')} />
          </SimpleGrid>
          <SchemaFeld {...feld('anlass')} />
          <SchemaFeld {...feld('einleitung')} />
          <SchemaFeld {...feld('bewertung')} />
          <SchemaFeld {...feld('ausblick')} />
        </>
      )}
    </EntwurfForm>
  );
}

/** A beginning that is true everywhere; to be changed like every other word. */
const EINLEITUNG =
  'Das Programm begleitet Menschen, die seit Jahren geduldet sind, auf dem Weg zu einem Aufenthaltsrecht. Ob die Voraussetzungen vorliegen, entscheidet in jedem Fall ein Mensch.';
