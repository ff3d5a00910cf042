import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Listenspalte } from '#shared/api/ansicht.ts';
import type { Output } from '#shared/api/contract.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { AusgabeForm } from './ausgabe-form.tsx';
import { BetreuungForm, LageForm, WiedervorlageForm } from './auswahl-formulare.tsx';
import { Ausgelassene } from './ausgelassene.tsx';
import classes from './leiste.module.css';
import { PapiereForm } from './papiere-form.tsx';

const WERKE = {
  lage: 'Stand setzen',
  betreuung: 'Betreuung zuordnen',
  wiedervorlage: 'Wiedervorlage',
  papiere: 'Papiere schreiben',
  ausgabe: 'Als Liste ausgeben',
} as const;
type Werk = keyof typeof WERKE;

type Props = {
  readonly ids: readonly string[];
  readonly spalten: readonly Listenspalte[];
  readonly onClear: () => void;
};

/** What can be done with the chosen people. The form opens in its place; nothing covers the list. */
export function AuswahlLeiste({ ids, spalten, onClear }: Props) {
  const [werk, setWerk] = useState<Werk | null>(null);
  const [done, setDone] = useState<Output<'auswahl.change'> | null>(null);
  const finish = (result: Output<'auswahl.change'>) => {
    setDone(result);
    setWerk(null);
  };
  const close = () => setWerk(null);
  return (
    <>
      {ids.length > 0 && (
        <div className={classes['chosen']} role="group" aria-label="Auswahl">
          <Text size="sm" fw={500} role="status">
            {formatCount(ids.length, 'Person', 'Personen')} ausgewählt
          </Text>
          {/* The keys of the object are the names of the work. */}
          {(Object.keys(WERKE) as Werk[]).map((name) => (
            <Button
              key={name}
              size="compact-sm"
              variant={werk === name ? 'filled' : 'default'}
              aria-expanded={werk === name}
              onClick={() => setWerk(werk === name ? null : name)}
            >
              {WERKE[name]}
            </Button>
          ))}
          <LinkButton href="/papiere/anschreiben" state={{ ids }} size="compact-sm" variant="default">
            Anschreiben
          </LinkButton>
          <LinkButton href="/papiere/boegen" state={{ ids }} size="compact-sm" variant="default">
            Rückmeldebögen
          </LinkButton>
          {ids.length === 2 && (
            <LinkButton href={`/dubletten/${ids.join('/')}`} size="compact-sm" variant="default">
              Vergleichen
            </LinkButton>
          )}
          <Button size="compact-sm" variant="subtle" onClick={onClear}>
            Auswahl aufheben
            <span className={classes['hint']}>
              <KeyHint keys="Esc" />
            </span>
          </Button>
        </div>
      )}
      {ids.length > 0 && werk === 'lage' && <LageForm ids={ids} onDone={finish} onClose={close} />}
      {ids.length > 0 && werk === 'betreuung' && <BetreuungForm ids={ids} onDone={finish} onClose={close} />}
      {ids.length > 0 && werk === 'wiedervorlage' && (
        <WiedervorlageForm ids={ids} onDone={finish} onClose={close} />
      )}
      {ids.length > 0 && werk === 'papiere' && <PapiereForm ids={ids} onClose={close} />}
      {ids.length > 0 && werk === 'ausgabe' && <AusgabeForm ids={ids} spalten={spalten} onClose={close} />}
      {done !== null && <Erledigt key={done.protokollNr} done={done} onClose={() => setDone(null)} />}
    </>
  );
}

/** What came of it, who was left out and why, and the one step back. */
function Erledigt({
  done,
  onClose,
}: {
  readonly done: Output<'auswahl.change'>;
  readonly onClose: () => void;
}) {
  const undo = useCommand('auswahl.undo');
  const { geaendert, ausgelassen, ausgelassenGesamt, protokollNr } = done;
  if (undo.data !== undefined)
    return (
      <Callout art="erledigt" onClose={onClose}>
        Zurückgenommen für {formatCount(undo.data.personen, 'Person', 'Personen')}.
      </Callout>
    );
  return (
    <Callout art={geaendert === 0 ? 'hinweis' : 'erledigt'} onClose={onClose}>
      <Group gap="md" align="center">
        <Text size="sm">
          {geaendert === 0
            ? 'Es wurde nichts geändert'
            : `Geändert für ${formatCount(geaendert, 'Person', 'Personen')}`}
          {ausgelassenGesamt > 0 && `, ${formatCount(ausgelassenGesamt, 'Person', 'Personen')} ausgelassen`}.
        </Text>
        {geaendert > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ protokollNr })}
          >
            Rückgängig
          </Button>
        )}
      </Group>
      <Ausgelassene list={ausgelassen} />
      <ErrorNote error={undo.error} />
    </Callout>
  );
}
