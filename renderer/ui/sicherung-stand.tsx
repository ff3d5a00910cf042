import { Group, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { Output } from '#shared/api/contract.ts';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';

type Sicherung = Output<'tresor.status'>['sicherung'];

/** Age and readability of the newest backup in one quiet line. */
export function SicherungStand({ sicherung }: { readonly sicherung: Sicherung }) {
  const gut = sicherung?.geprueft === true;
  const Icon = gut ? IconShieldCheck : IconShieldX;
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <Icon size={18} stroke={1.7} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="sm" c="dimmed">
        {sicherung === null ? 'Noch keine Sicherung.' : satz(sicherung)}
      </Text>
    </Group>
  );
}

function satz({ erstelltAm, tage, geprueft, personen }: NonNullable<Sicherung>): string {
  const wann = tage === 0 ? 'heute' : tage === 1 ? 'gestern' : `vor ${tage} Tagen`;
  const inhalt = personen === null ? '' : ` Darin: ${formatCount(personen, 'Person', 'Personen')}.`;
  const zustand = geprueft ? 'geprüft und lesbar' : 'noch nicht geprüft';
  return `Letzte Sicherung: ${wann} (${formatMoment(erstelltAm)}), ${zustand}.${inhalt}`;
}
