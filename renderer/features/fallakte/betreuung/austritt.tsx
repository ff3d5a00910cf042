import { Button, Checkbox, Group, Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { austrittsgrund, rotgrund } from '#shared/domain/codes.ts';
import type { Input, Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { BeteiligungFelder, type BeteiligungWerte } from '#renderer/ui/beteiligung-felder.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { GateButton } from '#renderer/ui/gate-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { aktiveBetreuung } from '../akte-lesen.ts';
import { betreuungInWorten } from '../betreuung-worte.ts';
import { useEingabe, type Eingabe } from '../eintrag/use-eingabe.ts';
import classes from '../fallakte.module.css';

type Eintrag = Output<'austritt.list'>[number];

/** Leaving the programme and coming back, each an entry with reason and day. */
export function Austritt() {
  const { akte, heute } = useAkte();
  const { id, lage } = akte.person;
  const austritt = useEingabe<Entwurf>('formular/austritt', leererEntwurf(heute));
  const rueckkehr = useEingabe<Rueckkehr>('formular/wiedereintritt', { am: heute, grund: '' });
  const list = useAnswer('austritt.list', { personId: id });
  const draussen = lage === 'ausgetreten' || lage === 'titel_erteilt';
  const [gewaehlt, setOffen] = useState(false);
  const [getan, setGetan] = useState<Getan | null>(null);
  const offen = gewaehlt || (draussen ? rueckkehr.begonnen : austritt.begonnen);
  const eintraege = list.data ?? [];
  const kannZurueck = draussen && eintraege.some(({ wiedereintritt }) => wiedereintritt === null);
  return (
    <Section
      line={false}
      title="Austritt und Wiederaufnahme"
      hint="Wer das Programm verlässt, verlässt es aus einem Grund und an einem Tag; wer zurückkommt, ebenso. Der Verlauf bleibt."
    >
      <ErrorNote error={list.error} />
      {eintraege.length === 0 && <Text c="dimmed">Bisher kein Austritt.</Text>}
      {eintraege.length > 0 && (
        <ul className={classes['punkte']}>
          {eintraege.map((eintrag) => (
            <li key={eintrag.id}>
              <EinAustritt eintrag={eintrag} />
            </li>
          ))}
        </ul>
      )}
      {!offen && (!draussen || kannZurueck) && (
        <div>
          <Button variant="default" onClick={() => setOffen(true)}>
            {draussen ? 'Wieder aufnehmen' : 'Austritt eintragen'}
          </Button>
        </div>
      )}
      {getan !== null && <Festgehalten getan={getan} onClose={() => setGetan(null)} />}
      {offen && !draussen && (
        <AustrittForm
          eingabe={austritt}
          onDone={(done) => {
            austritt.verwerfen();
            setOffen(false);
            setGetan(done);
          }}
        />
      )}
      {offen && draussen && (
        <RueckkehrForm
          eingabe={rueckkehr}
          onDone={() => {
            rueckkehr.verwerfen();
            setOffen(false);
          }}
        />
      )}
    </Section>
  );
}

function EinAustritt({ eintrag }: { readonly eintrag: Eintrag }) {
  const { am, grund, erlaeuterung, benutzer, wiedereintritt } = eintrag;
  return (
    <>
      <b>{austrittsgrund.label(grund)}</b> am {formatDatum(am)} · {benutzer}
      {erlaeuterung !== null && (
        <>
          <br />
          {erlaeuterung}
        </>
      )}
      {wiedereintritt !== null && (
        <>
          <br />
          Wieder aufgenommen am {formatDatum(wiedereintritt.am)}: {wiedereintritt.grund}
        </>
      )}
    </>
  );
}

/** What has just been recorded. */
type Getan = { readonly protokollNr: number; readonly wartet: boolean; readonly beendet: boolean };

/** What was recorded, in words, and the one step back. */
function Festgehalten({ getan, onClose }: { readonly getan: Getan; readonly onClose: () => void }) {
  const undo = useCommand('austritt.undo');
  const { protokollNr, wartet, beendet } = getan;
  return (
    <Callout art="erledigt" onClose={onClose}>
      <Group gap="md">
        <Text size="sm" role="status">
          {wartet
            ? 'Der Austritt wartet auf die Bestätigung durch eine zweite Person.'
            : beendet
              ? 'Der Austritt ist festgehalten, und die Betreuung endet am selben Tag.'
              : 'Der Austritt ist festgehalten. An der Betreuung hat sich nichts geändert.'}
        </Text>
        {!wartet && (
          <Button
            size="compact-sm"
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ protokollNr }, { onSuccess: onClose })}
          >
            Rückgängig
          </Button>
        )}
      </Group>
      <ErrorNote error={undo.error} />
    </Callout>
  );
}

