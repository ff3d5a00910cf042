import { Stack, Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { formatCount } from '#renderer/lib/format.ts';
import type { TaskRun } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { Rueckgaengig } from './rueckgaengig.tsx';

type Ergebnis = Output<'anschreiben.write'>;
type Run = Pick<
  TaskRun<'anschreiben.write'>,
  'running' | 'fortschritt' | 'cancel' | 'error' | 'value' | 'reset'
>;

type Props = {
  readonly run: Run;
  readonly noun: 'rueckmeldung' | 'anschreiben';
  readonly wort: readonly [string, string];
};

/** A run on its way, and what came of it: the file, who was left out and why, the step back. */
export function LaufErgebnis({ run, noun, wort }: Props) {
  const result = run.value;
  return (
    <>
      <TaskProgress
        running={run.running}
        fortschritt={run.fortschritt}
        onCancel={run.cancel}
        text="Die Papiere werden geschrieben"
      />
      <ErrorNote error={run.error} />
      {result !== null && result.ordner !== null && (
        <Stack gap="sm" role="status">
          {result.protokollNr === null ? (
            <Text size="sm">Es wurde nichts geschrieben.</Text>
          ) : (
            <Rueckgaengig
              text={`${formatCount(result.geschrieben, ...wort)} geschrieben, ${formatCount(result.seiten, 'Seite', 'Seiten')} und ein Deckblatt.`}
              noun={noun}
              danach="Die Datei liegt noch im Ordner; bitte vernichten Sie, was schon gedruckt ist."
              protokollNr={result.protokollNr}
              onClose={run.reset}
            />
          )}
          {result.datei !== null && <FilePathNote path={result.datei} canOpen />}
          <Ausgelassen result={result} />
        </Stack>
      )}
    </>
  );
}

function Ausgelassen({ result: { ausgelassen, ausgelassenGesamt } }: { readonly result: Ergebnis }) {
  if (ausgelassen.length === 0) return null;
  const groups = [...Map.groupBy(ausgelassen, ({ grund }) => grund)];
  return (
    <div>
      <Text size="sm" fw={500}>
        Ausgelassen: {formatCount(ausgelassenGesamt, 'Person', 'Personen')}
      </Text>
      <ul style={{ margin: '0.25rem 0 0', paddingInlineStart: '1.2rem' }}>
        {groups.map(([grund, each]) => (
          <li key={grund}>
            <Text size="sm">
              {each.map(({ name }) => name).join('; ')}: {grund}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
