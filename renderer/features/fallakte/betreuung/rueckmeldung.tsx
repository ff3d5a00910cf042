import { Text } from '@mantine/core';
import { rueckmeldungStand } from '#shared/ablauf/rueckmeldung.ts';
import { records } from '#shared/domain/records.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Input, Output } from '#shared/api/contract.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { traegerName } from '../betreuung-worte.ts';
import { EintragForm } from '../eintrag/eintrag-form.tsx';
import { RueckmeldungVerlauf } from './rueckmeldung-verlauf.tsx';
import classes from '../fallakte.module.css';

type Traeger = Output<'traeger.list'>;

/** The loop of the Rückmeldebogen: handed over, due, contact, back. */
export function Rueckmeldung({ traeger }: { readonly traeger: Traeger }) {
  const { akte, oeffne } = useAkte();
  const verweise = akte.verweis.toSorted((a, b) => b.ausgehaendigtAm.localeCompare(a.ausgehaendigtAm));
  return (
    <div data-tabelle="verweis">
      <Section
        line={false}
        title="Rückmeldung der Beratungsstelle"
        hint="Einen Monat nach der Aushändigung wird die Rückmeldung erwartet. Der Kontakt im Monat genügt, auch wenn der Bogen später kommt."
      >
        {verweise.length === 0 && (
          <Text c="dimmed">
            Noch kein Rückmeldebogen ausgehändigt.{' '}
            <button type="button" className={classes['textlink']} onClick={() => oeffne('dokumente')}>
              Rückmeldebogen schreiben
            </button>
          </Text>
        )}
        {verweise.map((verweis) => (
          <EinVerweis key={verweis.id} verweis={verweis} traeger={traeger} />
        ))}
      </Section>
    </div>
  );
}

function EinVerweis({
  verweis,
  traeger,
}: {
  readonly verweis: RecordOf<'verweis'>;
  readonly traeger: Traeger;
}) {
  const { heute } = useAkte();
  const { mutateAsync } = useCommand('betreuung.saveVerweis');
  const schritte = [
    { wort: 'ausgehändigt', tag: verweis.ausgehaendigtAm },
    { wort: 'erwartet bis', tag: verweis.faelligAm },
    { wort: 'Kontakt', tag: verweis.kontaktAm },
    { wort: 'Bogen zurück', tag: verweis.zurueckAm },
  ];
  return (
    <div className={classes['verweis']}>
      <ol className={classes['schleife']} aria-label="Stand des Rückmeldebogens">
        {schritte.map(({ wort, tag }) => (
          <li
            key={wort}
            data-erledigt={
              tag !== null &&
              (wort !== 'erwartet bis' || verweis.kontaktAm !== null || verweis.zurueckAm !== null)
                ? true
                : undefined
            }
          >
            <span>{wort}</span>
            <b>{tag === null ? 'noch offen' : formatDatum(tag)}</b>
          </li>
        ))}
      </ol>
      <Text fw={500}>{standInWorten(verweis, heute)}</Text>
      <RueckmeldungVerlauf verweisId={verweis.id} />
      <EintragForm
        title={traegerName(verweis.traegerId, traeger) ?? 'Träger noch offen'}
        tabelle={`verweis/${verweis.id}`}
        schema={records.verweis}
        saved={verweis}
        // The schema has accepted these values.
        save={(werte) => mutateAsync(werte as Input<'betreuung.saveVerweis'>)}
        felder={[
          { felder: ['kontaktAm', 'zurueckAm', 'rueckweg', 'bemerkung'] },
          { felder: ['kopieAnPerson', 'selbstGekommen'] },
        ]}
      />
    </div>
  );
}

/** Where the loop stands, in a sentence. */
function standInWorten(verweis: RecordOf<'verweis'>, heute: Datum): string {
  switch (rueckmeldungStand(verweis, heute)) {
    case 'zurueck':
      return 'Der Bogen ist zurück.';
    case 'kontakt':
      return verweis.kontaktAm !== null && verweis.kontaktAm <= verweis.faelligAm
        ? 'Kontakt im Monat aufgenommen; der Bogen kann noch kommen.'
        : 'Kontakt aufgenommen, nach Ablauf des Monats.';
    case 'ueberfaellig':
      return 'Die Rückmeldung ist überfällig. Bitte nachfragen; von selbst geschieht nichts.';
    case 'laeuft':
      return 'Die Rückmeldung wird erwartet.';
  }
}
