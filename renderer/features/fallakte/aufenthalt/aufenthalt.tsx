import { Button, Group, Stack, Text } from '@mantine/core';
import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, plusDays } from '#shared/lib/datum.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { naechsterAbschnitt, offeneVorgaenger } from './aufenthalt-folge.ts';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { useEintrag } from '../eintrag/use-eintrag.ts';
import type { Werte } from '../eintrag/use-autosave.ts';
import { Zeitstrahl } from './zeitstrahl.tsx';

/** How long, with which status, and what the law makes of it. */
export function Aufenthalt() {
  const { akte, heute } = useAkte();
  const strahl = useAnswer('pruefung.zeitstrahl', { personId: akte.person.id }, { keepPrevious: true });
  const abschnitte = akte.aufenthaltsabschnitt.toSorted((a, b) => b.von.localeCompare(a.von));
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Jeder Balken ist ein Abschnitt mit einem Status. Darunter zählt jede Uhr, was ihre Vorschrift mitzählt.">
        Aufenthalt
      </AbschnittTitel>
      <ErrorNote error={strahl.error} />
      {strahl.data !== undefined && <Zeitstrahl strahl={strahl.data} />}
      <div className={classes['stapel']}>
        <EintragListe
          title="Abschnitte"
          hint="Ein neuer Abschnitt schließt an den letzten an. Ein leeres „bis“ heißt: dauert an."
          tabelle="aufenthaltsabschnitt"
          eintraege={abschnitte}
          felder={['status', 'von', 'bis', 'norm', 'quelle', 'bestaetigt', 'grund']}
          breiten={['13rem', '7.5rem', '7.5rem', '7rem', '8rem', '5.5rem', '11rem']}
          wort="Abschnitt"
          nameOf={nameOfAbschnitt}
          vorgabe={() => naechsterAbschnitt(akte.aufenthaltsabschnitt, heute)}
          leer="Noch kein Abschnitt. Beginnen Sie mit dem ersten Tag in Deutschland, zum Beispiel der Gestattung während des Asylverfahrens."
        >
          <OffeneVorgaenger />
        </EintragListe>
        <EintragListe
          title="Duldung"
          hint="Die Bescheinigungen. Den Zeitraum der Duldung zählt der Abschnitt oben."
          tabelle="duldung"
          eintraege={akte.duldung.toSorted((a, b) =>
            (b.gueltigBis ?? '9').localeCompare(a.gueltigBis ?? '9'),
          )}
          felder={['erteiltAm', 'gueltigBis', 'grund', 'erwerb', 'raeumlich', 'wohnsitz', 'nebenbestimmung']}
          breiten={['7.5rem', '7.5rem', '14rem', '12rem', '9rem', '9rem', '10rem']}
          wort="Duldung"
          genus="die"
          nameOf={({ gueltigBis }) =>
            typeof gueltigBis === 'string'
              ? `Duldung bis ${formatDay(gueltigBis as RecordOf<'duldung'>['gueltigBis'])}`
              : 'neue Duldung'
          }
          vorgabe={() => ({ ...vorigeDuldung(akte.duldung), erteiltAm: heute })}
          leer="Keine Duldung eingetragen."
        />
        <EintragListe
          title="Aufenthalte im Ausland"
          hint="Bis zu drei Monate am Stück unterbrechen die Zeiten in der Regel nicht."
          tabelle="auslandsaufenthalt"
          eintraege={akte.auslandsaufenthalt}
          felder={['von', 'bis', 'grund']}
          breiten={['7.5rem', '7.5rem', '16rem']}
          wort="Auslandsaufenthalt"
          nameOf={({ von }) =>
            typeof von === 'string'
              ? `Auslandsaufenthalt ab ${formatDay(von as RecordOf<'auslandsaufenthalt'>['von'])}`
              : 'neuer Auslandsaufenthalt'
          }
          leer="Keine eingetragen."
        />
      </div>
    </Stack>
  );
}

function nameOfAbschnitt({ status, von }: Werte): string {
  if (typeof status !== 'string' || typeof von !== 'string') return 'neuer Abschnitt';
  // Both come from saved records or from a choice of the list.
  return `${aufenthaltsstatus.label(status as RecordOf<'aufenthaltsabschnitt'>['status'])} ab ${formatDay(von as RecordOf<'aufenthaltsabschnitt'>['von'])}`;
}

/** Grounds and conditions mostly stay the same from one paper to the next. */
function vorigeDuldung(duldungen: readonly RecordOf<'duldung'>[]): Werte {
  const letzte = duldungen.toSorted((a, b) => (b.gueltigBis ?? '').localeCompare(a.gueltigBis ?? ''))[0];
  return letzte === undefined
    ? {}
    : {
        grund: letzte.grund,
        erwerb: letzte.erwerb,
        raeumlich: letzte.raeumlich,
        wohnsitz: letzte.wohnsitz,
        nebenbestimmung: letzte.nebenbestimmung,
      };
}

/** Offers to end an Abschnitt that is still open although the next has begun. */
function OffeneVorgaenger() {
  const { akte } = useAkte();
  const { save } = useEintrag('aufenthaltsabschnitt', akte.person.id);
  return offeneVorgaenger(akte.aufenthaltsabschnitt).map(({ abschnitt, nachfolger }) => {
    const bis = plusDays(nachfolger.von, -1);
    return (
      <Callout key={abschnitt.id}>
        <Group gap="md">
          <Text size="sm">
            „{aufenthaltsstatus.label(abschnitt.status)}“ ab {formatDatum(abschnitt.von)} ist noch offen,
            obwohl am {formatDatum(nachfolger.von)} ein neuer Abschnitt beginnt.
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void save({ ...abschnitt, bis }, abschnitt)}
          >
            Am {formatDatum(bis)} enden lassen
          </Button>
        </Group>
      </Callout>
    );
  });
}
