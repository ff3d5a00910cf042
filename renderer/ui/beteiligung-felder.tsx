import { Group, Select, TextInput } from '@mantine/core';
import { traegerbeteiligung } from '#shared/domain/codes.ts';
import { DateField } from './date-field.tsx';

export type BeteiligungWerte = {
  readonly beteiligung: string | null;
  readonly traegerInformiertAm: string | null;
  readonly beteiligungGrund: string | null;
};

type Props = {
  readonly werte: BeteiligungWerte;
  readonly onChange: (teil: Partial<BeteiligungWerte>) => void;
};

/** How the Beratungsstelle was involved, before an exclusion and at the joint second look. */
export function BeteiligungFelder({ werte, onChange }: Props) {
  return (
    <Group gap="md" align="flex-start">
      <Select
        label="Beratungsstelle vorab"
        data={[...traegerbeteiligung.options]}
        placeholder="Bitte wählen"
        w="22rem"
        value={werte.beteiligung}
        onChange={(beteiligung) => onChange({ beteiligung })}
      />
      {werte.beteiligung === 'informiert' && (
        <DateField
          label="Träger informiert am"
          w="12rem"
          value={werte.traegerInformiertAm}
          onChange={(traegerInformiertAm) => onChange({ traegerInformiertAm })}
        />
      )}
      {werte.beteiligung === 'keine_einwilligung' && (
        <TextInput
          label="Warum nicht informiert"
          w="26rem"
          maxLength={500}
          value={werte.beteiligungGrund ?? ''}
          onChange={(event) => onChange({ beteiligungGrund: event.currentTarget.value || null })}
        />
      )}
    </Group>
  );
}
