import { Stack } from '@mantine/core';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import { Bereiche } from '../bereiche.tsx';
import { Arbeit } from './arbeit.tsx';
import { GeschuetzteAngaben } from './geschuetzte-angaben.tsx';
import { Identitaet, Identitaetsdokumente, Passbemuehungen } from './identitaet.tsx';
import { Abschluesse, Ausbildungen, Massnahmen, Schulbesuche, Sprachnachweise } from './lernen.tsx';
import { Leistungen, Lebensunterhalt } from './lebensunterhalt.tsx';
import { Asylverfahren, Grundordnung, Hemmnisse, Hindernisse } from './voraussetzungen.tsx';

/** What proves that the conditions are met, and what stands in the way. */
export function Nachweise() {
  const { akte } = useAkte();
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Leer heißt „unbekannt“, nie „nein“. F1 in einem Feld erklärt, wozu es da ist; Strg + Eingabe legt in einer Liste einen neuen Eintrag an.">
        Nachweise
      </AbschnittTitel>
      <Bereiche
        nav="Blöcke der Nachweise"
        bereiche={[
          {
            tabelle: 'identitaet',
            titel: 'Identität und Pass',
            immer: true,
            gefuellt: true,
            inhalt: <Identitaet />,
          },
          {
            tabelle: 'identitaetsdokument',
            titel: 'Dokumente zur Identität',
            gefuellt: akte.identitaetsdokument.length > 0,
            inhalt: <Identitaetsdokumente />,
          },
          {
            tabelle: 'passbemuehung',
            titel: 'Bemühungen um den Pass',
            gefuellt: akte.passbemuehung.length > 0 || akte.identitaet?.passVorhanden === false,
            inhalt: <Passbemuehungen />,
          },
          {
            tabelle: 'sprachnachweis',
            titel: 'Deutsch',
            immer: true,
            gefuellt: true,
            inhalt: <Sprachnachweise />,
          },
          {
            tabelle: 'schulbesuch',
            titel: 'Schule',
            gefuellt: akte.schulbesuch.length > 0,
            inhalt: <Schulbesuche />,
          },
          {
            tabelle: 'abschluss',
            titel: 'Abschlüsse',
            gefuellt: akte.abschluss.length > 0,
            inhalt: <Abschluesse />,
          },
          {
            tabelle: 'ausbildung',
            titel: 'Ausbildung und Studium',
            gefuellt: akte.ausbildung.length > 0,
            inhalt: <Ausbildungen />,
          },
          {
            tabelle: 'massnahme',
            titel: 'Kurse und Unterstützung',
            gefuellt: akte.massnahme.length > 0,
            inhalt: <Massnahmen />,
          },
          { tabelle: 'beschaeftigung', titel: 'Arbeit', immer: true, gefuellt: true, inhalt: <Arbeit /> },
          {
            tabelle: 'lebensunterhalt',
            titel: 'Lebensunterhalt',
            immer: true,
            gefuellt: true,
            inhalt: <Lebensunterhalt />,
          },
          {
            tabelle: 'leistung',
            titel: 'Öffentliche Leistungen',
            gefuellt: akte.leistung.length > 0,
            inhalt: <Leistungen />,
          },
          {
            tabelle: 'integration',
            titel: 'Grundordnung und Grundkenntnisse',
            immer: true,
            gefuellt: true,
            inhalt: <Grundordnung />,
          },
          {
            tabelle: 'asyl',
            titel: 'Asylverfahren',
            gefuellt: akte.asyl !== null,
            inhalt: <Asylverfahren />,
          },
          {
            tabelle: 'hemmnis',
            titel: 'Hemmnisse',
            gefuellt: akte.hemmnis.length > 0,
            inhalt: <Hemmnisse />,
          },
          {
            tabelle: 'hindernis',
            titel: 'Hindernisse',
            immer: true,
            gefuellt: true,
            inhalt: <Hindernisse />,
          },
          {
            tabelle: 'verurteilung',
            titel: 'Geschützte Angaben',
            immer: true,
            gefuellt: true,
            inhalt: <GeschuetzteAngaben />,
          },
        ]}
      />
    </Stack>
  );
}
