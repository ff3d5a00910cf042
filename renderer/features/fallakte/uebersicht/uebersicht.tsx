import { Stack, Text, UnstyledButton } from '@mantine/core';
import { Link } from 'wouter';
import { beziehung } from '#shared/domain/codes.ts';
import { daysBetween, formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { formatCount, formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { pfadOf } from '../abschnitte.ts';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import { aktiveBetreuung, letzteEntscheidung } from '../akte-lesen.ts';
import { betreuungInWorten } from '../betreuung-worte.ts';
import classes from '../fallakte.module.css';
import { FehltListe } from '../fehlt-liste.tsx';
import { termineOf } from './termine.ts';

/** What a colleague must know who opens this file for the first time. */
export function Uebersicht() {
  const { ergebnis } = useAkte();
  return (
    <Stack gap="lg">
      <AbschnittTitel>Übersicht</AbschnittTitel>
      <div className={classes['uebersicht']}>
        <div className={classes['stapel']}>
          <Lage />
          <Section line={false} title="Was fehlt noch?">
            {ergebnis === null && <Text c="dimmed">Die Prüfung läuft …</Text>}
            {ergebnis?.fehlt.length === 0 && <Text>Für die Prüfung fehlt keine Angabe.</Text>}
            {ergebnis !== null && <FehltListe fehlt={ergebnis.fehlt} label="Fehlende Angaben" />}
          </Section>
          {ergebnis !== null && <Schritte ergebnis={ergebnis} />}
        </div>
        <div className={classes['stapel']}>
          <Termine />
          <Umfeld />
        </div>
      </div>
    </Stack>
  );
}

/** The last decision with its reason, or what the check would say. */
function Lage() {
  const { akte, ergebnis, oeffne } = useAkte();
  const entscheidung = letzteEntscheidung(akte.ampelentscheidung);
  if (entscheidung === null) {
    return (
      <Section line={false} title="Noch nicht entschieden">
        <Text>
          {ergebnis?.begruendung[0] ?? 'Über diesen Fall hat noch niemand entschieden.'}{' '}
          <UnstyledButton className={classes['textlink']} onClick={() => oeffne('pruefung')}>
            Zur Prüfung und Entscheidung
          </UnstyledButton>
        </Text>
      </Section>
    );
  }
  return (
    <Section
      line={false}
      title="Letzte Entscheidung"
      actions={<AmpelBadge farbe={entscheidung.farbe} soft />}
    >
      <Text className={classes['grossesWort']}>{entscheidung.grund}</Text>
      <Text size="sm" c="dimmed">
        entschieden am {formatDatum(entscheidung.am)}
        {entscheidung.zweiterBlickAm !== null &&
          ` · zweiter Blick am ${formatDatum(entscheidung.zweiterBlickAm)}`}
      </Text>
    </Section>
  );
}

/** What the person or the office has to do on the proposed route. */
function Schritte({ ergebnis }: { readonly ergebnis: FallErgebnis }) {
  const route = ergebnis.rechtsgrundlagen.find(({ id }) => id === ergebnis.rechtsgrundlage);
  const offen =
    route?.kriterien.filter(
      ({ zustand, massgeblich }) => massgeblich && (zustand === 'offen_ab' || zustand === 'offen_handlung'),
    ) ?? [];
  if (route === undefined || offen.length === 0) return null;
  return (
    <Section line={false} title="Was noch zu erreichen ist" hint={route.titel}>
      <ul className={classes['punkte']}>
        {offen.map(({ id, label, handlung, ab }) => (
          <li key={id}>
            <b>{label}:</b> {handlung ?? (ab === null ? 'offen' : `voraussichtlich ab ${formatDatum(ab)}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Termine() {
  const { akte, ergebnis, heute, oeffne } = useAkte();
  const instrumente = useAnswer('instrument.list', { personId: akte.person.id }).data ?? [];
  const termine = termineOf(akte, ergebnis, instrumente, heute);
  return (
    <Section line={false} title="Nächste Termine">
      {termine.length === 0 && <Text c="dimmed">Kein Termin eingetragen.</Text>}
      <ul className={classes['termine']}>
        {termine.map(({ tag, was, abschnitt }) => (
          <li key={`${tag} ${was}`}>
            <UnstyledButton className={classes['termin']} onClick={() => oeffne(abschnitt)}>
              <span className={classes['terminTag']}>{formatDatum(tag)}</span>
              <span>
                {was}
                <Text span size="sm" c="dimmed" display="block">
                  {inTagen(tag, heute)}
                </Text>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Umfeld() {
  const { akte, heute } = useAkte();
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  const betreuung = aktiveBetreuung(akte.betreuung, heute);
  const { haushalt, person } = akte;
  const adresse =
    haushalt === null
      ? []
      : [haushalt.strasse, [haushalt.plz, haushalt.ort].filter((teil) => teil !== null).join(' ')].filter(
          (teil) => teil !== null && teil !== '',
        );
  const imHaushalt = akte.angehoeriger.filter((each) => each.imHaushalt === true);
  const leer =
    adresse.length + akte.mitbewohner.length + imHaushalt.length === 0 &&
    person.telefon === null &&
    person.sprache === null;
  return (
    <>
      <Section line={false} title="Betreuung">
        <ul className={classes['zeilen']}>
          <li>{betreuungInWorten(betreuung, traeger)}</li>
          {betreuung !== null && <li>seit {formatDatum(betreuung.von)}</li>}
        </ul>
      </Section>
      <Section line={false} title="Haushalt und Kontakt">
        {leer && <Text c="dimmed">Noch nichts eingetragen.</Text>}
        <ul className={classes['zeilen']}>
          {adresse.map((zeile) => (
            <li key={zeile}>{zeile}</li>
          ))}
          {akte.mitbewohner.map(({ id, name }) => (
            <li key={id}>
              mit <Link href={pfadOf(id, 'uebersicht')}>{name}</Link>
            </li>
          ))}
          {imHaushalt.map(({ id, name, geburtsdatum, beziehung: art }) => (
            <li key={id}>
              mit {name ?? beziehung.label(art)}
              {geburtsdatum !== null && `, geboren ${formatDay(geburtsdatum)}`}
            </li>
          ))}
          {person.telefon !== null && <li>Telefon {person.telefon}</li>}
          {person.sprache !== null && <li>spricht {person.sprache}</li>}
        </ul>
      </Section>
    </>
  );
}

function inTagen(tag: Datum, heute: Datum): string {
  const tage = daysBetween(heute, tag);
  if (tage === 0) return 'heute';
  if (tage < 0) return `seit ${formatCount(-tage, 'Tag', 'Tagen')} überfällig`;
  return tage > 120 ? `in ${Math.round(tage / 30.4)} Monaten` : `in ${formatCount(tage, 'Tag', 'Tagen')}`;
}
