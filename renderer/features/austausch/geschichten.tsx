import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useEntwuerfe, type Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './texte.module.css';

type Geschichte = Output<'fallgeschichte.list'>['geschichten'][number];

const erkennbarkeit = z.string();

/** Stories for the report: each is looked at, and somebody says who could recognise the person in it. */
export function Geschichten({ stichtag }: { readonly stichtag: Datum }) {
  const answer = useAnswer('fallgeschichte.list', { stichtag }, { keepPrevious: true });
  const { data } = answer;
  const entwuerfe = useEntwuerfe('austausch/geschichten', erkennbarkeit);
  return (
    <Section
      title="Geschichten hinter den Zahlen"
      hint={`Aus groben Angaben zusammengesetzt, nicht aus einer Akte. Jede trifft auf mindestens ${data?.k ?? 5} Menschen zu und kommt nur in das Bündel, wenn Sie sie einzeln freigeben.`}
    >
      <ErrorNote error={answer.error} />
      {data === undefined ? (
        answer.error === null && <Loading />
      ) : data.warumKeine !== null ? (
        <Text c="dimmed" maw="44rem">
          {data.warumKeine}
        </Text>
      ) : (
        <ul className={classes['liste']} aria-label="Geschichten">
          {data.geschichten.map((geschichte) => (
            <li key={geschichte.text}>
              <EineGeschichte geschichte={geschichte} stichtag={stichtag} entwuerfe={entwuerfe} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type Props = {
  readonly geschichte: Geschichte;
  readonly stichtag: Datum;
  /** Answers that were typed and not sent, by the text of the story they were written about. */
  readonly entwuerfe: Entwuerfe<string>;
};

function EineGeschichte({ geschichte, stichtag, entwuerfe }: Props) {
  const { titel, text, anzahl, fakten, freigegeben } = geschichte;
  const erkennbar = entwuerfe.of(text) ?? geschichte.erkennbar ?? '';
  const decide = useCommand('fallgeschichte.decide');
  const send = (ja: boolean) =>
    decide.mutate(
      { stichtag, text, freigegeben: ja, erkennbar: erkennbar === '' ? null : erkennbar },
      { onSuccess: () => entwuerfe.set(text, null) },
    );
  return (
    <Stack gap="sm">
      <Text fw={600}>{titel}</Text>
      <p className={classes['geschichte']}>{text}</p>
      <Text size="sm" c="dimmed">
        Trifft im Register auf {anzahl} Menschen zu. Erzählt wird: {fakten.join('; ') || 'nur der Stand'}.
      </Text>
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Wer könnte diese Person erkennen?"
          placeholder="zum Beispiel: niemand"
          w="22rem"
          value={erkennbar}
          onChange={(event) => entwuerfe.set(text, event.currentTarget.value)}
        />
        <Button
          variant={freigegeben === true ? 'default' : 'filled'}
          disabled={erkennbar.trim().length < 3}
          loading={decide.isPending}
          onClick={() => send(true)}
          aria-label={`Geschichte „${titel}“ freigeben`}
        >
          Freigeben
        </Button>
        <Button
          variant="default"
          disabled={freigegeben === false}
          onClick={() => send(false)}
          aria-label={`Geschichte „${titel}“ weglassen`}
        >
          Weglassen
        </Button>
        <Text size="sm" role="status" fw={500}>
          {freigegeben === true
            ? 'kommt in das Bündel'
            : freigegeben === false
              ? 'bleibt weg'
              : 'noch nicht angesehen'}
        </Text>
      </Group>
      <ErrorNote error={decide.error} />
    </Stack>
  );
}
