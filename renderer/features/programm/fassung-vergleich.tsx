import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { Menschen } from './menschen.tsx';
import classes from './programm.module.css';

type Stand = { readonly id: string; readonly am: string | null };
type Gewaehlt = { readonly id: string | null; readonly am: string | null };

/** Who comes in and who falls out between two versions, or between two days of one. */
export function FassungVergleich({ fassungen }: { readonly fassungen: Output<'zielgruppe.list'> }) {
  const heute = useHeute();
  const [last, before = last] = fassungen;
  // Until somebody chooses: the version before beside the latest, also when one comes in meanwhile.
  const [wahlAlt, setAlt] = useState<Gewaehlt>({ id: null, am: heute });
  const [wahlNeu, setNeu] = useState<Gewaehlt>({ id: null, am: heute });
  const alt: Stand = { ...wahlAlt, id: wahlAlt.id ?? before?.id ?? '' };
  const neu: Stand = { ...wahlNeu, id: wahlNeu.id ?? last?.id ?? '' };
  const options = fassungen.map(({ id, fassung, name }) => ({ value: id, label: `${fassung}: ${name}` }));
  const same = alt.id === neu.id && alt.am === neu.am;
  return (
    <Section
      title="Wer kommt dazu, wer fällt heraus?"
      hint="Zwei Fassungen am selben Tag, oder eine Fassung an zwei Tagen, zum Beispiel heute und in einem Jahr."
    >
      <Group gap="xl">
        <Eingabe name="bisher" stand={alt} onChange={setAlt} options={options} />
        <Eingabe name="künftig" stand={neu} onChange={setNeu} options={options} />
      </Group>
      {same ? (
        <Text size="sm" c="dimmed">
          Bitte wählen Sie zwei verschiedene Fassungen oder Tage.
        </Text>
      ) : (
        <Ergebnis alt={alt} neu={neu} />
      )}
    </Section>
  );
}

type EingabeProps = {
  readonly name: string;
  readonly stand: Stand;
  readonly onChange: (stand: Stand) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

function Eingabe({ name, stand, onChange, options }: EingabeProps) {
  return (
    <Group gap="md" align="flex-end" role="group" aria-label={name}>
      <Wahl
        label={`${name}: Fassung`}
        value={stand.id}
        allowDeselect={false}
        onChange={(id) => onChange({ ...stand, id: id ?? stand.id })}
        options={options}
      />
      <DateField
        label={`${name}: am`}
        w="10rem"
        value={stand.am}
        onChange={(am) => onChange({ ...stand, am })}
      />
    </Group>
  );
}

function Ergebnis({ alt, neu }: { readonly alt: Stand; readonly neu: Stand }) {
  const ready = alt.am !== null && neu.am !== null && isDatum(alt.am) && isDatum(neu.am);
  const { data, error } = useAnswer(
    'zielgruppe.vergleich',
    { alt: { id: alt.id, am: alt.am ?? '' }, neu: { id: neu.id, am: neu.am ?? '' } },
    { keepPrevious: true, enabled: ready },
  );
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return ready ? <Loading /> : null;
  return (
    <>
      {data.wechsel.map(({ art, label, anzahl, personen, weitere }) => (
        <details key={art} className={classes['wechsel']}>
          <summary>
            <strong>{formatNumber(anzahl)}</strong> {label}
          </summary>
          <Menschen personen={personen} weitere={weitere} name={label} />
        </details>
      ))}
      <Text size="sm" c="dimmed">
        Bei {formatCount(data.gleich, 'Person', 'Personen')} ändert sich nichts.
      </Text>
    </>
  );
}
