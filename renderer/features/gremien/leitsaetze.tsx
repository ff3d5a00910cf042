import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { leitsatzthema } from '#shared/domain/gremienregister.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { bekannteKriterien, gilt, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import classes from './gremien.module.css';

/** Leitsätze by topic, with what they speak about and how long they apply; written under Recht. */
export function Leitsaetze() {
  const answer = useAnswer('leitsatz.list', undefined);
  const heute = useHeute();
  const [thema, setThema] = useState<string | null>(null);
  const [alle, setAlle] = useState(false);
  const labels = bekannteKriterien();
  const shown = (answer.data ?? []).filter(
    (each) => (thema === null || each.thema === thema) && (alle || gilt(each, heute)),
  );
  return (
    <Section
      line={false}
      title="Leitsätze"
      hint="Wie Ihre Behörde eine Voraussetzung liest. Sie stehen neben der Prüfung und im Prüfvermerk; am Ergebnis ändern sie nichts."
      actions={<LinkButton href="/recht/hinweise">Leitsatz schreiben oder ändern</LinkButton>}
    >
      <Group align="flex-end" gap="lg">
        <Wahl
          label="Thema"
          w="24rem"
          placeholder="alle Themen"
          clearable
          options={leitsatzthema.options}
          value={thema}
          onChange={setThema}
        />
        <Checkbox
          pb={8}
          label="auch solche, die heute nicht gelten"
          checked={alle}
          onChange={(event) => setAlle(event.currentTarget.checked)}
        />
      </Group>
      <ErrorNote error={answer.error} />
      {answer.data === undefined ? (
        answer.error === null && <Loading />
      ) : shown.length === 0 ? (
        <Text c="dimmed" maw="44rem">
          {leerSatz(answer.data.length, thema !== null, alle)}
        </Text>
      ) : (
        <ul className={classes['liste']} aria-label="Leitsätze">
          {shown.map((leitsatz) => (
            <li key={leitsatz.id}>
              <Stack gap={4}>
                <Text size="sm" c="dimmed">
                  {leitsatz.thema === null ? 'ohne Thema' : leitsatzthema.label(leitsatz.thema)} · gilt ab{' '}
                  {formatDatum(leitsatz.von)}
                  {leitsatz.bis === null ? '' : ` bis ${formatDatum(leitsatz.bis)}`}
                  {gilt(leitsatz, heute) ? '' : ' – heute nicht'}
                </Text>
                <Text fw={600}>{leitsatz.titel}</Text>
                <Text className={classes['text']}>{leitsatz.text}</Text>
                <Text size="sm">
                  Zu:{' '}
                  {kriterienOf(leitsatz)
                    .map((id) => `${labels.get(id) ?? id} (${id})`)
                    .join(', ')}
                </Text>
                {leitsatz.quelle !== null && (
                  <Text size="sm" c="dimmed">
                    {leitsatz.quelle}
                  </Text>
                )}
              </Stack>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What to do first; only somebody who sees no Leitsatz at all has to write one. */
function leerSatz(vorhanden: number, mitThema: boolean, alle: boolean): string {
  if (vorhanden === 0)
    return 'Noch steht keiner hier. Schreiben Sie den ersten unter „Leitsatz schreiben oder ändern“, am besten zu einer Frage, die in mehreren Fällen wiederkehrt: zum Beispiel, was als Bemühen um einen Pass genügt. Er steht danach bei jeder Prüfung neben seiner Voraussetzung.';
  if (mitThema) return 'Zu diesem Thema steht hier keiner. Leeren Sie das Feld „Thema“, um alle zu sehen.';
  return alle
    ? 'Hier steht keiner.'
    : 'Heute gilt keiner. Mit dem Haken oben sehen Sie auch, was früher galt oder erst später gilt.';
}
