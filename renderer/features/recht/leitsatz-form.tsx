import { MultiSelect, SimpleGrid } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { leitsatz as schema } from '#shared/domain/records.ts';
import { bekannteKriterien, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

type Props = {
  readonly leitsatz: Output<'leitsatz.list'>[number] | null;
  readonly onClose: () => void;
};

/** A Leitsatz, new or changed. */
export function LeitsatzForm({ leitsatz, onClose }: Props) {
  const heute = useHeute();
  const save = useCommand('leitsatz.save');
  const start = leitsatz ?? {
    id: crypto.randomUUID(),
    titel: '',
    thema: null,
    text: '',
    kriterien: '',
    quelle: null,
    von: heute,
    bis: null,
  };
  return (
    <EntwurfForm
      ort={`recht/leitsatz/${leitsatz?.id ?? 'neu'}`}
      schema={schema}
      start={start}
      label={leitsatz === null ? 'Neuer Leitsatz' : `Leitsatz „${leitsatz.titel}“ bearbeiten`}
      save={save}
      onClose={onClose}
    >
      {(feld) => {
        const { value, onChange, error } = feld('kriterien');
        const gewaehlt = kriterienOf({ kriterien: typeof value === 'string' ? value : '' });
        return (
          <>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <SchemaFeld {...feld('titel')} />
              <SchemaFeld {...feld('thema')} />
            </SimpleGrid>
            <SchemaFeld {...feld('text')} />
            <MultiSelect
              label="Voraussetzungen"
              description="Neben welchen Voraussetzungen soll er stehen?"
              withAsterisk
              searchable
              data={[...bekannteKriterien()].map(([id, label]) => ({ value: id, label: `${label} (${id})` }))}
              value={[...gewaehlt]}
              onChange={(ids) => onChange(ids.join(' '))}
              error={error}
              nothingFoundMessage="Nichts gefunden"
            />
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
              <SchemaFeld {...feld('von')} />
              <SchemaFeld {...feld('bis')} />
              <SchemaFeld {...feld('quelle')} />
            </SimpleGrid>
          </>
        );
      }}
    </EntwurfForm>
  );
}
