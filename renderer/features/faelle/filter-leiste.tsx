import { Group } from '@mantine/core';
import type { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { ampelStand, type FallFilter } from '#shared/api/fall.ts';
import { fokusgruppe } from '#shared/ablauf/fokusgruppe.ts';
import {
  ausgangslage,
  betreuungsart,
  rechtsgrundlage,
  sichtungsstand,
  verantwortlich,
} from '#shared/domain/codes.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import { AmpelFormIcon } from '#renderer/ui/ampel-form.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { FilterMenu } from '#renderer/ui/filter-menu.tsx';
import { EinSchrittFilter } from './ein-schritt-filter.tsx';

type Ampel = z.output<typeof ampelStand>;
type Facets = Output<'fall.facets'>;
const AMPEL_WORDS: Readonly<Record<Ampel, string>> = {
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
  ungeprueft: 'ungeprüft',
};

/** What wants to be looked at; each figure opens the list behind it. */
const ZAHLEN: readonly { readonly name: keyof Facets['zahlen']; readonly label: string }[] = [
  { name: 'duldungAbgelaufen', label: 'Duldung abgelaufen' },
  { name: 'rueckmeldungUeberfaellig', label: 'Rückmeldung überfällig' },
  { name: 'wiedervorlageFaellig', label: 'Wiedervorlage fällig' },
  { name: 'nieGeprueft', label: 'nie geprüft' },
];
const NUR = [
  { name: 'nurPassFehlt', label: 'nur Pass fehlt' },
  { name: 'nurLebensunterhaltFehlt', label: 'nur Lebensunterhalt fehlt' },
] as const;
const ABWEICHEND = 'abweichend';

const TRAEGER = 'traeger:';

type Props = {
  readonly filter: FallFilter;
  readonly facets: Facets | undefined;
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
      {ZAHLEN.filter(({ name }) => filter[name] || (facets?.zahlen[name] ?? 0) > 0).map(({ name, label }) => (
        <FilterChip
          key={name}
          pressed={filter[name]}
          onToggle={() => onChange({ [name]: !filter[name] })}
          count={facets?.zahlen[name]}
        >
          {label}
        </FilterChip>
      ))}
      <FilterMenu
        label="Vorschlag"
        options={[
          ...withCounts(colour.options, facets?.vorschlag),
          { value: ABWEICHEND, label: 'weicht von der Ampel ab', count: facets?.zahlen.abweichend ?? 0 },
        ]}
        selected={filter.abweichend ? [...filter.vorschlag, ABWEICHEND] : filter.vorschlag}
        onChange={(chosen) =>
          onChange({
            // The menus hand back only values they were given.
            vorschlag: chosen.filter((value) => value !== ABWEICHEND) as FallFilter['vorschlag'],
            abweichend: chosen.includes(ABWEICHEND),
          })
        }
      />
      <FilterMenu
        label="Rechtsgrundlage"
        options={(facets?.rechtsgrundlage ?? []).map(({ wert, anzahl }) => ({
          value: wert,
          label: rechtsgrundlage.options.find(({ value }) => value === wert)?.label ?? wert,
          count: anzahl,
        }))}
        selected={filter.rechtsgrundlage}
        onChange={(chosen) => onChange({ rechtsgrundlage: [...chosen] })}
      />
      <FilterMenu
        label="Was fehlt"
        options={[
          ...NUR.map(({ name, label }) => ({ value: name, label, count: facets?.zahlen[name] ?? 0 })),
          ...(facets?.offen ?? []).map(asOption),
        ]}
        selected={[...NUR.flatMap(({ name }) => (filter[name] ? [name] : [])), ...filter.offen]}
        onChange={(chosen) =>
          onChange({
            ...Object.fromEntries(NUR.map(({ name }) => [name, chosen.includes(name)])),
            offen: chosen.filter((value) => NUR.every(({ name }) => name !== value)),
          })
        }
      />
      <EinSchrittFilter selected={filter.einSchritt} onChange={(einSchritt) => onChange({ einSchritt })} />
      <FilterMenu
        label="Wartet auf"
        options={withCounts(verantwortlich.options, facets?.wartetAuf)}
        selected={filter.wartetAuf}
        onChange={(chosen) => onChange({ wartetAuf: chosen as FallFilter['wartetAuf'] })}
      />
      <FilterMenu
        label="Betreuung"
        options={[
          ...(facets?.traeger ?? []).map(({ id, name, anzahl }) => ({
            value: `${TRAEGER}${id}`,
            label: name,
            count: anzahl,
          })),
          ...withCounts([...betreuungsart.options, OHNE], facets?.betreuungsart),
        ]}
        selected={[...filter.traegerId.map((id) => `${TRAEGER}${id}`), ...filter.betreuungsart]}
        onChange={(chosen) =>
          onChange({
            traegerId: chosen.flatMap((value) =>
              value.startsWith(TRAEGER) ? [value.slice(TRAEGER.length)] : [],
            ),
            betreuungsart: chosen.filter(
              (value) => !value.startsWith(TRAEGER),
            ) as FallFilter['betreuungsart'],
          })
        }
      />
      <FilterMenu
        label="Fokusgruppe"
        options={withCounts(fokusgruppe.options, facets?.fokus)}
        selected={filter.fokus}
        onChange={(chosen) => onChange({ fokus: chosen as FallFilter['fokus'] })}
      />
      <FilterMenu
        label="Gemeinde"
        options={(facets?.gemeinde ?? []).map(asOption)}
        selected={filter.gemeinde}
        onChange={(gemeinde) => onChange({ gemeinde: [...gemeinde] })}
      />
      <FilterMenu
        label="Stand"
        options={withCounts(ausgangslage.options, facets?.lage)}
        selected={filter.lage}
        onChange={(lage) => onChange({ lage: lage as FallFilter['lage'] })}
      />
      <FilterMenu
        label="Sichtung"
        options={sichtungsstand.options}
        selected={filter.sichtung}
        onChange={(chosen) => onChange({ sichtung: chosen as FallFilter['sichtung'] })}
      />
    </Group>
  );
}

const OHNE = { value: 'ohne', label: 'niemand eingetragen' } as const;

function asOption({ wert, anzahl }: { readonly wert: string; readonly anzahl: number }) {
  return { value: wert, label: wert, count: anzahl };
}

function withCounts<K extends string>(
  options: readonly { readonly value: K; readonly label: string }[],
  counts: Partial<Record<K, number>> | undefined,
) {
  return options.map((option) => ({ ...option, count: counts?.[option.value] ?? 0 }));
}

function toggle<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
