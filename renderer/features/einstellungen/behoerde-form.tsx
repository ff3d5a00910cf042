import { SimpleGrid, Stack } from '@mantine/core';
import type { Einstellung } from '#shared/domain/records.ts';
import { briefform } from '#shared/domain/codes.ts';
import { laender } from '#renderer/lib/laender.ts';
import { PlzUndOrt } from '#renderer/ui/plz-und-ort.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Briefkopf } from './briefkopf.tsx';
import { EinstellungForm } from './einstellung-form.tsx';
import { LogoFeld } from './logo-feld.tsx';

/** The office as it stands on every paper, with the letterhead drawn beside it. */
export function BehoerdeForm({ einstellung }: { readonly einstellung: Einstellung }) {
  return (
    <Section
      title="Behörde und Briefkopf"
      hint="So steht Ihre Behörde auf Schreiben, Vordrucken und Vereinbarungen. Was leer ist, fehlt dort einfach."
    >
      <EinstellungForm einstellung={einstellung} teil="behoerde">
        {(feld) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            <Stack gap="md">
              <SchemaFeld {...feld('behoerde')} />
              <SchemaFeld {...feld('amt')} />
              <SchemaFeld {...feld('strasse')} />
              <PlzUndOrt plz={<SchemaFeld {...feld('plz')} />} ort={<SchemaFeld {...feld('ort')} />} />
              <SchemaFeld {...feld('telefon')} />
              <SchemaFeld {...feld('email')} />
              <SchemaFeld {...feld('web')} />
              <SchemaFeld {...feld('sprechzeiten')} />
              <LogoFeld />
              <SchemaFeld {...feld('logoText')} />
              <SchemaFeld {...feld('briefform')} options={briefform.options} />
              <SchemaFeld
                {...feld('land')}
                options={laender}
                label="Bundesland"
                leer="keines gewählt"
                hilfe="Bestimmt, welche Erlasse neben der Prüfung und im Prüfvermerk stehen. Am Ergebnis ändert es nichts."
              />
            </Stack>
            <Briefkopf wert={(name) => feld(name).value} />
          </SimpleGrid>
        )}
      </EinstellungForm>
    </Section>
  );
}
