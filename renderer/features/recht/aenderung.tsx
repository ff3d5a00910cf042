import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { asDatum, formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { AenderungBericht } from './aenderung-bericht.tsx';
import classes from './recht.module.css';

type Tage = { readonly stichtag: string | null; readonly rechtsstand: string | null };

/** The next change that is planned: the words about § 104c leave §§ 25a, 25b (recht.md 11). */
const VOR_DER_AENDERUNG = asDatum('2027-06-30');
const NACH_DER_AENDERUNG = asDatum('2027-07-01');

/** „Was ändert sich für meine Fälle?“: two days or two states of the law over the whole caseload. */
export function Aenderung() {
  const heute = useHeute();
  const [vorher, setVorher] = useState<Tage>({ stichtag: heute, rechtsstand: VOR_DER_AENDERUNG });
  const [nachher, setNachher] = useState<Tage>({ stichtag: heute, rechtsstand: NACH_DER_AENDERUNG });
  const task = useTask('recht.compare');
  const wunsch = { vorher: bothDays(vorher, heute), nachher: bothDays(nachher, heute) };
  return (
    <Stack gap="lg">
      <Text maw="46rem">
        Das Programm prüft jede Person zweimal und zeigt, bei wem sich der Vorschlag oder der Weg ändert und
        woran es liegt. Gerechnet wird mit den Angaben von heute. An den Akten ändert sich nichts.
      </Text>
      <form
        className={classes['tage']}
        onSubmit={(event) => {
          event.preventDefault();
          if (wunsch.vorher !== null && wunsch.nachher !== null)
            void task.run({ vorher: wunsch.vorher, nachher: wunsch.nachher });
        }}
      >
        <TagePaar name="Vorher" tage={vorher} onChange={setVorher} heute={heute} />
        <TagePaar name="Nachher" tage={nachher} onChange={setNachher} heute={heute} />
        <Button
          type="submit"
          loading={task.running}
          disabled={wunsch.vorher === null || wunsch.nachher === null}
        >
          Vergleichen
        </Button>
      </form>
      <ErrorNote error={task.error} />
      <TaskProgress
        running={task.running}
        fortschritt={task.fortschritt}
        onCancel={task.cancel}
        text="Personen werden zweimal geprüft"
      />
      {task.value !== null && <AenderungBericht ergebnis={task.value} />}
    </Stack>
  );
}

type PaarProps = {
  readonly name: string;
  readonly tage: Tage;
  readonly onChange: (tage: Tage) => void;
  readonly heute: Datum;
};

function TagePaar({ name, tage, onChange, heute }: PaarProps) {
  return (
    <fieldset className={classes['tag2']}>
      <legend>{name}</legend>
      <DateField
        label="Stichtag"
        placeholder={formatDatum(heute)}
        value={tage.stichtag}
        onChange={(stichtag) => onChange({ ...tage, stichtag })}
      />
      <DateField
        label="Rechtsstand"
        placeholder="wie Stichtag"
        value={tage.rechtsstand}
        onChange={(rechtsstand) => onChange({ ...tage, rechtsstand })}
      />
    </fieldset>
  );
}

/** Empty means today, and the law of that day; null while something else is being typed. */
function bothDays({ stichtag, rechtsstand }: Tage, heute: Datum) {
  const tag = stichtag ?? heute;
  const recht = rechtsstand ?? tag;
  return isDatum(tag) && isDatum(recht) ? { stichtag: tag, rechtsstand: recht } : null;
}
