import { Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './traeger.module.css';

/** Transfers that were made: whoever finds a mistake days later takes the whole back from here. */
export function Wechselliste() {
  const answer = useAnswer('traeger.wechselliste', undefined);
  if (answer.data === undefined || answer.data.length === 0) return <ErrorNote error={answer.error} />;
  return (
    <Section
      title="Frühere Wechsel"
      hint="Wenn viele auf einmal gewechselt haben. Zurücknehmen geht als Ganzes und nur, solange an keiner dieser Betreuungen weitergearbeitet wurde."
    >
      <ul className={classes['personen']} aria-label="Frühere Wechsel">
        {answer.data.map((eintrag) => (
          <Eintrag key={eintrag.protokollNr} eintrag={eintrag} />
        ))}
      </ul>
    </Section>
  );
}

function Eintrag({ eintrag }: { readonly eintrag: Output<'traeger.wechselliste'>[number] }) {
  const { protokollNr, am, traeger, gewechselt, spaeter, stand } = eintrag;
  const undo = useCommand('traeger.undoWechsel');
  return (
    <li>
      {formatDatum(am)}: weg von {traeger}, {formatCount(gewechselt, 'Person', 'Personen')}
      {spaeter > 0 && `, dazu ${formatCount(spaeter, 'Nachfrage', 'Nachfragen')}`}{' '}
      {stand === 'moeglich' ? (
        <ConfirmInline
          action="Zurücknehmen"
          question={`Den ganzen Wechsel vom ${formatDatum(am)} zurücknehmen?`}
          yes="Ja, zurücknehmen"
          onConfirm={() => undo.mutate({ protokollNr })}
        />
      ) : (
        <Text span size="sm" c="dimmed">
          {stand === 'zurueckgenommen'
            ? 'zurückgenommen'
            : 'nicht mehr als Ganzes zurückzunehmen: es wurde weitergearbeitet'}
        </Text>
      )}
      <ErrorNote error={undo.error} />
    </li>
  );
}
