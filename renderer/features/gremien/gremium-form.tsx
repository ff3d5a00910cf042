import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { gremium as schema } from '#shared/domain/records.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

type Props = { readonly gremium: Output<'gremium.list'>[number] | null; readonly onClose: () => void };

/** A Gremium, new or changed. */
export function GremiumForm({ gremium, onClose }: Props) {
  const [start] = useState(() => {
    if (gremium === null) return leer();
    const { letzteAm: _letzteAm, naechste: _naechste, vorgemerkt: _vorgemerkt, ...record } = gremium;
    return record;
  });
  const save = useCommand('gremium.save');
  return (
    <EntwurfForm
      ort={`gremien/${gremium?.id ?? 'neu'}`}
      schema={schema}
      start={start}
      label={gremium === null ? 'Neues Gremium' : `${gremium.name} bearbeiten`}
      save={save}
      onClose={onClose}
    >
      {(feld) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" verticalSpacing="md">
            <SchemaFeld {...feld('name')} />
            <SchemaFeld {...feld('art')} />
            <SchemaFeld {...feld('empfang')} />
            <SchemaFeld {...feld('rhythmus')} />
            <SchemaFeld {...feld('naechsteAm')} />
          </SimpleGrid>
          <SchemaFeld {...feld('mitglieder')} />
          <SchemaFeld {...feld('aktiv')} />
        </>
      )}
    </EntwurfForm>
  );
}

const leer = () => ({
  id: crypto.randomUUID(),
  name: '',
  art: 'lenkungskreis',
  mitglieder: null,
  empfang: 'anonym',
  rhythmus: 'quartal',
  naechsteAm: null,
  aktiv: true,
});
