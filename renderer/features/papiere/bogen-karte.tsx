import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { fristSatz } from '#shared/ablauf/rueckmeldung.ts';
import { ruecklaufStand } from '#shared/ablauf/rueckmeldung-ruecklauf.ts';
import type { RuecklaufBogen } from '#shared/api/rueckmeldung.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { EingangForm } from './eingang-form.tsx';
import { Karte } from './karte.tsx';
import { LaufErgebnis } from './lauf-ergebnis.tsx';
import classes from './papiere.module.css';
import { Rueckgaengig } from './rueckgaengig.tsx';

type Werk = 'eingang' | 'neu' | null;

/** One referral: where it stands, everything that happened, and what came back today. */
export function BogenKarte({
  verweisId,
  onClose,
}: {
  readonly verweisId: string;
  readonly onClose: () => void;
}) {
  const answer = useAnswer('rueckmeldung.load', { verweisId });
  const [werk, setWerk] = useState<Werk | 'anfang'>('anfang');
  const [done, setDone] = useState<number | null>(null);
  const bogen = answer.data;
  if (bogen === undefined)
    return answer.error === null ? (
      <Loading text="Der Bogen wird gesucht …" />
    ) : (
      <ErrorNote error={answer.error} />
    );
  const { zeile, person } = bogen;
  const offen: Werk = werk === 'anfang' ? (zeile.zurueckAm === null ? 'eingang' : null) : werk;
  return (
    <Karte
      titel={`Rückmeldebogen: ${person.name}`}
      sub={`${person.programmNr} · ${ruecklaufStand.label(zeile.stand)} · erwartet bis ${formatDay(zeile.faelligAm)}`}
      onClose={onClose}
    >
      {done !== null && (
        <Rueckgaengig
          text="Die Rückmeldung ist eingetragen."
          noun="rueckmeldung"
          protokollNr={done}
          onClose={() => setDone(null)}
        />
      )}
      {zeile.zurueckAm !== null && <Text>{fristSatz(zeile) ?? 'Der Bogen ist zurück.'}</Text>}
      {bogen.offeneId !== null && (
        <Entscheidung bogen={bogen} rueckmeldungId={bogen.offeneId} onDone={setDone} />
      )}
      <ol className={classes['verlauf']} aria-label="Was bisher geschah">
        {bogen.verlauf.map((ereignis) => (
          <li key={ereignis.id}>
            <time dateTime={ereignis.am}>{formatDay(ereignis.am)}</time>
            <div>
              <Text size="sm">{ereignis.text}</Text>
              {(ereignis.code !== null || ereignis.bemerkung !== null) && (
                <Text size="sm" c="dimmed">
                  {[ereignis.code, ereignis.bemerkung].filter((part) => part !== null).join(' · ')}
                </Text>
              )}
            </div>
          </li>
        ))}
      </ol>
      {offen === 'eingang' && (
        <EingangForm
          ziel={{ art: 'verweis', verweisId }}
          karte={{ art: 'verweis', verweisId }}
          betreuung={bogen.betreuung}
          vorschlag={zeile.traegerId}
          onDone={(protokollNr) => {
            setDone(protokollNr);
            setWerk(null);
          }}
        />
      )}
      {offen === 'neu' && <Neu verweisId={verweisId} onClose={() => setWerk(null)} />}
      <Group gap="sm">
        {offen !== 'eingang' && (
          <Button variant="default" size="xs" onClick={() => setWerk('eingang')}>
            {zeile.zurueckAm === null ? 'Rückmeldung eintragen' : 'Noch eine Rückmeldung eintragen'}
          </Button>
        )}
        {zeile.zurueckAm === null && offen !== 'neu' && (
          <Button variant="default" size="xs" onClick={() => setWerk('neu')}>
            Bogen verloren: neu schreiben
          </Button>
        )}
        <LinkButton href={`/faelle/${person.id}/betreuung`} variant="subtle" size="xs">
          Zur Akte
        </LinkButton>
      </Group>
    </Karte>
  );
}

/** Two Beratungsstellen have answered: the office writes down what the person wants. */
function Entscheidung({
  bogen,
  rueckmeldungId,
  onDone,
}: {
  readonly bogen: RuecklaufBogen;
  readonly rueckmeldungId: string;
  readonly onDone: (protokollNr: number) => void;
}) {
  const heute = useHeute();
  const [am, setAm] = useState<string | null>(heute);
  const decide = useCommand('rueckmeldung.decide');
  const tag = am !== null && isDatum(am) ? am : null;
  const choose = (neue: boolean) =>
    tag !== null &&
    decide.mutate({ rueckmeldungId, neue, am: tag }, { onSuccess: ({ protokollNr }) => onDone(protokollNr) });
  return (
    <Callout title="Zwei Beratungsstellen haben geantwortet">
      <Stack gap="sm">
        <Text size="sm">
          Wer bleibt, entscheidet die Person. Bitte fragen Sie sie und tragen Sie ein, was sie möchte.
        </Text>
        <Group gap="sm" align="flex-end">
          <DateField label="entschieden am" w="9rem" value={am} onChange={setAm} />
          <Button
            variant="default"
            disabled={tag === null}
            loading={decide.isPending}
            onClick={() => choose(false)}
          >
            bleibt bei {bogen.betreuung?.name ?? 'der ersten'}
          </Button>
          <Button
            variant="default"
            disabled={tag === null}
            loading={decide.isPending}
            onClick={() => choose(true)}
          >
            wechselt zur anderen
          </Button>
        </Group>
        <ErrorNote error={decide.error} />
      </Stack>
    </Callout>
  );
}

const neu = z.strictObject({ karte: z.json(), grund: z.string() });

function Neu({ verweisId, onClose }: { readonly verweisId: string; readonly onClose: () => void }) {
  const { werte, change, discard } = useEntwurf(`papiere/karte/neu/${verweisId}`, neu, {
    karte: { art: 'verweis', verweisId },
    grund: 'verloren',
  });
  const { grund } = werte;
  const run = useTask('rueckmeldung.replace');
  const write = async () => {
    const done = await run.run({ verweisId, grund: grund.trim() === '' ? null : grund });
    if (done !== null) await discard();
  };
  return (
    <Stack gap="sm" className={classes['werk']}>
      <Text size="sm">
        Der neue Bogen bekommt eine eigene Kennung. Taucht der alte wieder auf, wird auch er erkannt. Die Zeit
        bis zur Rückmeldung bleibt dieselbe.
      </Text>
      <Group gap="sm" align="flex-end">
        <TextInput
          label="Grund"
          w="16rem"
          maxLength={500}
          value={grund}
          onChange={(event) => change({ grund: event.currentTarget.value })}
        />
        <Button loading={run.running} onClick={() => void write()}>
          Ordner wählen und schreiben
        </Button>
        <Button variant="default" onClick={onClose}>
          Schließen
        </Button>
      </Group>
      <LaufErgebnis run={run} noun="rueckmeldung" wort={['Bogen', 'Bögen']} />
    </Stack>
  );
}
