import * as code from '#shared/domain/codes.ts';
import { useAkte } from '../akte-context.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { labelOf, nameOr, tagOf } from '../eintrag/namen.ts';

export function Sprachnachweise() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Deutsch"
      tabelle="sprachnachweis"
      eintraege={akte.sprachnachweis}
      felder={['muendlich', 'schriftlich', 'art', 'am']}
      breiten={['7rem', '7rem', '14rem', '7.5rem']}
      wort="Sprachnachweis"
      nameOf={({ muendlich, art }) =>
        nameOr('Sprachnachweis', [muendlich, labelOf(code.sprachnachweisart.options, art)])
      }
      vorgabe={() => ({ am: heute })}
      leer="Kein Nachweis eingetragen. Für § 25b genügt mündlich A2, auch aus einem Gespräch in der Behörde."
    />
  );
}

export function Schulbesuche() {
  const { akte } = useAkte();
  return (
    <EintragListe
      title="Schule"
      tabelle="schulbesuch"
      eintraege={akte.schulbesuch}
      felder={['art', 'von', 'bis', 'erfolgreich', 'fehltageUnentschuldigt', 'prognose']}
      breiten={['12rem', '7.5rem', '7.5rem', '6rem', '8rem', '12rem']}
      wort="Schulbesuch"
      nameOf={({ art, von }) =>
        nameOr('Schulbesuch', [labelOf(code.schulart.options, art), tagOf(von, 'ab')])
      }
      leer="Kein Schulbesuch eingetragen."
    />
  );
}

export function Abschluesse() {
  const { akte } = useAkte();
  return (
    <EintragListe
      title="Abschlüsse"
      tabelle="abschluss"
      eintraege={akte.abschluss}
      felder={['art', 'am', 'inDeutschland', 'anerkannt', 'anerkennungBeantragtAm']}
      breiten={['12rem', '7.5rem', '9rem', '7rem', '9rem']}
      wort="Abschluss"
      nameOf={({ art }) => nameOr('Abschluss', [labelOf(code.abschlussart.options, art)])}
      leer="Kein Abschluss eingetragen."
    />
  );
}

export function Ausbildungen() {
  const { akte } = useAkte();
  return (
    <EintragListe
      title="Ausbildung und Studium"
      tabelle="ausbildung"
      eintraege={akte.ausbildung}
      felder={[
        'art',
        'beruf',
        'von',
        'bis',
        'vertragVorgelegt',
        'staatlichAnerkannt',
        'eingetragen',
        'verguetungMonat',
      ]}
      weitere={['engpassZusage', 'alsAsylbewerberBegonnen', 'erfolgreich', 'abgebrochenAm']}
      alsKarten
      wort="Ausbildung"
      genus="die"
      nameOf={({ art, beruf }) =>
        nameOr('neue Ausbildung', [beruf ?? labelOf(code.ausbildungsart.options, art)])
      }
      leer="Keine Ausbildung eingetragen."
    />
  );
}

export function Massnahmen() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Kurse und Unterstützung"
      tabelle="massnahme"
      eintraege={akte.massnahme}
      felder={['art', 'anbieter', 'von', 'bis', 'stand', 'nachweis']}
      breiten={['12rem', '11rem', '7.5rem', '7.5rem', '8rem', '10rem']}
      wort="Maßnahme"
      genus="die"
      nameOf={({ art, anbieter }) =>
        nameOr('neue Maßnahme', [labelOf(code.massnahmeart.options, art), anbieter])
      }
      vorgabe={() => ({ von: heute, stand: 'geplant' })}
      leer="Nichts eingetragen."
    />
  );
}
