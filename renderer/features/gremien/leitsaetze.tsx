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
        <Text c="dimmed">Zu dieser Auswahl gibt es keinen Leitsatz.</Text>
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