type Entwurf = BeteiligungWerte & {
  readonly am: string | null;
  readonly grund: string | null;
  readonly ausschlussgrund: string | null;
  readonly erlaeuterung: string;
  readonly gemeinsamGeprueftAm: string | null;
  readonly betreuungBeenden: boolean;
};

type Rueckkehr = { readonly am: string | null; readonly grund: string };

function leererEntwurf(heute: string): Entwurf {
  return {
    am: heute,
    grund: null,
    ausschlussgrund: null,
    erlaeuterung: '',
    gemeinsamGeprueftAm: null,
    beteiligung: null,
    traegerInformiertAm: null,
    beteiligungGrund: null,
    betreuungBeenden: true,
  };
}

type FormProps<T> = { readonly eingabe: Eingabe<T>; readonly onDone: (getan: Getan | null) => void };

function AustrittForm({ eingabe: { werte: entwurf, change }, onDone }: FormProps<Entwurf>) {
  const { akte, heute } = useAkte();
  const record = useCommand('austritt.record');
  // On the day of the exit; a Betreuung that has its last day already is left as it is.
  const laufend = aktiveBetreuung(akte.betreuung, isDay(entwurf.am) ? entwurf.am : heute);
  const endet = laufend !== null && laufend.bis === null && entwurf.betreuungBeenden;
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  const input = inputOf(akte.person.id, { ...entwurf, betreuungBeenden: endet });
  const asked = useAnswer('austritt.ask', input, {
    enabled: entwurf.grund !== null && isDay(entwurf.am),
    keepPrevious: true,
  });
  const hindernis =
    entwurf.grund === null
      ? 'Bitte wählen Sie den Grund.'
      : isDay(entwurf.am)
        ? (asked.data?.satz ?? null)
        : 'Bitte geben Sie den Tag an.';
  const ausschluss = entwurf.grund === 'ausschluss';
  return (
    <form
      className={classes['kleinesFormular']}
      noValidate
      aria-label="Austritt eintragen"
      onSubmit={(event) => {
        event.preventDefault();
        if (hindernis === null)
          record.mutate(input, { onSuccess: (done) => onDone({ ...done, beendet: endet }) });
      }}
    >
      <div className={classes['felder']}>
        <Select
          label="Grund"
          data={[...austrittsgrund.options]}
          placeholder="Bitte wählen"
          maxDropdownHeight={360}
          autoFocus
          data-autofocus
          value={entwurf.grund}
          onChange={(grund) => change({ grund })}
        />
        <DateField label="Ausgetreten am" value={entwurf.am} onChange={(am) => change({ am })} />
        {ausschluss && (
          <Select
            label="Was zum Ausschluss führt"
            data={[...rotgrund.options]}
            placeholder="Bitte wählen"
            maxDropdownHeight={360}
            value={entwurf.ausschlussgrund}
            onChange={(ausschlussgrund) => change({ ausschlussgrund })}
          />
        )}
        {ausschluss && (
          <DateField
            label="Gemeinsam geprüft am"
            value={entwurf.gemeinsamGeprueftAm}
            onChange={(gemeinsamGeprueftAm) => change({ gemeinsamGeprueftAm })}
          />
        )}
      </div>
      {ausschluss && <BeteiligungFelder werte={entwurf} onChange={change} />}
      <Textarea
        label="Erläuterung"
        autosize
        minRows={2}
        maxRows={8}
        value={entwurf.erlaeuterung}
        onChange={(event) => change({ erlaeuterung: event.currentTarget.value })}
      />
      {laufend !== null && laufend.bis === null && (
        <Checkbox
          label="Die Betreuung endet am selben Tag"
          description={`Zurzeit: ${betreuungInWorten(laufend, traeger)}. Ohne Haken zählt die Person dort weiter als begleitet.`}
          checked={entwurf.betreuungBeenden}
          onChange={(event) => change({ betreuungBeenden: event.currentTarget.checked })}
        />
      )}
      <ErrorNote error={record.error} />
      <GateButton
        type="submit"
        hindernis={hindernis}
        loading={record.isPending}
        beside={
          <Button variant="default" onClick={() => onDone(null)}>
            Abbrechen
          </Button>
        }
      >
        Austritt festhalten
      </GateButton>
    </form>
  );
}

