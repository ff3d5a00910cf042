import { Group, SimpleGrid, Stack } from '@mantine/core';
import type { Einstellung } from '#shared/domain/records.ts';
import { laender } from '#renderer/lib/laender.ts';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Briefkopf } from './briefkopf.tsx';
import { EinstellungForm } from './einstellung-form.tsx';

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
              <Group wrap="nowrap" align="flex-start" gap="md">
                <div style={{ width: '8rem' }}>
                  <SchemaFeld {...feld('plz')} />
                </div>
                <div style={{ flex: 1 }}>
                  <SchemaFeld {...feld('ort')} />
                </div>
              </Group>
              <SchemaFeld {...feld('telefon')} />
              <SchemaFeld {...feld('email')} />
              <SchemaFeld {...feld('web')} />
              <SchemaFeld {...feld('sprechzeiten')} />
              <SchemaFeld {...feld('land')} options={laender} label="Bundesland" leer="noch nicht gewählt" />
            </Stack>
            <Briefkopf wert={(name) => feld(name).value} />
          </SimpleGrid>
        )}
      </EinstellungForm>
    </Section>
  );
}
