import * as code from '#shared/domain/codes.ts';
import { useAkte } from '../akte-context.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { EinzelForm } from '../eintrag/einzel-form.tsx';
import { labelOf, nameOr, tagOf } from '../eintrag/namen.ts';
import { LebensunterhaltRechnung } from './lebensunterhalt-rechnung.tsx';

export function Lebensunterhalt() {
  return (
    <EinzelForm
      title="Lebensunterhalt"
      hint="Beträge im Monat. Gerechnet wird überschlägig; das ersetzt keine Berechnung der Leistungsbehörde."
      tabelle="lebensunterhalt"
      felder={[
        {
          label: 'Einkommen',
          felder: [
            'erhobenAm',
            'bruttoErwerb',
            'nettoErwerb',
            'kindergeld',
            'sonstigesEinkommen',
            'leistungen',
          ],
        },
        {
          label: 'Wohnen und Mehrbedarf',
          felder: [
            'kduWarm',
            'kduGrenze',
            'alleinerziehend',
            'schwanger',
            'warmwasserDezentral',
            'krankenversichert',
          ],
        },
        {
          label: 'Für einzelne Rechtsgrundlagen',
          felder: [
            'pflegeAngehoeriger',
            'kinderbetreuungGesichert',
            'wohnraumAusreichend',
            'ohneLeistungenSeit',
            'durchArbeitGesichertSeit',
          ],
          beiBedarf: true,
        },
        { label: 'Ausblick', felder: ['prognose'] },
      ]}
    >
      {() => <LebensunterhaltRechnung />}
    </EinzelForm>
  );
}

export function Leistungen() {
  const { akte } = useAkte();
  return (
    <EintragListe
      title="Öffentliche Leistungen"
      hint="Mit Zeitraum, damit zu sehen ist, wie der Bezug abgenommen hat."
      tabelle="leistung"
      eintraege={akte.leistung.toSorted((a, b) => b.von.localeCompare(a.von))}
      felder={['art', 'von', 'bis', 'betrag']}
      breiten={['17rem', '7.5rem', '7.5rem', '8rem']}
      wort="Leistung"
      genus="die"
      nameOf={({ art, von }) =>
        nameOr('neue Leistung', [labelOf(code.leistungsart.options, art), tagOf(von, 'ab')])
      }
      leer="Keine eingetragen."
    />
  );
}