function RueckkehrForm({ eingabe: { werte, change }, onDone }: FormProps<Rueckkehr>) {
  const { akte, heute } = useAkte();
  const readmit = useCommand('austritt.readmit');
  const { am, grund } = werte;
  const tag = isDay(am) ? am : heute;
  const asked = useAnswer(
    'austritt.askReadmit',
    { personId: akte.person.id, am: tag },
    { keepPrevious: true },
  );
  const hindernis =
    asked.data?.satz ?? (grund.trim().length < 3 ? 'Bitte schreiben Sie, was sich geändert hat.' : null);
  return (
    <form
      className={classes['kleinesFormular']}
      noValidate
      aria-label="Wieder aufnehmen"
      onSubmit={(event) => {
        event.preventDefault();
        if (hindernis === null)
          readmit.mutate(
            { personId: akte.person.id, am: tag, grund: grund.trim() },
            { onSuccess: () => onDone(null) },
          );
      }}
    >
      <DateField
        label="Wieder aufgenommen am"
        w="14rem"
        value={am}
        onChange={(next) => change({ am: next })}
      />
      <Textarea
        label="Was sich geändert hat"
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        data-autofocus
        value={grund}
        onChange={(event) => change({ grund: event.currentTarget.value })}
      />
      <ErrorNote error={readmit.error} />
      <GateButton
        type="submit"
        hindernis={hindernis}
        loading={readmit.isPending}
        beside={
          <Button variant="default" onClick={() => onDone(null)}>
            Abbrechen
          </Button>
        }
      >
        Wiederaufnahme festhalten
      </GateButton>
    </form>
  );
}

/** What is sent; text that is no day yet counts as no day, and what the reason does not ask for is left out. */
function inputOf(personId: string, entwurf: Entwurf): Input<'austritt.record'> {
  const tag = (text: string | null) => (isDay(text) ? text : null);
  const ausschluss = entwurf.grund === 'ausschluss';
  // The choices offer the codes of their lists and nothing else; the core checks them again.
  return {
    personId,
    am: entwurf.am,
    grund: entwurf.grund,
    ausschlussgrund: ausschluss ? entwurf.ausschlussgrund : null,
    erlaeuterung: entwurf.erlaeuterung.trim() === '' ? null : entwurf.erlaeuterung,
    beteiligung: ausschluss ? entwurf.beteiligung : null,
    traegerInformiertAm: entwurf.beteiligung === 'informiert' ? tag(entwurf.traegerInformiertAm) : null,
    beteiligungGrund: entwurf.beteiligung === 'keine_einwilligung' ? entwurf.beteiligungGrund : null,
    gemeinsamGeprueftAm: ausschluss ? tag(entwurf.gemeinsamGeprueftAm) : null,
    betreuungBeenden: entwurf.betreuungBeenden,
  } as Input<'austritt.record'>;
}

function isDay(text: string | null): text is Datum {
  return text !== null && isDatum(text);
}
