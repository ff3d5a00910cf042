import { Stack, UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import * as code from '#shared/domain/codes.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { isTeilDatum } from '#shared/lib/datum.ts';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { EinzelForm } from '../eintrag/einzel-form.tsx';
import classes from '../fallakte.module.css';
import { GeschuetzteAngaben } from './geschuetzte-angaben.tsx';
import { LebensunterhaltRechnung } from './lebensunterhalt-rechnung.tsx';
import { ortOf } from '../ort.ts';
import type { Werte } from '../eintrag/use-autosave.ts';

const bloecke = [
  'identitaet',
  'sprachnachweis',
  'schulbesuch',
  'abschluss',
  'ausbildung',
  'beschaeftigung',
  'lebensunterhalt',
  'integration',
  'asyl',
  'antrag',
  'hemmnis',
  'hindernis',
  'verurteilung',
];

/** What proves that the conditions are met, and what stands in the way. */
export function Nachweise() {
  const { akte } = useAkte();
  const page = useRef<HTMLDivElement>(null);
  const zeige = (tabelle: string) => {
    const block = page.current?.querySelector(`[data-tabelle="${tabelle}"]`);
    block?.scrollIntoView({ block: 'start' });
    block?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  };
  return (
    <Stack gap="lg" ref={page}>
      <AbschnittTitel sub="Leer heißt „unbekannt“, nie „nein“. Das Fragezeichen an einem Feld sagt, wozu es da ist.">
        Nachweise
      </AbschnittTitel>
      <nav aria-label="Blöcke der Nachweise" className={classes['bloecke']}>
        {bloecke.map((tabelle) => (
          <UnstyledButton key={tabelle} className={classes['textlink']} onClick={() => zeige(tabelle)}>
            {ortOf(tabelle)?.bereich}
          </UnstyledButton>
        ))}
      </nav>
      <div className={classes['stapel']}>
        <EinzelForm
          title="Identität und Pass"
          hint="Vier Fragen, die nichts voneinander abnehmen: Wer ist die Person? Welche Staatsangehörigkeit hat sie? Liegt ein Pass vor? Wirkt sie zurzeit mit?"
          tabelle="identitaet"
          felder={[
            { label: '1. Identität', felder: ['identitaet', 'identitaetGeklaertAm'] },
            { label: '2. Staatsangehörigkeit', felder: ['staatsangehoerigkeitGeklaert'] },
            { label: '3. Pass', felder: ['passVorhanden', 'passGueltigBis'] },
            { label: '4. Mitwirkung zurzeit', felder: ['mitwirkung', 'hinweisAm', 'mitwirkungNotiz'] },
          ]}
        />
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
          leer="Kein Nachweis eingetragen. Für § 25b genügt mündlich A2, auch aus einem Gespräch in der Behörde."
        />
        <EintragListe
          title="Schule"
          tabelle="schulbesuch"
          eintraege={akte.schulbesuch}
          felder={['art', 'von', 'bis', 'erfolgreich', 'fehltageUnentschuldigt']}
          breiten={['12rem', '7.5rem', '7.5rem', '6rem', '8rem']}
          wort="Schulbesuch"
          nameOf={({ art, von }) =>
            nameOr('Schulbesuch', [labelOf(code.schulart.options, art), tagOf(von, 'ab')])
          }
          leer="Kein Schulbesuch eingetragen."
        />
        <EintragListe
          title="Abschlüsse"
          tabelle="abschluss"
          eintraege={akte.abschluss}
          felder={['art', 'am', 'inDeutschland', 'anerkannt']}
          breiten={['12rem', '7.5rem', '9rem', '7rem']}
          wort="Abschluss"
          nameOf={({ art }) => nameOr('Abschluss', [labelOf(code.abschlussart.options, art)])}
          leer="Kein Abschluss eingetragen."
        />
        <EintragListe
          title="Ausbildung und Studium"
          tabelle="ausbildung"
          eintraege={akte.ausbildung}
          felder={['art', 'beruf', 'von', 'bis', 'vertragVorgelegt']}
          breiten={['14rem', '10rem', '7.5rem', '7.5rem', '7rem']}
          wort="Ausbildung"
          genus="die"
          nameOf={({ art, beruf }) =>
            nameOr('Ausbildung', [beruf ?? labelOf(code.ausbildungsart.options, art)])
          }
          leer="Keine Ausbildung eingetragen."
        />
        <EintragListe
          title="Arbeit"
          tabelle="beschaeftigung"
          eintraege={akte.beschaeftigung.toSorted((a, b) => b.von.localeCompare(a.von))}
          felder={[
            'arbeitgeber',
            'form',
            'von',
            'bis',
            'stundenWoche',
            'befristung',
            'bruttoMonat',
            'nettoMonat',
            'sozialversicherungspflichtig',
            'nachweis',
          ]}
          alsKarten
          wort="Beschäftigung"
          genus="die"
          nameOf={({ arbeitgeber, form, von }) =>
            nameOr('neue Beschäftigung', [
              arbeitgeber ?? labelOf(code.beschaeftigungsform.options, form),
              tagOf(von, 'seit'),
            ])
          }
          leer="Keine Beschäftigung eingetragen."
        />
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
            { label: 'Ausblick', felder: ['prognose'] },
          ]}
        >
          {() => <LebensunterhaltRechnung />}
        </EinzelForm>
        <EinzelForm
          title="Grundordnung und Grundkenntnisse"
          hint="Das Bekenntnis zur freiheitlichen demokratischen Grundordnung und die Grundkenntnisse der Rechts- und Gesellschaftsordnung."
          tabelle="integration"
          felder={[
            { felder: ['fdgoErklaerung', 'fdgoErklaerungAm', 'fdgoHinweise'] },
            { felder: ['grundkenntnisse', 'lidTestAm', 'grundkenntnisseAnders', 'engagement'] },
          ]}
        />
        <EinzelForm
          title="Asylverfahren"
          tabelle="asyl"
          felder={[
            { felder: ['status', 'gesuchAm', 'antragAm', 'ablehnungAm', 'bestandskraftAm', 'ouGrund'] },
          ]}
        />
        <EintragListe
          title="Anträge"
          tabelle="antrag"
          eintraege={akte.antrag}
          felder={['norm', 'gestelltAm', 'stand', 'entschiedenAm']}
          breiten={['15rem', '7.5rem', '13rem', '7.5rem']}
          wort="Antrag"
          nameOf={({ norm, gestelltAm }) =>
            nameOr('Antrag', [labelOf(code.rechtsgrundlage.options, norm), tagOf(gestelltAm, 'vom')])
          }
          leer="Noch kein Antrag auf eine Aufenthaltserlaubnis."
        />
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
          leer="Kein Hemmnis eingetragen."
        />
        <EinzelForm
          title="Hindernisse"
          hint="Jede Antwort braucht jemanden, der nachgesehen hat: „geprüft: keine“ ist erst dann eine Tatsache."
          tabelle="hindernis"
          felder={[
            {
              felder: [
                'verurteilungen',
                'registerauszugVom',
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
          ]}
        />
        <GeschuetzteAngaben />
      </div>
    </Stack>
  );
}

function labelOf(
  options: readonly { readonly value: string; readonly label: string }[],
  wert: Werte[string],
): string | null {
  return options.find(({ value }) => value === wert)?.label ?? null;
}

function tagOf(wert: Werte[string], wort: string): string | null {
  return typeof wert === 'string' && isTeilDatum(wert) ? `${wort} ${formatDay(wert)}` : null;
}

/** „Grundschule ab 01.08.2024“, or what it would be called while nothing is known. */
function nameOr(otherwise: string, teile: readonly Werte[string][]): string {
  const known = teile.filter((teil) => typeof teil === 'string' && teil !== '');
  return known.length === 0 ? otherwise : known.join(' ');
}
