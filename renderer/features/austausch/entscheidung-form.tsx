import { MultiSelect, SimpleGrid } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { gremium, grundsatzentscheidung as schema } from '#shared/domain/gremium.ts';
import { bekannteKriterien, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

type Props = {
  readonly grundsatz: Output<'grundsatzentscheidung.list'>[number] | null;
  readonly onClose: () => void;
};

const LEER = {
  titel: '',
  frage: '',
  konstellation: null,
  entscheidung: null,
  grundzuege: null,
  argumente: null,
  abweichend: null,
  gremium: 'lenkungskreis',
  am: null,
  von: null,
  bis: null,
  kriterien: null,
  leitsatzId: null,
  imBuendel: true,
};

/** A decision of principle, new or changed. */
export function EntscheidungForm({ grundsatz, onClose }: Props) {
  const save = useCommand('grundsatzentscheidung.save');
  const leitsaetze = useAnswer('leitsatz.list', undefined).data ?? [];
  const { offen: _, ...start } = grundsatz ?? { offen: 0, id: crypto.randomUUID(), ...LEER };
  return (
    <EntwurfForm
      ort={`entscheidung/form/${grundsatz?.id ?? 'neu'}`}
      schema={schema}
      start={start}
      label={grundsatz === null ? 'Neue Grundsatzentscheidung' : `„${grundsatz.titel}“ bearbeiten`}
      save={save}
      onClose={onClose}
    >
      {(feld) => {
        const { value, onChange } = feld('kriterien');
        const gewaehlt = kriterienOf({ kriterien: typeof value === 'string' ? value : '' });
        return (
          <>
            <SchemaFeld {...feld('titel')} />
            <SchemaFeld {...feld('frage')} />
            <SchemaFeld {...feld('konstellation')} />
            <SchemaFeld {...feld('entscheidung')} />
            <SchemaFeld {...feld('grundzuege')} />
            <SchemaFeld {...feld('argumente')} />
            <SchemaFeld {...feld('abweichend')} />
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md">
              <SchemaFeld {...feld('gremium')} options={gremium.options} />
              <SchemaFeld {...feld('am')} />
              <SchemaFeld {...feld('von')} hilfe={null} />
              <SchemaFeld {...feld('bis')} hilfe={null} />
            </SimpleGrid>
            <MultiSelect
              label="Voraussetzungen, um die es geht"
              searchable
              data={[...bekannteKriterien()].map(([id, label]) => ({ value: id, label: `${label} (${id})` }))}
              value={[...gewaehlt]}
              onChange={(ids) => onChange(ids.length === 0 ? null : ids.join(' '))}
              nothingFoundMessage="Nichts gefunden"
            />
            {leitsaetze.length > 0 && (
              <SchemaFeld
                {...feld('leitsatzId')}
                options={leitsaetze.map(({ id, titel }) => ({ value: id, label: titel }))}
                leer="keiner"
              />
            )}
            <SchemaFeld {...feld('imBuendel')} />
          </>
        );
      }}
    </EntwurfForm>
  );
}
