import { Stack } from '@mantine/core';
import * as code from '#shared/domain/codes.ts';
import { plusDays } from '#shared/lib/datum.ts';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import { Bereiche } from '../bereiche.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { labelOf, nameOr, tagOf } from '../eintrag/namen.ts';
import { Bogen } from './bogen.tsx';
import { Sichtweisen } from './sichtweisen.tsx';

/** What happened lately, what comes next, and how both sides see it. */
export function Sachstand() {
  const { akte } = useAkte();
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Was zuletzt geschah, was ansteht und wie Behörde und Beratungsstelle es sehen.">
        Sachstand
      </AbschnittTitel>
      <Bereiche
        bereiche={[
          {
            tabelle: 'wiedervorlage',
            titel: 'Wiedervorlagen',
            immer: true,
            gefuellt: true,
            inhalt: <Wiedervorlagen />,
          },
          {
            tabelle: 'kontakt',
            titel: 'Gespräche und Kontakte',
            immer: true,
            gefuellt: true,
            inhalt: <Kontakte />,
          },
          {
            tabelle: 'sichtweise',
            titel: 'Sicht von Behörde und Beratungsstelle',
            gefuellt: akte.sichtweise.length > 0,
            inhalt: <Sichtweisen />,
          },
          {
            tabelle: 'sachstandruecklauf',
            titel: 'Bogen zum Sachstand',
            gefuellt: akte.betreuung.some(({ art, bis }) => art === 'traeger' && bis === null),
            inhalt: <Bogen />,
          },
          {
            tabelle: 'hinweis',
            titel: 'Hinweise der Behörde',
            gefuellt: akte.hinweis.length > 0,
            inhalt: <Hinweise />,
          },
          {
            tabelle: 'uebergabe',
            titel: 'Übergabe',
            gefuellt: akte.uebergabe.length > 0,
            inhalt: <Uebergaben />,
          },
        ]}
      />
    </Stack>
  );
}

/** Two weeks: the usual time until one looks again. */
const FRIST_TAGE = 14;

function Wiedervorlagen() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Wiedervorlagen"
      hint="Was an einem Tag noch einmal angesehen werden soll. „heute+14“ genügt als Datum."
      tabelle="wiedervorlage"
      eintraege={akte.wiedervorlage.toSorted(
        (a, b) =>
          Number(a.erledigtAm !== null) - Number(b.erledigtAm !== null) ||
          a.faelligAm.localeCompare(b.faelligAm),
      )}
      felder={['faelligAm', 'was', 'warum', 'wer', 'erledigtAm', 'gremium']}
      breiten={['7rem', '12rem', '7.5rem', '5.5rem', '7rem', '8.5rem']}
      wort="Wiedervorlage"
      genus="die"
      nameOf={({ was, faelligAm }) => nameOr('neue Wiedervorlage', [was ?? tagOf(faelligAm, 'am')])}
      vorgabe={() => ({ faelligAm: plusDays(heute, FRIST_TAGE) })}
      leer="Nichts vorgemerkt."
    />
  );
}

function Kontakte() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Gespräche und Kontakte"
      hint="Wer wann mit wem worüber gesprochen hat. Bitte keine Diagnosen."
      tabelle="kontakt"
      eintraege={akte.kontakt.toSorted((a, b) => b.am.localeCompare(a.am))}
      felder={['am', 'art', 'mit', 'thema', 'notiz']}
      weitere={['sprache', 'dolmetschen', 'blatt']}
      alsKarten
      wort="Kontakt"
      nameOf={({ am, mit, thema }) =>
        nameOr('neuer Kontakt', [
          tagOf(am, 'am'),
          labelOf(code.kontaktstelle.options, mit),
          labelOf(code.kontaktthema.options, thema),
        ])
      }
      vorgabe={() => ({ am: heute, mit: 'person' })}
      leer="Noch nichts eingetragen."
    />
  );
}

function Hinweise() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Hinweise der Behörde"
      hint="Worüber die Person informiert wurde. Niemandem darf vorgehalten werden, was ihm nicht gesagt wurde."
      tabelle="hinweis"
      eintraege={akte.hinweis.toSorted((a, b) => b.am.localeCompare(a.am))}
      felder={['am', 'thema', 'medium', 'sprache', 'inhalt']}
      breiten={['7.5rem', '14rem', '13rem', '8rem', '14rem']}
      wort="Hinweis"
      nameOf={({ thema, am }) =>
        nameOr('neuer Hinweis', [labelOf(code.hinweisthema.options, thema), tagOf(am, 'am')])
      }
      vorgabe={() => ({ am: heute, sprache: akte.person.sprache })}
      leer="Kein Hinweis eingetragen."
    />
  );
}

function Uebergaben() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Übergabe"
      hint="Was jemand in zwei Minuten wissen muss, der den Fall übernimmt oder vertritt."
      tabelle="uebergabe"
      eintraege={akte.uebergabe.toSorted((a, b) => b.am.localeCompare(a.am))}
      felder={['am', 'von', 'an', 'stand', 'offen']}
      alsKarten
      wort="Übergabenotiz"
      genus="die"
      nameOf={({ am }) => nameOr('neue Übergabenotiz', [tagOf(am, 'Übergabe vom')])}
      vorgabe={() => ({ am: heute, von: akte.person.zustaendig })}
      leer="Keine Übergabenotiz."
    />
  );
}
