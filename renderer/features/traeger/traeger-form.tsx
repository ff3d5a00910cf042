import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { traeger as schema, type Traeger } from '#shared/domain/records.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { PlzUndOrt } from '#renderer/ui/plz-und-ort.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import classes from './traeger.module.css';

type Props = {
  readonly traeger: Traeger | null;
  readonly onClose: () => void;
};

/** A Träger, new or changed. */
export function TraegerForm({ traeger, onClose }: Props) {
  const [start] = useState(() => recordOf(traeger));
  const save = useCommand('traeger.save');
  return (
    <EntwurfForm
      ort={`traeger/angaben/${traeger?.id ?? 'neu'}`}
      schema={schema}
      start={start}
      label={traeger === null ? 'Neuer Träger' : `${traeger.name} bearbeiten`}
      save={save}
      onClose={onClose}
    >
      {(feld) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" verticalSpacing="md">
            <SchemaFeld {...feld('name')} />
            <SchemaFeld {...feld('ansprechpartner')} />
            <SchemaFeld {...feld('telefon')} />
            <SchemaFeld {...feld('email')} />
            <SchemaFeld {...feld('strasse')} />
            <PlzUndOrt plz={<SchemaFeld {...feld('plz')} />} ort={<SchemaFeld {...feld('ort')} />} />
            <SchemaFeld {...feld('schwerpunkt')} />
            <SchemaFeld {...feld('sprachen')} />
            <SchemaFeld {...feld('sprechzeiten')} />
            <SchemaFeld {...feld('plaetze')} />
          </SimpleGrid>
          <SchemaFeld {...feld('aktiv')} label="nimmt zurzeit Menschen auf" />
          <fieldset className={classes['teil']}>
            <legend>Zusammenarbeit</legend>
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" verticalSpacing="md">
              <SchemaFeld {...feld('dabeiSeit')} />
              <SchemaFeld {...feld('vereinbarungVom')} />
              <SchemaFeld {...feld('vereinbarungFassung')} />
              <SchemaFeld {...feld('vereinbarungBis')} />
              <SchemaFeld {...feld('berichteBis')} />
              <SchemaFeld {...feld('halbjahr1Bis')} />
              <SchemaFeld {...feld('halbjahr2Bis')} />
              <SchemaFeld {...feld('ausgeschiedenAm')} />
            </SimpleGrid>
          </fieldset>
        </>
      )}
    </EntwurfForm>
  );
}

/** The record alone: what the list adds is not saved. */
function recordOf(traeger: Props['traeger']): Record<string, unknown> {
  if (traeger === null) return { ...LEER, id: crypto.randomUUID() };
  return Object.fromEntries(Object.entries(traeger).filter(([feld]) => feld in schema.shape));
}

const LEER = { ...schema.omit({ id: true, name: true }).parse({ aktiv: true }), name: '' };
