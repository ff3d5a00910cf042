import { Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { Menschen } from './menschen.tsx';
import classes from './programm.module.css';

type Fassungen = { readonly fassungen: Output<'zielgruppe.list'> };
type Art = 'ja' | 'unbekannt' | 'nein';
const WORTE: readonly { readonly value: Art; readonly eine: string; readonly viele: string }[] = [
  { value: 'ja', eine: 'gehört dazu', viele: 'gehören dazu' },
  { value: 'unbekannt', eine: 'unklar, Angaben fehlen', viele: 'unklar, Angaben fehlen' },
  { value: 'nein', eine: 'gehört nicht dazu', viele: 'gehören nicht dazu' },
];

/** Who of the register falls under a version on a day; the three numbers open their lists. */
export function Kandidaten({ fassungen }: Fassungen) {
  const heute = useHeute();
  const current = fassungen.find(({ gueltigAb }) => gueltigAb <= heute) ?? fassungen[0];
  const [id, setId] = useState<string | null>(null);
  const [am, setAm] = useState<string | null>(heute);
  const [art, setArt] = useState<Art>('ja');
  const chosen = fassungen.find((each) => each.id === id) ?? current;
  if (chosen === undefined) return null;
  return (
    <Section title="Wer gehört dazu?" hint={chosen.satz}>
      <Group gap="md" align="flex-end">
        <Wahl
          label="Fassung"
          value={chosen.id}
          onChange={setId}
          allowDeselect={false}
          options={fassungen.map(({ id: value, fassung, name }) => ({
            value,
            label: `${fassung}: ${name}`,
          }))}
        />
        <DateField label="am" w="10rem" value={am} onChange={setAm} />
      </Group>
      {am !== null && isDatum(am) && (
        <Liste id={chosen.id} am={am} art={art} onArt={setArt} future={am > heute} />
      )}
    </Section>
  );
}

type ListeProps = {
  readonly id: string;
  readonly am: Datum;
  readonly art: Art;
  readonly onArt: (art: Art) => void;
  readonly future: boolean;
};

function Liste({ id, am, art, onArt, future }: ListeProps) {
  const { data, error } = useAnswer('zielgruppe.kandidaten', { id, am, art }, { keepPrevious: true });
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return <Loading />;
  return (
    <>
      <SegmentedControl
        className={classes['wahl'] ?? ''}
        aria-label="Welche Liste"
        value={art}
        onChange={(value) => onArt(WORTE.find((each) => each.value === value)?.value ?? 'ja')}
        data={WORTE.map(({ value, eine, viele }) => ({
          value,
          label: formatCount(data[value], eine, viele),
        }))}
      />
      {future && (
        <Text size="sm" c="dimmed">
          Für den {formatDatum(am)} gerechnet, als liefe weiter, was heute ohne Ende eingetragen ist.
        </Text>
      )}
      {art === 'unbekannt' && data.fehlt.length > 0 && (
        <Text size="sm">
          Es fehlt:{' '}
          {data.fehlt
            .map(({ was, personen }) => `${was} (${formatCount(personen, 'Person', 'Personen')})`)
            .join('; ')}
        </Text>
      )}
      <Menschen
        personen={data.personen}
        weitere={data.weitere}
        name={WORTE.find((each) => each.value === art)?.viele ?? ''}
      />
    </>
  );
}
