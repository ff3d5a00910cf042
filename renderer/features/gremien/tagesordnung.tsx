import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Angebote, type Angebot } from './angebote.tsx';
import classes from './gremien.module.css';

type Gremium = Output<'gremium.list'>[number];

/** What was picked, ordered and typed; null as day: the proposed one. */
const entwurf = z.strictObject({
  tag: z.string().nullable(),
  punkte: z.array(
    z.strictObject({
      /** Of its own, so that moving one does not move what is typed into another. */
      key: z.string(),
      quelle: z.string().nullable(),
      thema: z.string(),
      personId: z.string().nullable(),
      grundsatzentscheidungId: z.string().nullable(),
    }),
  ),
});
type Punkt = z.output<typeof entwurf>['punkte'][number];

/** The agenda as a human picks and orders it; kept as a draft until it is called a meeting. */
export function Tagesordnung({ gremium }: { readonly gremium: Gremium }) {
  const answer = useAnswer('gremium.vorschlag', { id: gremium.id });
  const { werte, change, discard, restored } = useEntwurf(`tagesordnung/${gremium.id}`, entwurf, LEER);
  const { punkte, tag } = werte;
  const [id] = useState(() => crypto.randomUUID());
  const save = useCommand('gremium.vorbereite');
  const [, navigate] = useLocation();
  if (answer.data === undefined)
    return answer.error === null ? <Loading /> : <ErrorNote error={answer.error} />;
  const am = tag ?? answer.data.am;
  const ready = punkte.length > 0 && punkte.every(({ thema }) => thema.trim() !== '');
  const pick = ({ id: quelle, thema, personId, grundsatzentscheidungId }: Angebot) =>
    change({
      punkte: [...punkte, { key: crypto.randomUUID(), quelle, thema, personId, grundsatzentscheidungId }],
    });
  const create = async () => {
    if (!isDatum(am)) return;
    await save.mutateAsync({
      id,
      gremiumId: gremium.id,
      am,
      punkte: punkte.map(({ thema, personId, grundsatzentscheidungId }) => ({
        thema,
        personId,
        grundsatzentscheidungId,
      })),
    });
    await discard();
    navigate('/gremien/sitzungen');
  };
  return (
    <Stack gap="xl">
      <Angebote
        vorschlag={answer.data}
        gewaehlt={new Set(punkte.flatMap(({ quelle }) => quelle ?? []))}
        onPick={pick}
      />
      <Section
        title="Tagesordnung"
        hint="In dieser Reihenfolge. Der Wortlaut steht so auf Einladung und Tagesordnung; Sie können ihn hier ändern."
        actions={
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => pick({ id: '', thema: '', personId: null, grundsatzentscheidungId: null })}
          >
            Eigener Punkt
          </Button>
        }
      >
        {restored !== null && <DraftNotice am={restored.am} onDiscard={() => void discard()} />}
        {punkte.length === 0 ? (
          <Text c="dimmed">Noch leer. Übernehmen Sie oben, worüber gesprochen werden soll.</Text>
        ) : (
          <Punkte punkte={punkte} onChange={(next) => change({ punkte: [...next] })} />
        )}
        <Group align="flex-end" gap="md">
          <DateField
            label="Tag der Sitzung"
            w="11rem"
            value={am}
            onChange={(next) => change({ tag: next })}
          />
          <Button disabled={!ready || !isDatum(am)} loading={save.isPending} onClick={() => void create()}>
            Sitzung anlegen
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          Danach schreiben Sie unter „Sitzungen“ Einladung und Tagesordnung und später die Niederschrift.
        </Text>
        <ErrorNote error={save.error} />
      </Section>
    </Stack>
  );
}

const LEER: z.output<typeof entwurf> = { tag: null, punkte: [] };

type PunkteProps = {
  readonly punkte: readonly Punkt[];
  readonly onChange: (punkte: readonly Punkt[]) => void;
};

function Punkte({ punkte, onChange }: PunkteProps) {
  const move = (from: number, to: number) => {
    const moved = punkte[from];
    if (moved === undefined) return;
    onChange(punkte.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <ol className={`${classes['liste']} ${classes['agenda']}`} aria-label="Punkte der Tagesordnung">
      {punkte.map((punkt, i) => (
        <li key={punkt.key}>
          <TextInput
            aria-label={`Thema von Punkt ${i + 1}`}
            maxLength={300}
            value={punkt.thema}
            onChange={(event) => onChange(punkte.with(i, { ...punkt, thema: event.currentTarget.value }))}
          />
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="default"
              aria-label={`Punkt ${i + 1} nach oben`}
              disabled={i === 0}
              onClick={() => move(i, i - 1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={`Punkt ${i + 1} nach unten`}
              disabled={i === punkte.length - 1}
              onClick={() => move(i, i + 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Punkt ${i + 1} entfernen`}
              onClick={() => onChange(punkte.toSpliced(i, 1))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </li>
      ))}
    </ol>
  );
}
