import { Autocomplete, Button, Checkbox, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { fundart } from '#shared/domain/gremium.ts';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import { useEntwuerfe, type Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PapierSchreiben } from './papier-schreiben.tsx';
import { PapierVorschau } from './papier-vorschau.tsx';
import classes from './texte.module.css';

type Texte = Output<'grundsatzentscheidung.stellen'>;
type FreierText = Texte['texte'][number];
type Stelle = FreierText['stellen'][number];

const eingabe = z.strictObject({ ersatz: z.string(), grund: z.string() });
type Eingabe = z.output<typeof eingabe>;
/** What was typed for the places of this decision and is not decided. */
type Getippt = { readonly entwuerfe: Entwuerfe<Eingabe> };

/** Every place in the words of a decision that could tell who somebody is: replace it, or say why it may stay. */
export function EntscheidungPruefen({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const answer = useAnswer('grundsatzentscheidung.stellen', { id }, { keepPrevious: true });
  const entwuerfe = useEntwuerfe(`entscheidung/pruefen/${id}`, eingabe);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading text="Der Text wird mit dem Register abgeglichen …" />;
  const { offen, texte } = answer.data;
  const stellen = texte.flatMap(({ feld, stellen: liste }) => liste.map((stelle) => ({ feld, stelle })));
  const warten = stellen.filter(({ stelle }) => stelle.umgang === null);
  return (
    <Paper withBorder p="lg" role="region" aria-label="Texte prüfen">
      <Stack gap="lg">
        <div role="status">
          <Callout art={offen === 0 ? 'erledigt' : 'hinweis'}>
            {stellen.length === 0
              ? 'In diesen Texten steht nichts, was das Register kennt oder was nach Name, Nummer oder Anschrift aussieht. Bitte lesen Sie sie trotzdem: Auch eine ungewöhnliche Geschichte kann jemanden verraten.'
              : offen === 0
                ? 'Jede Stelle ist geprüft. So, wie der Text unten steht, darf er das Haus verlassen.'
                : `${offen} ${offen === 1 ? 'Stelle wartet' : 'Stellen warten'} noch. Solange bleibt der ganze Text im Haus.`}
          </Callout>
        </div>
        {warten.length > 0 && <Warteliste id={id} warten={warten} entwuerfe={entwuerfe} />}
        <Stack gap="md">
          {texte.map((text) => (
            <FeldText key={text.feld} text={text} />
          ))}
        </Stack>
        {stellen.length > warten.length && <Festgelegt id={id} stellen={stellen} entwuerfe={entwuerfe} />}
        {offen === 0 && <Vorlage id={id} />}
        <Group>
          <Button variant="default" onClick={onClose}>
            Schließen
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

type MitFeld = { readonly feld: string; readonly stelle: Stelle };

type WartelisteProps = Getippt & { readonly id: string; readonly warten: readonly MitFeld[] };

function Warteliste({ id, warten, entwuerfe }: WartelisteProps) {
  return (
    <section aria-label="Stellen, die warten">
      {warten.map(({ feld, stelle }) => {
        const gleiche = warten.filter(
          (other) => other.stelle.fund === stelle.fund && other.stelle.art === stelle.art,
        ).length;
        return (
          <EineStelle
            key={keyOf(feld, stelle)}
            id={id}
            feld={feld}
            stelle={stelle}
            gleiche={gleiche}
            entwuerfe={entwuerfe}
          />
        );
      })}
    </section>
  );
}

const STUFE: Readonly<Record<Stelle['stufe'], string>> = {
  register: 'steht im Register',
  aehnlich: 'fast wie im Register',
  alltagswort: 'Name im Register, aber auch ein gewöhnliches Wort',
  muster: 'sieht so aus',
};

const GRUENDE = [
  'gewöhnliches Wort, kein Name',
  'Tag einer Vorschrift oder eines Beschlusses, kein Tag einer Person',
  'Ort oder Stelle ohne Bezug zu einer Person',
  'ohnehin öffentlich bekannt',
];

type StelleProps = MitFeld & Getippt & { readonly id: string; readonly gleiche: number };

function EineStelle({ id, feld, stelle, gleiche, entwuerfe }: StelleProps) {
  const { satz, nr, fund, art, stufe, vorschlag } = stelle;
  const key = keyOf(feld, stelle);
  const getippt = entwuerfe.of(key) ?? {
    ersatz: vorschlag,
    grund: stufe === 'alltagswort' ? (GRUENDE[0] ?? '') : '',
  };
  const { ersatz, grund } = getippt;
  const change = (teil: Partial<Eingabe>) => entwuerfe.set(key, { ...getippt, ...teil });
  const [alle, setAlle] = useState(true);
  const entscheide = useCommand('grundsatzentscheidung.entscheide');
  const send = (wahl: Pick<Input<'grundsatzentscheidung.entscheide'>, 'umgang' | 'ersatz' | 'grund'>) =>
    entscheide.mutate(
      { id, feld, satz, nr, fund, art, gleiche: alle && gleiche > 1, ...wahl },
      { onSuccess: () => entwuerfe.set(key, null) },
    );
  return (
    <div className={classes['stelle']} role="group" aria-label={`Stelle „${fund}“`}>
      <Stack gap={2}>
        <Text fw={600}>„{fund}“</Text>
        <Text size="sm" c="dimmed">
          {fundart.label(art)} · {STUFE[stufe]}
        </Text>
        {gleiche > 1 && (
          <Checkbox
            size="xs"
            label={`gilt für alle ${gleiche} gleichen Stellen`}
            checked={alle}
            onChange={(event) => setAlle(event.currentTarget.checked)}
          />
        )}
      </Stack>
      <div className={classes['weg']}>
        <TextInput
          label="ersetzen durch"
          value={ersatz}
          onChange={(event) => change({ ersatz: event.currentTarget.value })}
        />
        <Button
          loading={entscheide.isPending}
          onClick={() => send({ umgang: 'ersetzt', ersatz, grund: null })}
          aria-label={`„${fund}“ ersetzen`}
        >
          Ersetzen
        </Button>
      </div>
      <div className={classes['weg']}>
        <Autocomplete
          label="darf stehen bleiben, weil"
          data={GRUENDE}
          value={grund}
          onChange={(next) => change({ grund: next })}
        />
        <Button
          variant="default"
          disabled={grund.trim().length < 3}
          onClick={() => send({ umgang: 'bleibt', ersatz: null, grund })}
          aria-label={`„${fund}“ stehen lassen`}
        >
          Stehen lassen
        </Button>
      </div>
      <ErrorNote error={entscheide.error} />
    </div>
  );
}

/** The text as it stands now: open places marked, replaced ones already replaced. */
function FeldText({ text: { label, text, stellen, ersatzProblem } }: { readonly text: FreierText }) {
  return (
    <div>
      <Title order={3} size="h5">
        {label}
      </Title>
      <p className={classes['text']}>
        {stellen.map((stelle, i) => (
          <span key={stelle.von}>
            {text.slice(stellen[i - 1]?.bis ?? 0, stelle.von)}
            <Markiert stelle={stelle} />
          </span>
        ))}
        {text.slice(stellen.at(-1)?.bis ?? 0)}
      </p>
      {ersatzProblem.length > 0 && (
        <Callout art="warnung">
          Der Ersatz enthält selbst etwas, das jemanden erkennen lässt: {ersatzProblem.join(', ')}. Bitte
          wählen Sie andere Worte.
        </Callout>
      )}
    </div>
  );
}

function Markiert({ stelle: { umgang, ersatz, fund } }: { readonly stelle: Stelle }) {
  if (umgang === null) return <mark data-offen="">{fund}</mark>;
  return umgang === 'ersetzt' ? <ins>{ersatz}</ins> : <mark>{fund}</mark>;
}

/** What was decided before, so that it can be decided otherwise. */
type FestgelegtProps = Getippt & { readonly id: string; readonly stellen: readonly MitFeld[] };

function Festgelegt({ id, stellen, entwuerfe }: FestgelegtProps) {
  const [offen, setOffen] = useState<string | null>(null);
  return (
    <details>
      <summary>Was schon festgelegt ist</summary>
      <ul className={classes['liste']}>
        {stellen
          .filter(({ stelle }) => stelle.umgang !== null)
          .map(({ feld, stelle }) => {
            const key = keyOf(feld, stelle);
            return (
              <li key={key}>
                {offen === key ? (
                  <EineStelle id={id} feld={feld} stelle={stelle} gleiche={1} entwuerfe={entwuerfe} />
                ) : (
                  <div className={classes['zeile']}>
                    <Text size="sm">
                      „{stelle.fund}“{' '}
                      {stelle.umgang === 'ersetzt'
                        ? `→ „${stelle.ersatz ?? ''}“`
                        : `bleibt stehen: ${stelle.grund ?? ''}`}
                    </Text>
                    <Button size="xs" variant="default" onClick={() => setOffen(key)}>
                      Ändern
                    </Button>
                  </div>
                )}
              </li>
            );
          })}
      </ul>
    </details>
  );
}

function Vorlage({ id }: { readonly id: string }) {
  const preview = useAnswer('grundsatzentscheidung.preview', { id });
  const write = useTask('grundsatzentscheidung.write');
  const html = preview.data?.html ?? null;
  return (
    <Stack gap="md">
      <PapierSchreiben task={write} onWrite={(als) => void write.run({ id, als })} />
      {html !== null && <PapierVorschau titel="Entscheidungsvorlage" html={html} />}
    </Stack>
  );
}

function keyOf(feld: string, { satz, nr, fund, art }: Stelle): string {
  return [feld, art, fund, nr, satz].join('|');
}
