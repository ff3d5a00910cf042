import { Group } from '@mantine/core';
import type { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { ampelStand, type FallFilter } from '#shared/api/fall.ts';
import { ausgangslage } from '#shared/domain/codes.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import { AmpelFormIcon } from '#renderer/ui/ampel-form.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { FilterMenu } from '#renderer/ui/filter-menu.tsx';
import { EinSchrittFilter } from './ein-schritt-filter.tsx';

type Ampel = z.output<typeof ampelStand>;
const AMPEL_WORDS: Readonly<Record<Ampel, string>> = {
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
  ungeprueft: 'ungeprüft',
};

const ABWEICHEND = 'abweichend';

const FEHLT = [
  { value: 'nurPassFehlt', label: 'nur Pass fehlt' },
  { value: 'nurLebensunterhaltFehlt', label: 'nur Lebensunterhalt fehlt' },
] as const;

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
        options={[
          ...colour.options.map(({ value, label }) => ({
            value,
            label,
            count: facets?.vorschlag[value] ?? 0,
          })),
          { value: ABWEICHEND, label: 'weicht von der Ampel ab' },
        ]}
        selected={filter.abweichend ? [...filter.vorschlag, ABWEICHEND] : filter.vorschlag}
        onChange={(chosen) =>
          onChange({
            // The menu hands back only values it was given.
            vorschlag: chosen.filter((value) => value !== ABWEICHEND) as FallFilter['vorschlag'],
            abweichend: chosen.includes(ABWEICHEND),
          })
        }
      />
      <FilterMenu
        label="Was fehlt"
        options={FEHLT}
        selected={FEHLT.map(({ value }) => value).filter((value) => filter[value])}
        onChange={(chosen) =>
          onChange({
            nurPassFehlt: chosen.includes('nurPassFehlt'),
            nurLebensunterhaltFehlt: chosen.includes('nurLebensunterhaltFehlt'),
          })
        }
      />
      <EinSchrittFilter selected={filter.einSchritt} onChange={(einSchritt) => onChange({ einSchritt })} />
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
