import { Stack, Text } from '@mantine/core';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Section } from '#renderer/ui/section.tsx';
import { KennwortAendern } from './kennwort-aendern.tsx';
import { RechnerMerken } from './rechner-merken.tsx';
import { SchluesselErneuern } from './schluessel-erneuern.tsx';
import { WoerterErneuern } from './woerter-erneuern.tsx';

/** Changing one's own Kennwort, and what protects the register. */
export function Sicherheit() {
  const status = useAnswer('tresor.status', undefined);
  const darfVerwalten = status.data?.angemeldet?.rechte.includes('verwalten') ?? false;
  return (
    <div>
      <KennwortAendern />
      <RechnerMerken />
      <WoerterErneuern />
      {darfVerwalten && <SchluesselErneuern />}
      <Section title="Was das Register schützt">
        <Stack gap="sm" maw="42rem">
          <Text>
            Das Register ist auf der Festplatte vollständig verschlüsselt, auch seine Sicherungen. Ohne
            Kennwort oder Wiederherstellungswörter kann niemand es lesen, auch nicht mit dem Computer in der
            Hand.
          </Text>
          <Text>
            Das Programm nutzt kein Netz. Es sperrt sich nach einer Pause, wenn der Computer schläft und mit
            Strg+L. Beim Sperren verschwindet alles aus dem Fenster.
          </Text>
          <Text>
            Gedruckte und geschriebene Dateien sind nicht verschlüsselt. Für sie gilt, was für Papier gilt:
            Legen Sie sie dort ab, wohin nur Berechtigte kommen.
          </Text>
        </Stack>
      </Section>
    </div>
  );
}
