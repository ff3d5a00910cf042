import * as code from '#shared/domain/codes.ts';
import { useAkte } from '../akte-context.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { EinzelForm } from '../eintrag/einzel-form.tsx';
import { labelOf, nameOr } from '../eintrag/namen.ts';

export function Grundordnung() {
  return (
    <EinzelForm
      title="Grundordnung und Grundkenntnisse"
      hint="Das Bekenntnis zur freiheitlichen demokratischen Grundordnung und die Grundkenntnisse der Rechts- und Gesellschaftsordnung."
      tabelle="integration"
      felder={[
        { felder: ['fdgoErklaerung', 'fdgoErklaerungAm', 'fdgoForm', 'fdgoHinweise'] },
        {
          felder: ['grundkenntnisse', 'lidTestAm', 'grundkenntnisseAnders', 'integrationskurs', 'engagement'],
        },
        {
          label: 'Listen vollständig?',
          felder: ['schulbesucheErfasst', 'beschaeftigungenErfasst', 'ausbildungenErfasst'],
          beiBedarf: true,
        },
      ]}
    />
  );
}

export function Asylverfahren() {
  return (
    <EinzelForm
      title="Asylverfahren"
      tabelle="asyl"
      felder={[
        { felder: ['status', 'gesuchAm', 'antragAm', 'ablehnungAm', 'bestandskraftAm', 'ouGrund'] },
        { label: 'Zielstaat, Einreise als Kind', felder: ['zielstaat', 'unbegleitet'], beiBedarf: true },
      ]}
    />
  );
}

export function Hemmnisse() {
  const { akte, heute } = useAkte();
  return (
    <EintragListe
      title="Hemmnisse"
      hint="Was die Integration bremst, bei der Person oder in den Verhältnissen."
      tabelle="hemmnis"
      eintraege={akte.hemmnis}
      felder={['code', 'erkanntAm', 'behobenAm', 'notiz']}
      breiten={['17rem', '7.5rem', '7.5rem', '12rem']}
      wort="Hemmnis"
      genus="das"
      nameOf={({ code: art }) => nameOr('Hemmnis', [labelOf(code.hemmnis.options, art)])}
      vorgabe={() => ({ erkanntAm: heute })}
      leer="Kein Hemmnis eingetragen."
    />
  );
}

export function Hindernisse() {
  return (
    <EinzelForm
      title="Hindernisse"
      hint="Jede Antwort braucht jemanden, der nachgesehen hat: „geprüft: keine“ ist erst dann eine Tatsache."
      tabelle="hindernis"
      felder={[
        {
          felder: [
            'verurteilungen',
            'registerauszugVom',
            'offeneVerfahren',
            'taeuschungen',
            'ausweisungsinteresse',
            'sicherheitserkenntnisse',
            'einreiseverbot',
            'einreiseverbotBis',
          ],
        },
        {
          label: 'Ausreise',
          felder: ['ausreisepflichtVollziehbar', 'ausreiseUnmoeglich', 'ausreiseUnmoeglichGrund'],
        },
        {
          label: 'Für einzelne Rechtsgrundlagen',
          felder: [
            'massnahmen',
            'massnahmenSeit',
            'ausweisungsverfuegung',
            'extremismus',
            'einreiseWegenLeistungen',
            'hinausgezoegert',
          ],
          beiBedarf: true,
        },
      ]}
    />
  );
}
