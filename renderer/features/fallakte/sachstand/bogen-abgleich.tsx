import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { GelesenerSachstand } from '#shared/api/sachstand.ts';
import { einschaetzung as einschaetzungen } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from './bogen.module.css';

type Unterschied = GelesenerSachstand['unterschiede'][number];
type Einschaetzung = (typeof einschaetzungen.codes)[number];

type Props = { readonly gelesen: GelesenerSachstand; readonly onClose: () => void };

/** A returned form, row by row: was, says; each row is taken over or left. Nothing is overwritten. */
export function BogenAbgleich({ gelesen, onClose }: Props) {
  const { akte } = useAkte();
  const accept = useCommand('sachstand.accept');
  const { unterschiede, gleich, code, version, ueberholt, dokumentId } = gelesen;
  const [wahl, setWahl] = useState<Readonly<Record<number, boolean>>>({});
  const [stand, setStand] = useState<Readonly<Record<number, Einschaetzung>>>({});
  const standOf = (at: number) => stand[at] ?? unterschiede[at]?.angabe?.einschaetzung ?? null;
  const moeglich = unterschiede.flatMap((each, at) => (each.angabe === null || each.schonDa ? [] : [at]));
  const offen = moeglich.filter((at) => wahl[at] === undefined);
  const ohneStand = moeglich.filter((at) => wahl[at] === true && standOf(at) === null);
  const finish = () => {
    const uebernommen = moeglich.flatMap((at) => {
      const row = unterschiede[at];
      const angabe = row?.angabe ?? null;
      const found = standOf(at);
      if (row === undefined || angabe === null || wahl[at] !== true || found === null) return [];
      const { text, am } = angabe;
      return [{ schritt: row.schritt, kriterium: row.kriterium, text, am, einschaetzung: found }];
    });
    const gelassen = moeglich.length - uebernommen.length;
    accept.mutate({ personId: akte.person.id, dokumentId, uebernommen, gelassen }, { onSuccess: onClose });
  };
  return (
    <section className={classes['abgleich']} aria-label={`Bogen ${code}, was sich unterscheidet`}>
      <Text fw={600}>
        Bogen {code}, Version {version}
      </Text>
      <Text size="sm" c="dimmed">
        {satz(unterschiede.length, gleich)}
      </Text>
      {ueberholt && (
        <Callout>
          Seit diesem Bogen wurde schon ein neuerer geschrieben. Einlesen können Sie ihn trotzdem.
        </Callout>
      )}
      <ul className={classes['zeilen']}>
        {unterschiede.map((each, at) => (
          // Rows of one reading never change their order.
          // eslint-disable-next-line react/no-array-index-key
          <li key={at}>
            <Zeile
              unterschied={each}
              gewaehlt={wahl[at] ?? null}
              stand={standOf(at)}
              onWahl={(ja) => setWahl({ ...wahl, [at]: ja })}
              onStand={(code_) => setStand({ ...stand, [at]: code_ })}
            />
          </li>
        ))}
      </ul>
      <ErrorNote error={accept.error} />
      <Group gap="sm">
        <Button
          loading={accept.isPending}
          disabled={offen.length > 0 || ohneStand.length > 0}
          onClick={finish}
        >
          Auswahl festhalten
        </Button>
        <Button variant="default" onClick={onClose}>
          Schließen, nichts ändern
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {restSatz(offen.length, ohneStand.length)}
        </Text>
      </Group>
    </section>
  );
}

function satz(anders: number, gleich: number): string {
  const same =
    gleich === 0 ? '' : gleich === 1 ? ', 1 Zeile ist unverändert' : `, ${gleich} Zeilen sind unverändert`;
  if (anders === 0) return `Der Bogen sagt nichts Neues${same}.`;
  return `${anders === 1 ? '1 Unterschied' : `${anders} Unterschiede`}${same}. Was Sie übernehmen, steht als Sicht der Beratungsstelle neben Ihrer.`;
}

function restSatz(offen: number, ohneStand: number): string {
  if (offen > 0) return offen === 1 ? 'Noch 1 Zeile zu entscheiden.' : `Noch ${offen} Zeilen zu entscheiden.`;
  return ohneStand > 0 ? 'Bitte wählen Sie noch die Einschätzung.' : '';
}

type ZeileProps = {
  readonly unterschied: Unterschied;
  readonly gewaehlt: boolean | null;
  readonly stand: Einschaetzung | null;
  readonly onWahl: (uebernehmen: boolean) => void;
  readonly onStand: (stand: Einschaetzung) => void;
};

function Zeile({ unterschied, gewaehlt, stand, onWahl, onStand }: ZeileProps) {
  const { schritt, art, war, sagt, angabe, hinweise, schonDa } = unterschied;
  return (
    <div className={classes['zeile']}>
      <div>
        <Text fw={500}>{schritt}</Text>
        <Text size="sm" c="dimmed">
          {ART[art]}
        </Text>
      </div>
      <dl className={classes['paar']}>
        <dt>War</dt>
        <dd>{war ?? 'nichts'}</dd>
        <dt>Der Bogen sagt</dt>
        <dd>{sagt ?? 'nichts'}</dd>
      </dl>
      <div className={classes['entscheidung']}>
        {hinweise.map((hinweis) => (
          <Text key={hinweis} size="sm">
            {hinweis}
          </Text>
        ))}
        {schonDa && <Text size="sm">Das ist schon übernommen.</Text>}
        {angabe !== null && !schonDa && (
          <>
            {(angabe.einschaetzung === null || gewaehlt === true) && (
              <Select
                label={`Einschätzung zu „${schritt}“`}
                size="xs"
                data={[...einschaetzungen.options]}
                placeholder="bitte wählen"
                value={stand}
                onChange={(value) => {
                  const found = einschaetzungen.codes.find((each) => each === value);
                  if (found !== undefined) onStand(found);
                }}
              />
            )}
            <Text size="sm" c="dimmed">
              vom {formatDatum(angabe.am)}
            </Text>
            <Group gap="xs">
              <Button
                size="xs"
                variant={gewaehlt === true ? 'filled' : 'default'}
                aria-pressed={gewaehlt === true}
                aria-label={`${schritt}: übernehmen`}
                onClick={() => onWahl(true)}
              >
                Übernehmen
              </Button>
              <Button
                size="xs"
                variant={gewaehlt === false ? 'filled' : 'default'}
                aria-pressed={gewaehlt === false}
                aria-label={`${schritt}: lassen`}
                onClick={() => onWahl(false)}
              >
                Lassen
              </Button>
            </Group>
          </>
        )}
      </div>
    </div>
  );
}

const ART: Readonly<Record<Unterschied['art'], string>> = {
  angabe: 'Angaben der Beratungsstelle',
  neue_zeile: 'neue Zeile',
  geleert: 'im Bogen geleert',
  fremde_spalte: 'in der Spalte der Ausländerbehörde',
  entfernt: 'im Bogen entfernt',
};
