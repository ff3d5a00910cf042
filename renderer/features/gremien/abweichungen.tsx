import { Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { einschaetzung } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './gremien.module.css';

type Sicht = Output<'gremium.abweichungen'>['sichten'][number]['behoerde'];

/** Where office and Beratungsstelle do not agree, both beside each other. */
export function Abweichungen() {
  const answer = useAnswer('gremium.abweichungen', undefined);
  if (answer.data === undefined)
    return answer.error === null ? <Loading /> : <ErrorNote error={answer.error} />;
  const { sichten, entscheidungen } = answer.data;
  return (
    <Stack gap="xl">
      <Section
        line={false}
        title="Verschieden gesehen"
        hint="Der jüngste Stand beider Seiten aus den Fallakten. Keine Sicht überschreibt die andere; ältere stehen weiter in der Akte."
      >
        {sichten.length === 0 ? (
          <Text c="dimmed">Zurzeit sehen Behörde und Beratungsstellen nichts verschieden.</Text>
        ) : (
          <ul className={classes['liste']} aria-label="Verschieden gesehene Fälle">
            {sichten.map(({ personId, name, programmNr, worueber, behoerde, beratungsstelle }) => (
              <li key={`${personId} ${worueber}`}>
                <Stack gap="sm">
                  <div>
                    <Text fw={600}>{worueber}</Text>
                    <Text size="sm">
                      <Link href={`/faelle/${personId}/sachstand`}>
                        {name} · {programmNr}
                      </Link>
                    </Text>
                  </div>
                  <div className={classes['sichten']}>
                    <Seite wer="Ausländerbehörde" sicht={behoerde} />
                    <Seite wer="Beratungsstelle" sicht={beratungsstelle} />
                  </div>
                </Stack>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {entscheidungen.length > 0 && (
        <Section title="Andere Auffassungen zu Grundsatzentscheidungen">
          <ul className={classes['liste']} aria-label="Andere Auffassungen">
            {entscheidungen.map(({ id, titel, abweichend }) => (
              <li key={id}>
                <Text fw={600}>{titel}</Text>
                <Text className={classes['text']}>{abweichend}</Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  );
}

function Seite({ wer, sicht }: { readonly wer: string; readonly sicht: Sicht }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {wer}
        {sicht === null ? '' : ` · ${formatDatum(sicht.am)} · ${sicht.quelle}`}
      </Text>
      {sicht === null ? (
        <Text>hat sich nicht geäußert</Text>
      ) : (
        <>
          <Text fw={500}>{einschaetzung.label(sicht.einschaetzung)}</Text>
          {sicht.text !== null && <Text className={classes['text']}>{sicht.text}</Text>}
        </>
      )}
    </div>
  );
}
