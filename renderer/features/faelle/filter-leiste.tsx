import { Group } from '@mantine/core';
import type { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { ampelStand, type FallFilter } from '#shared/api/fall.ts';
import { ausgangslage } from '#shared/domain/codes.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import { AmpelFormIcon } from '#renderer/ui/ampel-form.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { FilterMenu } from '#renderer/ui/filter-menu.tsx';

type Ampel = z.output<typeof ampelStand>;
const AMPEL_WORDS: Readonly<Record<Ampel, string>> = {
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
  ungeprueft: 'ungeprüft',
};

type Props = {
  readonly filter: FallFilter;
  readonly facets: Output<'fall.facets'> | undefined;
  readonly onChange: (change: Partial<FallFilter>) => void;
};

/** Quiet chips with counts: what is pressed is shown, what is not stays out of the way. */
export function FilterLeiste({ filter, facets, onChange }: Props) {
  return (
    <Group gap="sm" role="group" aria-label="Filter">
      {ampelStand.options.map((farbe) => (
        <FilterChip
          key={farbe}
          pressed={filter.ampel.includes(farbe)}
          onToggle={() => onChange({ ampel: toggle(filter.ampel, farbe) })}
          icon={<AmpelFormIcon farbe={farbe} filled />}
          count={facets?.ampel[farbe]}
        >
          {AMPEL_WORDS[farbe]}
        </FilterChip>
      ))}
      <FilterMenu
        label="Vorschlag"
        options={colour.options.map(({ value, label }) => ({
          value,
          label,
          count: facets?.vorschlag[value] ?? 0,
        }))}
        selected={filter.vorschlag}
        // The menu hands back only values it was given.
        onChange={(vorschlag) => onChange({ vorschlag: vorschlag as FallFilter['vorschlag'] })}
      />
      <FilterChip pressed={filter.abweichend} onToggle={() => onChange({ abweichend: !filter.abweichend })}>
        Vorschlag weicht ab
      </FilterChip>
      <FilterChip
        pressed={filter.nurPassFehlt}
        onToggle={() => onChange({ nurPassFehlt: !filter.nurPassFehlt })}
      >
        nur Pass fehlt
      </FilterChip>
      <FilterChip
        pressed={filter.nurLebensunterhaltFehlt}
        onToggle={() => onChange({ nurLebensunterhaltFehlt: !filter.nurLebensunterhaltFehlt })}
      >
        nur Lebensunterhalt fehlt
      </FilterChip>
      <FilterMenu
        label="Gemeinde"
        options={(facets?.gemeinde ?? []).map(({ wert, anzahl }) => ({
          value: wert,
          label: wert,
          count: anzahl,
        }))}
        selected={filter.gemeinde}
        onChange={(gemeinde) => onChange({ gemeinde: [...gemeinde] })}
      />
      <FilterMenu
        label="Träger"
        options={(facets?.traeger ?? []).map(({ id, name, anzahl }) => ({
          value: id,
          label: name,
          count: anzahl,
        }))}
        selected={filter.traegerId}
        onChange={(traegerId) => onChange({ traegerId: [...traegerId] })}
      />
      <FilterMenu
        label="Stand"
        options={ausgangslage.options}
        selected={filter.lage}
        onChange={(lage) => onChange({ lage: lage as FallFilter['lage'] })}
      />
    </Group>
  );
}

function toggle<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
