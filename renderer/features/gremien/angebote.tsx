import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Section } from '#renderer/ui/section.tsx';
import classes from './gremien.module.css';

type Vorschlag = Output<'gremium.vorschlag'>;
export type Angebot = {
  /** Of the thing that is offered, whatever it is. */
  readonly id: string;
  readonly thema: string;
  readonly personId: string | null;
  readonly grundsatzentscheidungId: string | null;
};

type Props = {
  readonly vorschlag: Vorschlag;
  readonly gewaehlt: ReadonlySet<string>;
  readonly onPick: (angebot: Angebot) => void;
};

/** What could be talked about: marked cases, what many cases have in common, open questions. */
export function Angebote({ vorschlag, gewaehlt, onPick }: Props) {
  const { faelle, befunde, fragen, schwelle } = vorschlag;
  return (
    <Stack gap="xl">
      <Section
        line={false}
        title="Vorgemerkte Fälle"
        hint="Vormerken: in der Fallakte unter „Sachstand“ eine Wiedervorlage anlegen und das Gremium wählen."
      >
        {faelle.length === 0 ? (
          <Text c="dimmed">Für dieses Gremium ist kein Fall vorgemerkt.</Text>
        ) : (
          <ul className={classes['liste']} aria-label="Vorgemerkte Fälle">
            {faelle.map(({ personId, name, programmNr, thema, seit, hindernis }) => (
              <li key={`${personId} ${thema}`} className={classes['zeile']}>
                <Stack gap={2}>
                  <Text>{thema}</Text>
                  <Text size="sm" c="dimmed">
                    <Link href={`/faelle/${personId}/sachstand`}>
                      {name} · {programmNr}
                    </Link>{' '}
                    · vorgemerkt für den {formatDatum(seit)}
                  </Text>
                  {hindernis !== null && (
                    <Text size="sm" fw={500}>
                      Bleibt weg: {hindernis}
                    </Text>
                  )}
                </Stack>
                {hindernis === null && (
                  <Uebernehmen
                    dabei={gewaehlt.has(`${personId} ${thema}`)}
                    thema={thema}
                    onPick={() =>
                      onPick({ id: `${personId} ${thema}`, thema, personId, grundsatzentscheidungId: null })
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title="Was viele Fälle gemeinsam haben"
        hint={`Gezählt über das Register. Genannt wird erst, was mindestens ${schwelle} Menschen betrifft; so zeigt keine Zahl auf jemanden.`}
      >
        {befunde.length === 0 ? (
          <Text c="dimmed">Zurzeit nichts, was so viele betrifft.</Text>
        ) : (
          <ul className={classes['liste']} aria-label="Gemeinsame Befunde">
            {befunde.map(({ id, thema }) => (
              <li key={id} className={classes['zeile']}>
                <Text>{thema}</Text>
                <Uebernehmen
                  dabei={gewaehlt.has(id)}
                  thema={thema}
                  onPick={() => onPick({ id, thema, personId: null, grundsatzentscheidungId: null })}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {fragen.length > 0 && (
        <Section
          title="Offene Grundsatzfragen"
          hint="Fragen, die diesem Gremium gestellt und noch nicht entschieden sind."
        >
          <ul className={classes['liste']} aria-label="Offene Grundsatzfragen">
            {fragen.map(({ id, titel }) => (
              <li key={id} className={classes['zeile']}>
                <Text>{titel}</Text>
                <Uebernehmen
                  dabei={gewaehlt.has(id)}
                  thema={titel}
                  onPick={() => onPick({ id, thema: titel, personId: null, grundsatzentscheidungId: id })}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  );
}

type UebernehmenProps = { readonly dabei: boolean; readonly thema: string; readonly onPick: () => void };

function Uebernehmen({ dabei, thema, onPick }: UebernehmenProps) {
  return dabei ? (
    <Text size="sm" c="dimmed">
      steht auf der Tagesordnung
    </Text>
  ) : (
    <Button variant="default" size="xs" onClick={onPick} aria-label={`Übernehmen: ${thema}`}>
      Übernehmen
    </Button>
  );
}
