import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { zielgruppe, zielgruppenzeit } from '#shared/domain/programm.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

const schema = zielgruppe.omit({ fassung: true });
type Fassung = Output<'zielgruppe.list'>[number];
type Props = {
  /** Null: a new version. */
  readonly fassung: Fassung | null;
  /** The latest version, from which a new one starts. */
  readonly vorlage: Fassung | null;
  readonly onClose: () => void;
};

/** A version of the Zielgruppe. */
export function ZielgruppeForm({ fassung, vorlage, onClose }: Props) {
  const heute = useHeute();
  const [start] = useState(() => {
    const { fassung: _, satz: __, aenderbar: ___, ...werte } = fassung ?? vorlage ?? LEER;
    return fassung === null ? { ...werte, id: crypto.randomUUID(), gueltigAb: heute } : werte;
  });
  const save = useCommand('zielgruppe.save');
  return (
    <EntwurfForm
      ort={`zielgruppe/${fassung?.id ?? 'neu'}`}
      schema={schema}
      start={start}
      label={fassung === null ? 'Neue Fassung der Zielgruppe' : `Fassung ${fassung.fassung} ändern`}
      save={save}
      onClose={onClose}
    >
      {(feld) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <SchemaFeld {...feld('name')} />
            <SchemaFeld {...feld('gueltigAb')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" style={{ alignItems: 'end' }}>
            <SchemaFeld {...feld('jahre')} />
            <SchemaFeld {...feld('zeit')} options={zielgruppenzeit.options} />
            <SchemaFeld {...feld('stichtag')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" style={{ alignItems: 'end' }}>
            <SchemaFeld {...feld('alterVon')} />
            <SchemaFeld {...feld('alterBis')} />
            <SchemaFeld {...feld('gemeinden')} />
          </SimpleGrid>
          <SchemaFeld {...feld('text')} />
        </>
      )}
    </EntwurfForm>
  );
}

const LEER = {
  fassung: 0,
  satz: '',
  aenderbar: true,
  name: '',
  stichtag: null,
  jahre: null,
  zeit: 'duldung_60b',
  alterVon: null,
  alterBis: null,
  gemeinden: null,
  text: null,
};
