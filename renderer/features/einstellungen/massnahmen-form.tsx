import { MultiSelect, SimpleGrid } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { idsOf, type Modul } from '#shared/ablauf/massnahmen.ts';
import { hemmnis } from '#shared/domain/codes.ts';
import { modul as schema } from '#shared/domain/records.ts';
import { bekannteKriterien } from '#shared/recht/hinweise/leitsatz.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import classes from './massnahmen.module.css';

type Props = { readonly modul: Modul | null; readonly onClose: () => void };

/** A measure of the catalogue, new or changed. */
export function MassnahmeForm({ modul, onClose }: Props) {
  const [start] = useState(() => modul ?? leer());
  const save = useCommand('massnahme.save');
  return (
    <EntwurfForm
      ort={`einstellungen/massnahme/${modul?.id ?? 'neu'}`}
      schema={schema}
      start={start}
      label={modul === null ? 'Neue Maßnahme' : `Maßnahme „${modul.was}“ bearbeiten`}
      save={save}
      onClose={onClose}
    >
      {(feld) => (
        <>
          <SchemaFeld {...feld('was')} />
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" className={classes['felder']}>
            <SchemaFeld {...feld('anbieter')} />
            <SchemaFeld {...feld('dauer')} />
            <SchemaFeld {...feld('kosten')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" className={classes['felder']}>
            <SchemaFeld {...feld('wer')} />
            <SchemaFeld {...feld('monate')} />
            <SchemaFeld {...feld('nachweis')} />
          </SimpleGrid>
          <Auswahl {...feld('kriterien')} label="Vorschlagen, wenn das fehlt" data={KRITERIEN} />
          <Auswahl {...feld('sichert')} label="Als Auflage vorschlagen, damit das bleibt" data={KRITERIEN} />
          <Auswahl
            {...feld('hemmnisse')}
            label="Vorschlagen bei diesen Hemmnissen"
            data={[...hemmnis.options]}
          />
          <SchemaFeld {...feld('aktiv')} />
        </>
      )}
    </EntwurfForm>
  );
}

type AuswahlProps = {
  readonly label: string;
  readonly data: { readonly value: string; readonly label: string }[];
  /** Ids behind each other, as the record keeps them. */
  readonly value: unknown;
  readonly onChange: (value: string | null) => void;
  readonly error: ReactNode;
};

function Auswahl({ label, data, value, onChange, error }: AuswahlProps) {
  return (
    <MultiSelect
      label={label}
      searchable
      clearable
      data={data}
      value={[...idsOf(typeof value === 'string' ? value : null)]}
      onChange={(ids) => onChange(ids.length === 0 ? null : ids.join(' '))}
      error={error}
      nothingFoundMessage="Nichts gefunden"
    />
  );
}

const KRITERIEN = [...bekannteKriterien()].map(([id, label]) => ({ value: id, label: `${label} (${id})` }));

const leer = () => ({
  id: crypto.randomUUID(),
  was: '',
  anbieter: null,
  dauer: null,
  kosten: null,
  wer: 'person',
  monate: 3,
  nachweis: '',
  kriterien: null,
  sichert: null,
  hemmnisse: null,
  aktiv: true,
});
