import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { auskunftssperreInWorten } from '#shared/ablauf/auskunftssperre.ts';
import { staatName } from '#shared/domain/staaten.ts';
import { alter, daysBetween, formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { formatCount, formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { useAkte } from './akte-context.tsx';
import { aktiveBetreuung, duldungBis, letzteEntscheidung } from './akte-lesen.ts';
import { betreuungInWorten } from './betreuung-worte.ts';
import classes from './fallakte.module.css';
import { normOf } from './rechtsgrundlage-titel.ts';

/** Who this is, which colour and why, until when: readable in one look by somebody who never saw the file. */
export function FallKopf() {
  const { akte, ergebnis, heute } = useAkte();
  const { person } = akte;
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  const sperre = auskunftssperreInWorten(person, heute);
  const entscheidung = letzteEntscheidung(akte.ampelentscheidung);
  return (
    <header className={classes['kopf']}>
      <Group justify="space-between" align="flex-start" gap="md">
        <div>
          <Title order={1} tabIndex={-1} style={{ outlineOffset: 2 }}>
            {person.vornamen === null ? person.nachname : `${person.nachname}, ${person.vornamen}`}
          </Title>
          {person.weitereNamen !== null && (
            <Text size="sm" c="dimmed">
              auch: {person.weitereNamen}
            </Text>
          )}
        </div>
        <dl className={classes['ampel']}>
          <dt>Entscheidung</dt>
          <dd>
            <AmpelBadge farbe={entscheidung?.farbe ?? 'ungeprueft'} soft />
            <span>{entscheidung === null ? 'noch keine' : `vom ${formatDatum(entscheidung.am)}`}</span>
          </dd>
          {ergebnis !== null && (
            <>
              <dt>Vorschlag</dt>
              <dd>
                <VorschlagBadge vorschlag={ergebnis.vorschlag} soft />
                {ergebnis.rechtsgrundlage !== null && <span>{normOf(ergebnis.rechtsgrundlage)}</span>}
              </dd>
            </>
          )}
        </dl>
      </Group>
      <dl className={classes['eckdaten']}>
        <Eckdatum name="Geburtsdatum">
          {person.geburtsdatum === null ? 'unbekannt' : mitAlter(person.geburtsdatum, heute)}
        </Eckdatum>
        <Eckdatum name="Staatsangehörigkeit">{staatName(person.staatsangehoerigkeit)}</Eckdatum>
        <Eckdatum name="Programm-Nr.">{person.programmNr}</Eckdatum>
        <Eckdatum name="Aktenzeichen">{person.aktenzeichen ?? '–'}</Eckdatum>
        <Eckdatum name="Duldung bis">{duldungInWorten(duldungBis(akte.duldung), heute)}</Eckdatum>
        <Eckdatum name="Betreuung">
          {betreuungInWorten(aktiveBetreuung(akte.betreuung, heute), traeger)}
        </Eckdatum>
        {sperre !== null && <Eckdatum name="Auskunftssperre">{sperre}</Eckdatum>}
      </dl>
    </header>
  );
}

function Eckdatum({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function mitAlter(
  geburtsdatum: NonNullable<ReturnType<typeof useAkte>['akte']['person']['geburtsdatum']>,
  heute: Datum,
): string {
  return isDatum(geburtsdatum)
    ? `${formatDay(geburtsdatum)} · ${formatCount(alter(geburtsdatum, heute), 'Jahr', 'Jahre')}`
    : formatDay(geburtsdatum);
}

function duldungInWorten(bis: Datum | null, heute: Datum): string {
  if (bis === null) return 'nicht eingetragen';
  const tage = daysBetween(heute, bis);
  if (tage < 0) return `${formatDatum(bis)} · abgelaufen`;
  if (tage === 0) return `${formatDatum(bis)} · heute`;
  return tage <= 60 ? `${formatDatum(bis)} · noch ${formatCount(tage, 'Tag', 'Tage')}` : formatDatum(bis);
}
