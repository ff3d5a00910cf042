import { Button, Group, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { freigabeart } from '#shared/domain/codes.ts';
import { formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useEntwuerfe, type Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { GateButton } from '#renderer/ui/gate-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './sichtung.module.css';

type Freigabe = Output<'freigabe.list'>[number];

const bemerkungText = z.string();

/** What waits for a second person; nothing is shown where the office does not work with four eyes. */
export function Freigaben() {
  const list = useAnswer('freigabe.list', {});
  const entwuerfe = useEntwuerfe('sichtung/freigaben', bemerkungText);
  if (list.data === undefined || list.data.length === 0) return <ErrorNote error={list.error} />;
  return (
    <Section
      title="Wartet auf Bestätigung durch eine zweite Person"
      hint="Erst mit der Bestätigung gilt, was eingetragen wurde."
    >
      <ul className={classes['freigaben']}>
        {list.data.map((freigabe) => (
          <li key={freigabe.id}>
            <EineFreigabe freigabe={freigabe} entwuerfe={entwuerfe} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Props = { readonly freigabe: Freigabe; readonly entwuerfe: Entwuerfe<string> };

function EineFreigabe({ freigabe, entwuerfe }: Props) {
  const { id, person, art, beantragt, beantragtAm, grund, hindernis } = freigabe;
  const decide = useCommand('freigabe.decide');
  // With the person in it, so that the draft goes when she is deleted.
  const key = `${freigabe.personId}|${id}`;
  const bemerkung = entwuerfe.of(key) ?? '';
  const answer = (bestaetigt: boolean) =>
    decide.mutate(
      { id, bestaetigt, bemerkung: bemerkung.trim() === '' ? null : bemerkung },
      { onSuccess: () => entwuerfe.set(key, null) },
    );
  return (
    <>
      <Text fw={500}>
        {person} · {freigabeart.label(art)}
      </Text>
      <Text size="sm" c="dimmed">
        {beantragt}, {formatMoment(beantragtAm)}
      </Text>
      <Text my={6}>{grund}</Text>
      <TextInput
        label="Bemerkung"
        maw="32rem"
        mb="sm"
        value={bemerkung}
        onChange={(event) => entwuerfe.set(key, event.currentTarget.value)}
      />
      <Group gap="sm" align="flex-start">
        <GateButton hindernis={hindernis} loading={decide.isPending} onClick={() => answer(true)}>
          Bestätigen
        </GateButton>
        {hindernis === null && (
          <Button variant="default" onClick={() => answer(false)}>
            Nicht bestätigen
          </Button>
        )}
      </Group>
      <ErrorNote error={decide.error} />
    </>
  );
}
