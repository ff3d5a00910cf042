import { Button, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useId, useState, type SubmitEvent } from 'react';
import { z } from 'zod';
import { ERST_SPRECHEN, proposeGesamt } from '#shared/ablauf/ueberpruefung.ts';
import type { Input, Output } from '#shared/api/contract.ts';
import { ueberpruefungsergebnis } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from './instrument.module.css';

type Vorbereitung = Output<'ueberpruefung.prepare'>;
type Befund = Input<'ueberpruefung.save'>['gesamt'];

const befund = z.enum(ueberpruefungsergebnis.codes);
/** What was typed and not yet recorded; a date may still be text. */
const entwurf = z.object({
  am: z.string().nullable(),
  naechsteAm: z.string().nullable(),
  besprochen: z.string(),
  punkte: z.record(
    z.string(),
    z.object({ befund: befund.nullable(), gesehen: z.string(), naechsterTermin: z.string().nullable() }),
  ),
});
type Entwurf = z.output<typeof entwurf>;
type Punkt = Entwurf['punkte'][string];
const LEER: Punkt = { befund: null, gesehen: '', naechsterTermin: null };

type Props = { readonly instrumentId: string; readonly onClose: () => void };

/** The talk, step by step: result, proof seen, next day. Recorded once. */
export function UeberpruefungForm(props: Props) {
  const answer = useAnswer('ueberpruefung.prepare', { instrumentId: props.instrumentId });
  const { akte } = useAkte();
  const draft = useDraft<Entwurf>(`faelle/${akte.person.id}/ueberpruefung/${props.instrumentId}`, entwurf);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined || !draft.ready) return <Loading />;
  if (answer.data.hindernis !== null) return <Callout>{answer.data.hindernis}</Callout>;
  return <Formular {...props} vorbereitung={answer.data} draft={draft} />;
}

type FormularProps = Props & { readonly vorbereitung: Vorbereitung; readonly draft: Draft<Entwurf> };

function Formular({ instrumentId, onClose, vorbereitung, draft }: FormularProps) {
  const save = useCommand('ueberpruefung.save');
  const [id] = useState(() => crypto.randomUUID());
  const [werte, setWerte] = useState<Entwurf>(
    () =>
      draft.restored?.werte ?? {
        am: vorbereitung.am,
        naechsteAm: vorbereitung.naechsteAm,
        besprochen: '',
        punkte: {},
      },
  );
  const change = (teil: Partial<Entwurf>) => {
    const next = { ...werte, ...teil };
    setWerte(next);
    draft.keep(next);
  };
  const punktOf = (schrittId: string) => werte.punkte[schrittId] ?? LEER;
  const gesehene = vorbereitung.schritte.flatMap((schritt) => {
    const { befund: found, gesehen, naechsterTermin } = punktOf(schritt.id);
    if (found === null) return [];
    const { id: schrittId, was, wer } = schritt;
    const termin = found === 'erfuellt' ? null : naechsterTermin;
    return [
      {
        id: crypto.randomUUID(),
        schrittId,
        was,
        wer,
        befund: found,
        gesehen: gesehen || null,
        naechsterTermin: termin,
      },
    ];
  });
  const gesamt: Befund = proposeGesamt(gesehene);
  const nichtErfuellt = gesehene.some((each) => each.befund !== 'erfuellt');
  const close = () => void draft.discard().then(onClose);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { am, naechsteAm, besprochen } = werte;
    // Days that are still being typed are refused by the contract, with a sentence.
    const input = {
      id,
      instrumentId,
      am,
      gesamt,
      besprochen: besprochen || null,
      naechsteAm,
      punkte: gesehene,
    };
    save.mutate(input as Input<'ueberpruefung.save'>, { onSuccess: close });
  };
  return (
    <form
      noValidate
      aria-label="Überprüfung festhalten"
      className={classes['formular']}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <DateField
        label="Gespräch am"
        w="10rem"
        value={werte.am}
        onChange={(am) => change({ am })}
        past
        autoFocus
      />
      <ul className={classes['punkte']}>
        {vorbereitung.schritte.map((schritt) => (
          <li key={schritt.id}>
            <PunktFelder
              schritt={schritt}
              punkt={punktOf(schritt.id)}
              onChange={(teil) =>
                change({ punkte: { ...werte.punkte, [schritt.id]: { ...punktOf(schritt.id), ...teil } } })
              }
            />
          </li>
        ))}
      </ul>
      {nichtErfuellt && <Callout title="Erst sprechen">{ERST_SPRECHEN}</Callout>}
      <Textarea
        label="Was haben Sie besprochen?"
        autosize
        minRows={2}
        maxLength={2000}
        maw="46rem"
        value={werte.besprochen}
        onChange={(event) => change({ besprochen: event.currentTarget.value })}
      />
      <DateField
        label="Nächste Überprüfung"
        w="12rem"
        value={werte.naechsteAm}
        onChange={(naechsteAm) => change({ naechsteAm })}
      />
      {gesehene.length > 0 && <Text>Gesamtergebnis: {ueberpruefungsergebnis.label(gesamt)}</Text>}
      <ErrorNote error={save.error} />
      <Group gap="sm">
        <Button type="submit" loading={save.isPending}>
          Protokoll festhalten
        </Button>
        <Button variant="default" onClick={close}>
          Abbrechen
        </Button>
      </Group>
    </form>
  );
}

type PunktProps = {
  readonly schritt: Vorbereitung['schritte'][number];
  readonly punkt: Punkt;
  readonly onChange: (teil: Partial<Punkt>) => void;
};

function PunktFelder({ schritt, punkt, onChange }: PunktProps) {
  const label = useId();
  const { was, bis, nachweis } = schritt;
  return (
    <fieldset className={classes['punkt']}>
      <legend id={label}>{was}</legend>
      <Text size="sm" c="dimmed">
        {bis !== null && `bis ${formatDatum(bis)} · `}Nachweis: {nachweis}
      </Text>
      <div className={classes['felder']}>
        <div>
          <Text size="sm" fw={500} mb={4} aria-hidden>
            Ergebnis
          </Text>
          <SegmentedControl
            aria-label={`Ergebnis: ${was}`}
            transitionDuration={0}
            size="xs"
            data={KURZ}
            value={punkt.befund ?? ''}
            onChange={(value) => onChange({ befund: befund.safeParse(value).data ?? null })}
          />
        </div>
        <TextInput
          label="gesehener Nachweis"
          maxLength={500}
          value={punkt.gesehen}
          onChange={(event) => onChange({ gesehen: event.currentTarget.value })}
        />
        {punkt.befund !== 'erfuellt' && (
          <DateField
            label="nächster Termin"
            value={punkt.naechsterTermin}
            onChange={(naechsterTermin) => onChange({ naechsterTermin })}
          />
        )}
      </div>
    </fieldset>
  );
}

const KURZ = [
  { value: '', label: 'nicht besprochen' },
  { value: 'erfuellt', label: 'erfüllt' },
  { value: 'teilweise', label: 'teilweise' },
  { value: 'nicht_erfuellt', label: 'nicht' },
];
