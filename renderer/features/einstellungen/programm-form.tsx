import { Stack } from '@mantine/core';
import type { Einstellung } from '#shared/domain/records.ts';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { EinstellungForm } from './einstellung-form.tsx';

/** How the programme works here: settings, not law. Each says what it changes. */
export function ProgrammForm({ einstellung }: { readonly einstellung: Einstellung }) {
  return (
    <Section
      title="Programm"
      hint="Diese Werte sind Absprachen Ihrer Behörde, kein Gesetz. Sie wirken sofort auf alle Vorschläge und Auswertungen."
    >
      <EinstellungForm einstellung={einstellung} teil="programm">
        {(feld) => (
          <Stack gap="lg" maw="32rem">
            <SchemaFeld
              {...feld('programmName')}
              hilfe="Steht auf Vordrucken und im Bündel für den Lenkungskreis."
            />
            <SchemaFeld
              {...feld('horizontMonate')}
              hilfe="Wer eine Voraussetzung nur wegen fehlender Zeit noch nicht erfüllt, wird gelb vorgeschlagen, wenn sie innerhalb dieser Zeit erreichbar ist."
            />
            <SchemaFeld
              {...feld('bagatelleTage')}
              hilfe="So viele Tage zwischen zwei Papieren unterbrechen die geduldete Zeit nicht. Längere Lücken zeigt die Prüfung immer."
            />
            <SchemaFeld
              {...feld('schwelle')}
              hilfe="Kleinere Zahlen bleiben in allem, was das Haus verlässt, verborgen. Mindestens 3."
            />
            <SchemaFeld
              {...feld('zahlenschutz')}
              hilfe="Gilt für das Bündel an den Lenkungskreis. Gerundet wird immer gleich; auf 3 nur bei einer kleinsten Zahl bis 3, auf 5 bis 5."
            />
            <SchemaFeld
              {...feld('nullenZeigen')}
              hilfe="Aus: Auch leere Gruppen bleiben verborgen. Dann weiß niemand, ob es dort jemanden gibt."
            />
            <SchemaFeld
              {...feld('kAnonymitaet')}
              hilfe="So viele Zeilen müssen sich in den erkennbaren Angaben gleichen, bevor eine Tabelle einzelner Fälle das Haus verlässt."
            />
            <SchemaFeld
              {...feld('lDiversitaet')}
              hilfe="So viele verschiedene Ampelgruppen muss es unter gleichen Zeilen mindestens geben."
            />
            <SchemaFeld
              {...feld('sperreMinuten')}
              hilfe="Nach dieser Zeit ohne Eingabe sperrt sich das Register. Was Sie getippt haben, bleibt erhalten."
            />
            <SchemaFeld
              {...feld('ueberpruefungAbstand')}
              hilfe="So wird die nächste Überprüfung eines Fahrplans vorgeschlagen. Eine Vereinbarung wird drei Monate vor ihrem Ende überprüft."
            />
            <SchemaFeld
              {...feld('erinnerungTitelTage')}
              hilfe="So früh erinnert das Programm daran, über die Verlängerung einer Aufenthaltserlaubnis zu sprechen."
            />
            <SchemaFeld
              {...feld('zweitkontaktWochen')}
              hilfe="So lange hat jemand Zeit, auf ein Anschreiben zu antworten, bevor ein zweiter Brief vorgeschlagen wird. Einen dritten gibt es nicht."
            />
            <SchemaFeld {...feld('ausgabeLeeren')} />
            <SchemaFeld {...feld('vierAugen')} />
          </Stack>
        )}
      </EinstellungForm>
    </Section>
  );
}
