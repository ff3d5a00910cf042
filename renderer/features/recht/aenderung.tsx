import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { asDatum, formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { colour, zustand } from '#shared/recht/engine/ergebnis.ts';
import type { Unterschied } from '#shared/recht/vergleich.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import classes from './recht.module.css';

type Ergebnis = Output<'recht.compare'>;
type Tage = { readonly stichtag: string | null; readonly rechtsstand: string | null };

/** The next change that is planned: the words about § 104c leave §§ 25a, 25b (recht.md 11). */
const VOR_DER_AENDERUNG = asDatum('2027-06-30');
const NACH_DER_AENDERUNG = asDatum('2027-07-01');

/** „Was ändert sich für meine Fälle?“: two days or two states of the law over the whole caseload. */
export function Aenderung() {
  const heute = useHeute();
  const [vorher, setVorher] = useState<Tage>({ stichtag: heute, rechtsstand: VOR_DER_AENDERUNG });
  const [nachher, setNachher] = useState<Tage>({ stichtag: heute, rechtsstand: NACH_DER_AENDERUNG });
  const task = useTask('recht.compare');
  const wunsch = { vorher: bothDays(vorher, heute), nachher: bothDays(nachher, heute) };
  return (
    <Stack gap="lg">
      <Text maw="46rem">
        Das Programm prüft jede Person zweimal und zeigt, bei wem sich der Vorschlag oder der Weg ändert und
        woran es liegt. Gerechnet wird mit den Angaben von heute. An den Akten ändert sich nichts.
      </Text>
      <form
        className={classes['tage']}
        onSubmit={(event) => {
          event.preventDefault();
          if (wunsch.vorher !== null && wunsch.nachher !== null)
            void task.run({ vorher: wunsch.vorher, nachher: wunsch.nachher });
        }}
      >
        <TagePaar name="Vorher" tage={vorher} onChange={setVorher} heute={heute} />
        <TagePaar name="Nachher" tage={nachher} onChange={setNachher} heute={heute} />
        <Button
          type="submit"
          loading={task.running}
          disabled={wunsch.vorher === null || wunsch.nachher === null}
        >
          Vergleichen
        </Button>
      </form>
      <ErrorNote error={task.error} />
      <TaskProgress
        running={task.running}
        fortschritt={task.fortschritt}
        onCancel={task.cancel}
        text="Personen werden zweimal geprüft"
      />
      {task.value !== null && <Bericht ergebnis={task.value} />}
    </Stack>
  );
}

type PaarProps = {
  readonly name: string;
  readonly tage: Tage;
  readonly onChange: (tage: Tage) => void;
  readonly heute: Datum;
};

function TagePaar({ name, tage, onChange, heute }: PaarProps) {
  return (
    <fieldset className={classes['tag2']}>
      <legend>{name}</legend>
      <DateField
        label="Stichtag"
        placeholder={formatDatum(heute)}
        value={tage.stichtag}
        onChange={(stichtag) => onChange({ ...tage, stichtag })}
      />
      <DateField
        label="Rechtsstand"
        placeholder="wie Stichtag"
        value={tage.rechtsstand}
        onChange={(rechtsstand) => onChange({ ...tage, rechtsstand })}
      />
    </fieldset>
  );
}

/** Empty means today, and the law of that day; null while something else is being typed. */
function bothDays({ stichtag, rechtsstand }: Tage, heute: Datum) {
  const tag = stichtag ?? heute;
  const recht = rechtsstand ?? tag;
  return isDatum(tag) && isDatum(recht) ? { stichtag: tag, rechtsstand: recht } : null;
}

const FARBEN = ['gruen', 'gelb', 'angaben_fehlen', 'rot'] as const;

function Bericht({ ergebnis }: { readonly ergebnis: Ergebnis }) {
  const { personen, geaendert, faelle } = ergebnis;
  if (personen === 0)
    return (
      <EmptyState title="Es gibt noch keine Fälle">
        Legen Sie zuerst Personen an oder lesen Sie eine Liste ein.
      </EmptyState>
    );
  return (
    <Stack gap="lg">
      <Text fw={500} role="status">
        {geaendert === 0
          ? `Bei keiner der ${formatCount(personen, 'geprüften Person', 'geprüften Personen')} ändert sich etwas.`
          : `Bei ${formatCount(geaendert, 'Person', 'Personen')} von ${formatNumber(personen)} ändert sich der Vorschlag oder der Weg.`}
      </Text>
      <dl className={classes['bilanz']}>
        {FARBEN.map((farbe) => (
          <div key={farbe}>
            <dt>
              <VorschlagBadge vorschlag={farbe} />
            </dt>
            <dd>
              {formatNumber(ergebnis.vorher[farbe])} → {formatNumber(ergebnis.nachher[farbe])}
            </dd>
          </div>
        ))}
      </dl>
      {faelle.length < geaendert && (
        <Callout>
          Gezeigt sind die ersten {formatNumber(faelle.length)} von {formatNumber(geaendert)}.
        </Callout>
      )}
      {faelle.length > 0 && (
        <ul className={classes['faelle']} aria-label="Fälle, bei denen sich etwas ändert">
          {faelle.map((fall) => (
            <li key={fall.personId}>
              <div>
                <Link href={`/faelle/${fall.personId}/pruefung`}>{fall.name}</Link>
                <Text size="sm" c="dimmed">
                  {fall.programmNr}
                </Text>
              </div>
              <div className={classes['wechsel']}>
                <VorschlagBadge vorschlag={fall.vorher.vorschlag} />
                {fall.vorher.vorschlag === fall.nachher.vorschlag ? (
                  <Text size="sm">bleibt, auf anderem Weg</Text>
                ) : (
                  <>
                    <span role="img" aria-label="wird zu">
                      →
                    </span>
                    <VorschlagBadge vorschlag={fall.nachher.vorschlag} />
                  </>
                )}
              </div>
              <ul className={classes['ursachen']} aria-label={`Woran es bei ${fall.name} liegt`}>
                {fall.ursachen.flatMap(reasons).map((grund) => (
                  <li key={grund}>{grund}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** One sentence per criterion, or one for the whole route where a version comes or goes. */
function reasons({ titel, version, kriterien, satz, vorschlag }: Unterschied): string[] {
  const norm = titel.split(' – ')[0] ?? titel;
  if (satz !== null) return [`${norm}: ${satz}`];
  const fassung =
    version.vorher === version.nachher
      ? ''
      : ` (Fassung ${version.vorher ?? '–'} → ${version.nachher ?? '–'})`;
  const entscheidend = kriterien.filter(({ zustand: z }) => z.vorher !== null && z.nachher !== null);
  if (entscheidend.length > 0)
    return entscheidend.map(
      ({ label, zustand: z }) => `${norm}${fassung}: ${label} – ${word(z.vorher)}, dann ${word(z.nachher)}`,
    );
  const neu = kriterien.map(({ label, zustand: z }) =>
    z.vorher === null ? `${label} kommt hinzu (${word(z.nachher)})` : `${label} entfällt`,
  );
  if (neu.length > 0) return [`${norm}${fassung}: ${neu.join('; ')}`];
  return vorschlag.vorher === vorschlag.nachher
    ? [`${norm}${fassung}`]
    : [
        `${norm}${fassung}: ${farbe(vorschlag.vorher)}, dann ${farbe(vorschlag.nachher)}; was offen ist, wird an einem anderen Tag erreicht`,
      ];
}

function farbe(vorschlag: Unterschied['vorschlag']['vorher']): string {
  return vorschlag === null ? 'ohne Farbe' : colour.label(vorschlag);
}

function word(state: Unterschied['kriterien'][number]['zustand']['vorher']): string {
  return state === null ? '–' : zustand.label(state);
}
