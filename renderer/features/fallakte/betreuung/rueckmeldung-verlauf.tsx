import { Text } from '@mantine/core';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';

/** Everything that happened to one Bogen, oldest first, and the way to what can be done with it. */
export function RueckmeldungVerlauf({ verweisId }: { readonly verweisId: string }) {
  const { akte } = useAkte();
  const all = useAnswer('rueckmeldung.ofPerson', { personId: akte.person.id }).data ?? [];
  const verlauf = all.find((each) => each.verweisId === verweisId)?.verlauf ?? [];
  return (
    <>
      {verlauf.length > 1 && (
        <ol className={classes['bogenverlauf']} aria-label="Verlauf des Bogens">
          {verlauf.map(({ id, am, text, code, bemerkung }) => (
            <li key={id}>
              <time dateTime={am}>{formatDatum(am)}</time>
              <Text size="sm">{[text, code, bemerkung].filter((part) => part !== null).join(' · ')}</Text>
            </li>
          ))}
        </ol>
      )}
      <div>
        <LinkButton href="/papiere/ruecklauf" state={{ verweisId }} variant="default" size="xs">
          Rückmeldung, Erinnerung, neuer Bogen
        </LinkButton>
      </div>
    </>
  );
}
