import { Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { KennwortFrage } from './kennwort-frage.tsx';

/** Lets this computer open the door after its start. A convenience: Kennwort and words go on to count everywhere. */
export function RechnerMerken() {
  const status = useAnswer('tresor.status', undefined);
  const merke = useTask('tresor.merkeRechner');
  const vergiss = useTask('tresor.vergissRechner');
  const [offen, setOffen] = useState(false);
  const { gemerkt = null, angemeldet = null } = status.data ?? {};
  const an = gemerkt !== null && gemerkt === angemeldet?.id;
  const submit = async (kennwort: string) => {
    if ((await merke.run({ kennwort })) !== null) setOffen(false);
  };
  return (
    <Section
      title="Auf diesem Rechner ohne Kennwort starten"
      hint="Der geschützte Speicher des Betriebssystems merkt sich Ihren Zugang. Wer an diesem Rechner unter Ihrem Namen angemeldet ist, kommt dann nach dem Start des Programms ohne Kennwort hinein. Nach dem Sperren fragt das Programm immer danach."
    >
      <Switch
        label="Dieser Rechner merkt sich meinen Zugang"
        checked={an || offen}
        disabled={merke.running || vergiss.running}
        onChange={(event) => {
          if (event.currentTarget.checked) setOffen(true);
          else if (an) void vergiss.run(undefined);
          else setOffen(false);
        }}
      />
      {offen && !an && (
        <KennwortFrage
          action="Zugang merken"
          running={merke.running}
          error={merke.error}
          onSubmit={(kennwort) => void submit(kennwort)}
          onCancel={() => setOffen(false)}
        />
      )}
      <ErrorNote error={vergiss.error} />
      <Text size="sm" c="dimmed" maw="42rem">
        Ihr Kennwort und die Wiederherstellungswörter brauchen Sie weiter: auf einem neuen Rechner, nach dem
        Sperren und um die Einstellung zu ändern.
      </Text>
    </Section>
  );
}
