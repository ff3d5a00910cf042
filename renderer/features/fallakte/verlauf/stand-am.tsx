import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum, plusDays } from '#shared/lib/datum.ts';
import { formatLongDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from './stand-am.module.css';

type Stand = Output<'akte.standAm'>;

/** The case on any day: what was known, what had been decided, what the rules of that day said. */
export function StandAm() {
  const { akte, heute } = useAkte();
  const [tag, setTag] = useState<string | null>(plusDays(heute, -1));
  const valid = tag !== null && isDatum(tag);
  const answer = useAnswer(
    'akte.standAm',
    { personId: akte.person.id, tag: valid ? tag : heute },
    { enabled: valid, keepPrevious: true },
  );
  return (
    <Stack gap="lg">
      <DateField label="Tag" w="12rem" value={tag} onChange={setTag} past />
      <ErrorNote error={answer.error} />
      {answer.isLoading && <Loading />}
      {answer.data !== undefined && answer.error === null && <Ansicht stand={answer.data} />}
    </Stack>
  );
}

function Ansicht({ stand }: { readonly stand: Stand }) {
  const { ampel, pruefung, bereiche, tag } = stand;
  return (
    <section aria-label={`Stand am ${formatDatum(tag)}`} className={classes['stand']}>
      <Title order={3} size="h4">
        So stand die Akte am {formatLongDay(tag)}
      </Title>
      <div className={classes['kopf']}>
        <div>
          <Text size="sm" c="dimmed">
            Entschieden
          </Text>
          {ampel === null ? (
            <AmpelBadge farbe="ungeprueft" />
          ) : (
            <>
              <AmpelBadge farbe={ampel.farbe} />
              <Text size="sm">
                am {formatDatum(ampel.am)}: {ampel.grund}
              </Text>
            </>
          )}
        </div>
        <div>
          <Text size="sm" c="dimmed">
            Vorschlag nach den Angaben und Regeln dieses Tages
          </Text>
          <Group gap="sm">
            <VorschlagBadge vorschlag={pruefung.vorschlag} />
            {pruefung.rechtsgrundlage !== null && <Text size="sm">{pruefung.rechtsgrundlage}</Text>}
          </Group>
          {pruefung.begruendung.map((satz) => (
            <Text size="sm" key={satz}>
              {satz}
            </Text>
          ))}
        </div>
      </div>
      {bereiche.map(({ tabelle, name, eintraege }) => (
        <section key={tabelle} aria-label={name} className={classes['bereich']}>
          <h4>{name}</h4>
          <div>
            {eintraege.map((felder, i) => (
              <dl key={`${tabelle}-${i}`}>
                {felder.map(({ label, wert }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{wert}</dd>
                  </div>
                ))}
              </dl>
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}
