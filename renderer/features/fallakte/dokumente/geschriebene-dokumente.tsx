import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum } from '#shared/lib/datum.ts';
import { formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { aktiveBetreuung } from '../akte-lesen.ts';
import classes from '../fallakte.module.css';

type Dokument = Output<'dokument.list'>[number];

/** What was written for this person; a Rückmeldebogen can be marked as handed over. */
export function GeschriebeneDokumente() {
  const { akte } = useAkte();
  const list = useAnswer('dokument.list', { personId: akte.person.id });
  const [offen, setOffen] = useState<string | null>(null);
  const dokumente = list.data ?? [];
  return (
    <Section
      line={false}
      title="Geschriebene Papiere"
      hint="Der Code steht auf jedem Blatt; über ihn findet sich ein unterschriebenes Papier wieder."
    >
      <ErrorNote error={list.error} />
      {list.data !== undefined && dokumente.length === 0 && <Text c="dimmed">Noch keines.</Text>}
      {dokumente.length > 0 && (
        <div
          className={classes['listenrahmen']}
          tabIndex={0}
          role="region"
          aria-label="Liste der geschriebenen Papiere"
        >
          <table className={classes['liste']} aria-label="Geschriebene Papiere">
            <thead>
              <tr>
                <th scope="col">Papier</th>
                <th scope="col">Code</th>
                <th scope="col">geschrieben</th>
                <th scope="col">von</th>
                <th scope="col">Rückmeldung</th>
              </tr>
            </thead>
            <tbody>
              {dokumente.map((dokument) => (
                <tr key={dokument.id}>
                  <td>
                    {dokument.titel}
                    {dokument.version > 1 && ` (Version ${dokument.version})`}
                  </td>
                  <td>{dokument.code}</td>
                  <td>{formatMoment(dokument.erstelltAm)}</td>
                  <td>{dokument.benutzer}</td>
                  <td>
                    {dokument.vorlage === 'rueckmeldebogen' && (
                      <Ausgehaendigt
                        dokument={dokument}
                        offen={offen === dokument.id}
                        onOffen={(yes) => setOffen(yes ? dokument.id : null)}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

type Props = {
  readonly dokument: Dokument;
  readonly offen: boolean;
  readonly onOffen: (offen: boolean) => void;
};

function Ausgehaendigt({ dokument, offen, onOffen }: Props) {
  const { akte, heute } = useAkte();
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  const handOver = useCommand('dokument.handOver');
  const [am, setAm] = useState<string | null>(heute);
  const [traegerId, setTraegerId] = useState<string | null>(
    aktiveBetreuung(akte.betreuung, heute)?.traegerId ?? null,
  );
  const verweis = akte.verweis.find(({ dokumentId }) => dokumentId === dokument.id);
  if (verweis !== undefined) {
    return (
      <Text size="sm">
        ausgehändigt am {formatDatum(verweis.ausgehaendigtAm)}
        <br />
        erwartet bis {formatDatum(verweis.faelligAm)}
      </Text>
    );
  }
  if (!offen) {
    return (
      <Button variant="default" size="xs" onClick={() => onOffen(true)}>
        Ausgehändigt …
      </Button>
    );
  }
  const tag = am !== null && isDatum(am) ? am : null;
  return (
    <form
      noValidate
      aria-label="Rückmeldebogen ausgehändigt"
      className={classes['aushaendigen']}
      onSubmit={(event) => {
        event.preventDefault();
        if (tag !== null)
          handOver.mutate(
            { dokumentId: dokument.id, traegerId, ausgehaendigtAm: tag },
            { onSuccess: () => onOffen(false) },
          );
      }}
    >
      <DateField label="Ausgehändigt am" value={am} onChange={setAm} autoFocus />
      <Select
        label="Beratungsstelle"
        data={traeger.map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        placeholder="noch offen"
        value={traegerId}
        onChange={setTraegerId}
      />
      <ErrorNote error={handOver.error} />
      <Group gap="sm">
        <Button type="submit" size="xs" disabled={tag === null} loading={handOver.isPending}>
          Festhalten
        </Button>
        <Button variant="default" size="xs" onClick={() => onOffen(false)}>
          Abbrechen
        </Button>
      </Group>
    </form>
  );
}
