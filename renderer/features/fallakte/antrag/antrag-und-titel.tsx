import { Stack } from '@mantine/core';
import * as code from '#shared/domain/codes.ts';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import { Bereiche } from '../bereiche.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { labelOf, nameOr, tagOf } from '../eintrag/namen.ts';

/** What was applied for, promised, decided and issued. */
export function AntragUndTitel() {
  const { akte } = useAkte();
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Jeder Antrag hat genau einen Stand. Auch eine Beratung ohne Antrag wird gezählt.">
        Antrag und Titel
      </AbschnittTitel>
      <Bereiche
        bereiche={[
          { tabelle: 'antrag', titel: 'Anträge', immer: true, gefuellt: true, inhalt: <Antraege /> },
          {
            tabelle: 'zusicherung',
            titel: 'Zusicherung',
            gefuellt: akte.zusicherung.length > 0,
            inhalt: <Zusicherungen />,
          },
          { tabelle: 'titel', titel: 'Aufenthaltstitel', gefuellt: akte.titel.length > 0, inhalt: <Titel /> },
          {
            tabelle: 'haertefall',
            titel: 'Härtefall',
            gefuellt: akte.haertefall.length > 0,
            inhalt: <Haertefaelle />,
          },
        ]}
      />
    </Stack>
  );
}

function Antraege() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Anträge"
      tabelle="antrag"
      eintraege={akte.antrag.toSorted((a, b) => b.gestelltAm.localeCompare(a.gestelltAm))}
      felder={['norm', 'gestelltAm', 'stand', 'vollstaendigAm', 'wartetAuf', 'entschiedenAm']}
      weitere={[
        'entscheidungNorm',
        'ablehnungsgrund',
        'zustimmungDritter',
        'rechtsbehelfAm',
        'rechtsbehelfErledigtAm',
        'begruendung',
      ]}
      alsKarten
      wort="Antrag"
      nameOf={({ norm, gestelltAm }) =>
        nameOr('neuer Antrag', [labelOf(code.rechtsgrundlage.options, norm), tagOf(gestelltAm, 'vom')])
      }
      vorgabe={() => ({ gestelltAm: heute, stand: 'gestellt' })}
      leer="Noch kein Antrag auf eine Aufenthaltserlaubnis."
    />
  );
}

function Zusicherungen() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Zusicherung"
      hint="Mit einer Zusicherung lässt sich ein Pass oft schneller beschaffen."
      tabelle="zusicherung"
      eintraege={akte.zusicherung}
      felder={['am', 'norm', 'bedingung', 'gueltigBis', 'eingeloestAm']}
      breiten={['7.5rem', '14rem', '14rem', '7.5rem', '7.5rem']}
      wort="Zusicherung"
      genus="die"
      nameOf={({ am }) => nameOr('neue Zusicherung', [tagOf(am, 'Zusicherung vom')])}
      vorgabe={() => ({ am: heute })}
      leer="Keine Zusicherung eingetragen."
    />
  );
}

function Titel() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Aufenthaltstitel"
      tabelle="titel"
      eintraege={akte.titel.toSorted((a, b) => b.von.localeCompare(a.von))}
      felder={['norm', 'von', 'bis', 'auflagen', 'erloschenAm', 'bemerkung']}
      breiten={['14rem', '7.5rem', '7.5rem', '14rem', '8rem', '10rem']}
      wort="Titel"
      nameOf={({ norm, von }) =>
        nameOr('neuer Titel', [labelOf(code.rechtsgrundlage.options, norm), tagOf(von, 'ab')])
      }
      vorgabe={() => ({ von: heute })}
      leer="Kein Titel eingetragen."
    />
  );
}

function Haertefaelle() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Härtefall"
      hint="Das Verfahren vor der Härtefallkommission (§ 23a)."
      tabelle="haertefall"
      eintraege={akte.haertefall}
      felder={[
        'eingereichtAm',
        'durch',
        'stand',
        'beschlossenAm',
        'entscheidung',
        'entschiedenAm',
        'argumente',
      ]}
      alsKarten
      wort="Verfahren"
      genus="das"
      nameOf={({ eingereichtAm }) => nameOr('neues Verfahren', [tagOf(eingereichtAm, 'Verfahren ab')])}
      vorgabe={() => ({ eingereichtAm: heute, stand: 'eingereicht' })}
      leer="Kein Verfahren eingetragen."
    />
  );
}
