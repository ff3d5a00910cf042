import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { betreuungsart, gewaehltVon } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Input, Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { GateButton } from '#renderer/ui/gate-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TraegerAngebote } from '#renderer/ui/traeger-angebote.tsx';
import { useAkte } from '../akte-context.tsx';
import { aktiveBetreuung } from '../akte-lesen.ts';
import { betreuungInWorten } from '../betreuung-worte.ts';
import { useEingabe, type Eingabe } from '../eintrag/use-eingabe.ts';
import classes from '../fallakte.module.css';

type Traeger = Output<'traeger.list'>;
type Tun = 'beginnen' | 'beenden' | null;

/** The Betreuung in force, a way to change or end it, and its history. */
export function BetreuungListe({ traeger }: { readonly traeger: Traeger }) {
  const { akte, heute } = useAkte();
  const beginn = useEingabe<Beginn>('formular/betreuung-beginn', leererBeginn(heute));
  const ende = useEingabe<Ende>('formular/betreuung-ende', { bis: heute, grund: '' });
  const [gewaehlt, setTun] = useState<Tun>(null);
  const tun = gewaehlt ?? (beginn.begonnen ? 'beginnen' : ende.begonnen ? 'beenden' : null);
  const close = () => {
    beginn.verwerfen();
    ende.verwerfen();
    setTun(null);
  };
  const aktiv = aktiveBetreuung(akte.betreuung, heute);
  const frueher = akte.betreuung
    .filter(({ id }) => id !== aktiv?.id)
    .toSorted((a, b) => b.von.localeCompare(a.von));
  return (
    <Section line={false} title="Betreuung">
      <div data-tabelle="betreuung">
        {aktiv === null ? (
          <Text>Zurzeit betreut niemand diese Person.</Text>
        ) : (
          <EineBetreuung betreuung={aktiv} traeger={traeger} gross />
        )}
        {tun === null && (
          <Group gap="sm" mt="md">
            <Button variant="default" onClick={() => setTun('beginnen')}>
              {aktiv === null ? 'Betreuung beginnen' : 'Betreuung wechseln'}
            </Button>
            {aktiv !== null && (
              <Button variant="subtle" color="gray" onClick={() => setTun('beenden')}>
                Betreuung beenden
              </Button>
            )}
          </Group>
        )}
        {tun === 'beginnen' && (
          <Beginnen traeger={traeger} wechsel={aktiv !== null} eingabe={beginn} onDone={close} />
        )}
        {tun === 'beenden' && aktiv !== null && <Beenden betreuung={aktiv} eingabe={ende} onDone={close} />}
      </div>
      {frueher.length > 0 && (
        <div>
          <h3 className={classes['klein']}>Frühere Betreuungen</h3>
          <ul className={classes['punkte']}>
            {frueher.map((each) => (
              <li key={each.id}>
                <EineBetreuung betreuung={each} traeger={traeger} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

type EineProps = {
  readonly betreuung: RecordOf<'betreuung'>;
  readonly traeger: Traeger;
  readonly gross?: boolean;
};

function EineBetreuung({ betreuung, traeger, gross = false }: EineProps) {
  const { von, bis, gewaehltVon: wer, grund } = betreuung;
  return (
    <>
      <Text size={gross ? 'lg' : 'md'} fw={gross ? 500 : 400}>
        {betreuungInWorten(betreuung, traeger)}
      </Text>
      <Text size="sm" c="dimmed">
        {bis === null ? `seit ${formatDatum(von)}` : `${formatDatum(von)} bis ${formatDatum(bis)}`}
        {wer !== null && ` · gewählt ${gewaehltVon.label(wer)}`}
        {grund !== null && ` · ${grund}`}
      </Text>
    </>
  );
}

type Beginn = {
  readonly art: string | null;
  readonly traegerId: string | null;
  readonly von: string | null;
  readonly wahl: string | null;
  readonly grund: string;
};
type Ende = { readonly bis: string | null; readonly grund: string };

const leererBeginn = (heute: string): Beginn => ({
  art: 'traeger',
  traegerId: null,
  von: heute,
  wahl: null,
  grund: '',
});

type BeginnenProps = {
  readonly traeger: Traeger;
  readonly wechsel: boolean;
  readonly eingabe: Eingabe<Beginn>;
  readonly onDone: () => void;
};

function Beginnen({ traeger, wechsel, eingabe, onDone }: BeginnenProps) {
  const { akte } = useAkte();
  const start = useCommand('betreuung.start');
  const { werte, change } = eingabe;
  const { art, traegerId, von, wahl, grund } = werte;
  const [gesendet, setGesendet] = useState(false);
  const fehlt = {
    traeger: art === 'traeger' && traegerId === null ? 'Bitte den Träger wählen.' : null,
    von: von === null || !isDatum(von) ? 'Bitte den ersten Tag angeben.' : null,
    wahl: wahl === null ? 'Bitte angeben, wer gewählt hat.' : null,
    grund: wechsel && grund.trim() === '' ? 'Bitte den Grund des Wechsels angeben.' : null,
  };
  // The choices offer the codes of their lists; a text that is no day is not asked about.
  const input = {
    personId: akte.person.id,
    art,
    traegerId: art === 'traeger' ? traegerId : null,
    von,
    gewaehltVon: wahl,
    grund: grund.trim() === '' ? null : grund,
  } as Input<'betreuung.start'>;
  const asked = useAnswer('betreuung.ask', input, { enabled: fehlt.von === null, keepPrevious: true });
  const submit = () => {
    setGesendet(true);
    if (Object.values(fehlt).some((satz) => satz !== null)) return;
    start.mutate(input, { onSuccess: onDone });
  };
  const satz = (teil: keyof typeof fehlt) => (gesendet ? fehlt[teil] : null);
  return (
    <form
      className={classes['kleinesFormular']}
      noValidate
      aria-label={wechsel ? 'Betreuung wechseln' : 'Betreuung beginnen'}
      onSubmit={(event) => (event.preventDefault(), submit())}
    >
      <div className={classes['felder']}>
        <Select
          label="Betreuung durch"
          data={[...betreuungsart.options]}
          allowDeselect={false}
          value={art}
          onChange={(next) => change({ art: next })}
          autoFocus
          data-autofocus
        />
        {art === 'traeger' && (
          <Select
            label="Träger"
            data={traeger
              .filter(({ ausgeschiedenAm }) => ausgeschiedenAm === null)
              .map(({ id, name, aktiv }) => ({
                value: id,
                label: aktiv ? name : `${name} (nimmt zurzeit niemanden auf)`,
              }))}
            searchable
            placeholder="Bitte wählen"
            value={traegerId}
            onChange={(next) => change({ traegerId: next })}
            error={satz('traeger')}
          />
        )}
        <DateField label="Ab" value={von} onChange={(next) => change({ von: next })} error={satz('von')} />
        <Select
          label="Gewählt"
          data={[...gewaehltVon.options]}
          placeholder="Bitte wählen"
          value={wahl}
          onChange={(next) => change({ wahl: next })}
          error={satz('wahl')}
        />
        {wechsel && (
          <TextInput
            label="Grund des Wechsels"
            value={grund}
            onChange={(event) => change({ grund: event.currentTarget.value })}
            error={satz('grund')}
            maxLength={500}
          />
        )}
      </div>
      {art === 'traeger' && <TraegerAngebote personId={akte.person.id} />}
      {wechsel && (
        <Text size="sm" c="dimmed">
          Die bisherige Betreuung endet am Tag davor; sie bleibt im Verlauf.
        </Text>
      )}
      <ErrorNote error={start.error} />
      <GateButton
        type="submit"
        hindernis={fehlt.von === null ? (asked.data?.satz ?? null) : fehlt.von}
        loading={start.isPending}
        beside={
          <Button variant="default" onClick={onDone}>
            Abbrechen
          </Button>
        }
      >
        Festhalten
      </GateButton>
    </form>
  );
}

type BeendenProps = {
  readonly betreuung: RecordOf<'betreuung'>;
  readonly eingabe: Eingabe<Ende>;
  readonly onDone: () => void;
};

function Beenden({ betreuung, eingabe, onDone }: BeendenProps) {
  const end = useCommand('betreuung.end');
  const { werte, change } = eingabe;
  const { bis, grund } = werte;
  const [gesendet, setGesendet] = useState(false);
  const submit = () => {
    setGesendet(true);
    if (bis !== null && isDatum(bis) && grund.trim() !== '')
      end.mutate({ id: betreuung.id, bis, grund: grund.trim() }, { onSuccess: onDone });
  };
  return (
    <form
      className={classes['kleinesFormular']}
      noValidate
      aria-label="Betreuung beenden"
      onSubmit={(event) => (event.preventDefault(), submit())}
    >
      <div className={classes['felder']}>
        <DateField
          label="Letzter Tag"
          value={bis}
          onChange={(next) => change({ bis: next })}
          autoFocus
          error={gesendet && (bis === null || !isDatum(bis)) ? 'Bitte den letzten Tag angeben.' : null}
        />
        <TextInput
          label="Grund"
          value={grund}
          maxLength={500}
          onChange={(event) => change({ grund: event.currentTarget.value })}
          error={gesendet && grund.trim() === '' ? 'Bitte den Grund angeben.' : null}
        />
      </div>
      <ErrorNote error={end.error} />
      <Group gap="sm">
        <Button type="submit" loading={end.isPending}>
          Betreuung beenden
        </Button>
        <Button variant="default" onClick={onDone}>
          Abbrechen
        </Button>
      </Group>
    </form>
  );
}
