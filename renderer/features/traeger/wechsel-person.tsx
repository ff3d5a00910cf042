import { Anchor, NativeSelect, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { sprachangebot } from '#shared/ablauf/traeger-angebot.ts';
import { gewaehltVon } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import type { EineWahl } from './wechsel-eingabe.ts';
import classes from './traeger.module.css';

type Partner = Output<'traeger.list'>[number];
type Props = {
  readonly person: Output<'traeger.zuVerteilen'>['personen'][number];
  readonly partner: readonly Partner[];
  readonly wahl: EineWahl;
  readonly satz: string | null;
  readonly onChange: (wahl: EineWahl) => void;
};

const orNull = (value: string) => (value === '' ? null : value);

/** One person: what has been chosen, by whom, and what follows for the papers. */
export function WechselPerson({ person, partner, wahl, satz, onChange }: Props) {
  const { personId, name, programmNr, von, sprache, einwilligungFuer } = person;
  const neu = partner.find(({ id }) => id === wahl.ziel);
  return (
    <div className={classes['wahl']} role="group" aria-label={name}>
      <div>
        <Anchor component={Link} href={`/faelle/${personId}/betreuung`} fw={500}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[programmNr, sprache, `hier seit ${formatDatum(von)}`].filter((teil) => teil !== null).join(' · ')}
        </Text>
      </div>
      <div>
        <NativeSelect
          label="Wie geht es weiter?"
          value={wahl.ziel ?? ''}
          onChange={(event) => onChange({ ...wahl, ziel: orNull(event.currentTarget.value) })}
        >
          <option value="">noch nichts gewählt</option>
          {partner.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
              {angebot(each, sprache)}
            </option>
          ))}
          <option value="abh">Sozialarbeit in der Behörde</option>
          <option value="keine">keine Betreuung</option>
          <option value="spaeter">entscheidet später</option>
        </NativeSelect>
        {neu !== undefined && !einwilligungFuer.includes(neu.id) && (
          <Text size="sm" mt={4}>
            Noch ohne Einwilligung für {neu.name}: Dorthin geht keine Mitteilung mit Namen.
          </Text>
        )}
        {satz !== null && (
          <Text size="sm" mt={4} c="var(--mantine-color-error)">
            {satz}
          </Text>
        )}
      </div>
      {wahl.ziel === 'spaeter' ? (
        <DateField label="Nachfragen am" value={wahl.bis} onChange={(bis) => onChange({ ...wahl, bis })} />
      ) : wahl.ziel === null ? (
        <div />
      ) : (
        <NativeSelect
          label="Gewählt"
          value={wahl.gewaehltVon ?? ''}
          onChange={(event) => onChange({ ...wahl, gewaehltVon: orNull(event.currentTarget.value) })}
        >
          <option value="">bitte wählen</option>
          {gewaehltVon.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
      )}
    </div>
  );
}

/** Facts behind a name, in the same words for each; they recommend nobody. */
function angebot({ sprachen, plaetze, betreut, aktiv }: Partner, sprache: string | null): string {
  const teile = [
    sprachangebot(sprache, sprachen) === 'ja' ? `spricht ${sprache ?? ''}` : null,
    !aktiv
      ? 'nimmt zurzeit niemanden auf'
      : plaetze === null
        ? null
        : plaetze > betreut
          ? `${plaetze - betreut} frei`
          : 'nach Vereinbarung voll',
  ].filter((teil) => teil !== null);
  return teile.length === 0 ? '' : ` (${teile.join(', ')})`;
}
