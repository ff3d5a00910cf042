import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { instrumentart, rechtsgrundlage, schrittstand, verantwortlich } from '#shared/domain/codes.ts';
import { formatDatum, isDatum } from '#shared/lib/datum.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { useEingabe, type Eingabe } from '../eintrag/use-eingabe.ts';
import classes from './instrument.module.css';
import { fehltZurVereinbarung } from './schritt-vereinbart.ts';

type Instrument = Output<'instrument.list'>[number];
type Stand = Output<'instrument.stand'>[number];

/** An instrument to which somebody has agreed: to be read; a change begins a new Fassung. */
export function InstrumentFest({
  instrument,
  stand,
}: {
  readonly instrument: Instrument;
  readonly stand: Stand;
}) {
  const { oeffne } = useAkte();
  const aenderung = useEingabe<Aenderung>(`formular/fassung/${instrument.id}`, { grund: '' });
  const [gewaehlt, setNeu] = useState(false);
  const neu = gewaehlt || aenderung.begonnen;
  const close = () => {
    aenderung.verwerfen();
    setNeu(false);
  };
  const titel = instrumentart.label(instrument.art);
  return (
    <div role="group" aria-label={titel} data-tabelle="instrument">
      <Section
        line={false}
        title={titel}
        hint={rahmenOf(instrument, stand.fassung)}
        actions={
          <>
            <Button variant="default" onClick={() => oeffne('dokumente')}>
              Als Papier schreiben
            </Button>
            <Button variant="default" onClick={() => setNeu(true)} disabled={neu}>
              Ändern
            </Button>
          </>
        }
      >
        {neu && (
          <NeueFassung id={instrument.id} satz={stand.festgehalten} eingabe={aenderung} onClose={close} />
        )}
        {instrument.ziel !== null && <Text>{instrument.ziel}</Text>}
        <SchritteFest schritte={instrument.schritte} />
        <NaechsterTag key={instrument.naechsteUeberpruefung} instrument={instrument} />
        {instrument.beitragBehoerde !== null && (
          <Text style={{ whiteSpace: 'pre-line' }}>
            <Text span fw={500}>
              Beitrag der Behörde:{' '}
            </Text>
            {instrument.beitragBehoerde}
          </Text>
        )}
      </Section>
    </div>
  );
}

function rahmenOf({ beginn, ende, rechtsgrundlage: norm }: Instrument, fassung: number): string {
  return [
    norm === null ? '' : rechtsgrundlage.label(norm),
    beginn === null ? '' : `ab ${formatDatum(beginn)}`,
    ende === null ? '' : `bis ${formatDatum(ende)}`,
    fassung === 1 ? '' : `Fassung ${fassung}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** An appointment may move without a new Fassung: nobody has agreed to anything else. */
function NaechsterTag({ instrument }: { readonly instrument: Instrument }) {
  const save = useCommand('instrument.save');
  const { naechsteUeberpruefung: bisher } = instrument;
  const [tag, setTag] = useState<string | null>(bisher);
  const commit = () => {
    if (tag === bisher || (tag !== null && !isDatum(tag))) return;
    save.mutate({ ...instrument, naechsteUeberpruefung: tag });
  };
  return (
    <>
      <DateField label="Nächste Überprüfung" w="12rem" value={tag} onChange={setTag} onBlur={commit} />
      <ErrorNote error={save.error} />
    </>
  );
}

/** Steps to be read, each with who, until when, proof and state. */
export function SchritteFest({ schritte }: { readonly schritte: Instrument['schritte'] }) {
  return (
    <ol className={classes['fest']} aria-label="Vereinbarte Schritte">
      {schritte.map(({ id, was, wer, bis, nachweis, stand, angebot }) => (
        <li key={id}>
          <div>
            <Text fw={500}>{was}</Text>
            {angebot !== null && <Text size="sm">{angebot}</Text>}
            <Text size="sm" c="dimmed">
              Nachweis: {nachweis ?? 'noch offen'}
            </Text>
          </div>
          <Text size="sm">
            {wer === null ? 'noch offen' : verantwortlich.label(wer)}
            {bis !== null && (
              <>
                <br />
                bis {formatDatum(bis)}
              </>
            )}
          </Text>
          <Text size="sm" fw={500}>
            {schrittstand.label(stand)}
          </Text>
          {stand === 'entwurf' && <NichtVereinbart schritt={{ was, wer, bis, nachweis }} />}
        </li>
      ))}
    </ol>
  );
}

/** A side may agree to the rest: what is incomplete binds nobody, and the paper leaves it out. */
function NichtVereinbart({ schritt }: { readonly schritt: Parameters<typeof fehltZurVereinbarung>[0] }) {
  const fehlt = fehltZurVereinbarung(schritt);
  if (fehlt.length === 0) return null;
  return (
    <Text size="sm" className={classes['unvollstaendig']}>
      Nicht vereinbart und nicht auf dem Papier, solange das fehlt: {fehlt.join(', ')}.
    </Text>
  );
}

type Aenderung = { readonly grund: string };

type NeueFassungProps = {
  readonly eingabe: Eingabe<Aenderung>;
  readonly id: string;
  readonly satz: string | null;
  readonly onClose: () => void;
};

function NeueFassung({ id, satz, eingabe: { werte, change }, onClose }: NeueFassungProps) {
  const begin = useCommand('instrument.beginFassung');
  const { grund } = werte;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    begin.mutate({ instrumentId: id, grund }, { onSuccess: onClose });
  };
  return (
    <form
      aria-label="Neue Fassung beginnen"
      className={classes['formular']}
      style={{ maxWidth: '42rem' }}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Textarea
        label="Was soll sich ändern?"
        description={satz ?? undefined}
        autoFocus
        autosize
        minRows={2}
        maxLength={500}
        value={grund}
        onChange={(event) => change({ grund: event.currentTarget.value })}
      />
      <ErrorNote error={begin.error} />
      <Group gap="sm">
        <Button type="submit" loading={begin.isPending} disabled={grund.trim().length < 3}>
          Neue Fassung beginnen
        </Button>
        <Button variant="default" onClick={onClose}>
          Abbrechen
        </Button>
      </Group>
    </form>
  );
}
