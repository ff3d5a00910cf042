import * as code from '#shared/domain/codes.ts';
import { useAkte } from '../akte-context.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { EinzelForm } from '../eintrag/einzel-form.tsx';
import { labelOf, nameOr, tagOf } from '../eintrag/namen.ts';

/** The four questions, never merged. */
export function Identitaet() {
  return (
    <EinzelForm
      title="Identität und Pass"
      hint="Vier Fragen, die nichts voneinander abnehmen: Wer ist die Person? Welche Staatsangehörigkeit hat sie? Liegt ein Pass vor? Wirkt sie zurzeit mit?"
      tabelle="identitaet"
      felder={[
        { label: '1. Identität', felder: ['identitaet', 'identitaetGeklaertAm'] },
        { label: '2. Staatsangehörigkeit', felder: ['staatsangehoerigkeitGeklaert'] },
        { label: '3. Pass', felder: ['passVorhanden', 'passGueltigBis'] },
        {
          label: '4. Mitwirkung zurzeit',
          felder: ['mitwirkung', 'massnahmenErgriffen', 'massnahmenAm', 'hinweisAm', 'mitwirkungNotiz'],
        },
        {
          label: 'Hindernis beim Herkunftsstaat, Ausweisersatz',
          felder: ['landHindernis', 'ausweisersatzAm'],
          beiBedarf: true,
        },
      ]}
    />
  );
}

export function Identitaetsdokumente() {
  const { akte } = useAkte();
  return (
    <EintragListe
      title="Dokumente zur Identität"
      hint="Zuerst zählt ein Pass oder Ausweis mit Bild, dann ein anderes biometrisches Dokument, dann ein amtliches Papier ohne Bild."
      tabelle="identitaetsdokument"
      eintraege={akte.identitaetsdokument}
      felder={['stufe', 'bezeichnung', 'aussteller', 'vorgelegtAm', 'lichtbild', 'echtheit', 'widerspruch']}
      weitere={['ausgestelltAm', 'gueltigBis', 'bemerkung']}
      alsKarten
      wort="Dokument"
      genus="das"
      nameOf={({ bezeichnung, aussteller }) => nameOr('neues Dokument', [bezeichnung, aussteller])}
      leer="Kein Dokument eingetragen."
    />
  );
}

/** The acts of § 60b Abs. 3 as a list to choose from, each with day, proof and answer. */
export function Passbemuehungen() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Bemühungen um den Pass"
      hint="Was die Person unternommen hat, mit Nachweis. Es zählt das zumutbare Bemühen, nicht der Erfolg."
      tabelle="passbemuehung"
      eintraege={akte.passbemuehung.toSorted((a, b) => b.am.localeCompare(a.am))}
      felder={['am', 'handlung', 'stelle', 'nachweis', 'stand', 'antwortAm', 'antwort']}
      breiten={['7.5rem', '14rem', '9rem', '11rem', '10rem', '7.5rem', '10rem']}
      wort="Bemühung"
      genus="die"
      nameOf={({ handlung, am }) =>
        nameOr('neue Bemühung', [labelOf(code.passhandlung.options, handlung), tagOf(am, 'am')])
      }
      vorgabe={() => ({ am: heute, stand: 'offen' })}
      leer="Noch keine Bemühung eingetragen."
    />
  );
}
