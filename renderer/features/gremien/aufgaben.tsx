import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './gremien.module.css';

type Aufgabe = Output<'gremium.aufgaben'>[number];

/** Who has promised what in a meeting. */
export function Aufgaben() {
  const answer = useAnswer('gremium.aufgaben', undefined);
  if (answer.data === undefined)
    return answer.error === null ? <Loading /> : <ErrorNote error={answer.error} />;
  if (answer.data.length === 0)
    return (
      <EmptyState
        title="Noch keine Aufgabe"
        actions={<LinkButton href="/gremien/sitzungen">Zu den Sitzungen</LinkButton>}
      >
        Tragen Sie in der Sitzung je Punkt ein, wer was bis wann tut. Es steht dann hier, in „Heute“ und, wo
        es um einen Fall geht, in seiner Akte.
      </EmptyState>
    );
  return (
    <Section
      line={false}
      title="Aufgaben"
      hint="Aus den Niederschriften; die offenen zuerst. Mit einem Tag stehen sie auch in „Heute“."
    >
      <ul className={classes['liste']} aria-label="Aufgaben">
        {answer.data.map((aufgabe) => (
          <li key={aufgabe.id}>
            <Zeile aufgabe={aufgabe} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Zeile({ aufgabe: each }: { readonly aufgabe: Aufgabe }) {
  const heute = useHeute();
  const set = useCommand('gremium.erledige');
  const { id, aufgabe, wer, bis, fall, gremium, sitzungAm, thema, erledigtAm } = each;
  const offen = erledigtAm === null;
  const wann =
    bis === null
      ? 'ohne Tag'
      : offen && bis < heute
        ? `überfällig seit ${formatDatum(bis)}`
        : `bis ${formatDatum(bis)}`;
  return (
    <div className={classes['zeile']}>
      <Stack gap={2}>
        <Text fw={offen ? 600 : 400}>{aufgabe}</Text>
        <Text size="sm">
          {[offen ? wann : `erledigt am ${formatDatum(erledigtAm)}`, wer].filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm" c="dimmed">
          {gremium} am {formatDatum(sitzungAm)}: {thema}
        </Text>
        {fall !== null && (
          <Text size="sm">
            <Link href={`/faelle/${fall.personId}/sachstand`}>
              {fall.name} · {fall.programmNr}
            </Link>
          </Text>
        )}
        <ErrorNote error={set.error} />
      </Stack>
      <Button
        size="xs"
        variant="default"
        loading={set.isPending}
        aria-label={`${offen ? 'Erledigt' : 'Zurückholen'}: ${aufgabe}`}
        onClick={() => set.mutate({ id, erledigt: offen })}
      >
        {offen ? 'Erledigt' : 'Zurückholen'}
      </Button>
    </div>
  );
}
