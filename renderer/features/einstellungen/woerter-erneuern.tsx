import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { WoerterListe } from '#renderer/ui/woerter-liste.tsx';
import { WoerterProbe } from '#renderer/ui/woerter-probe.tsx';
import { KennwortFrage } from './kennwort-frage.tsx';

type Neu = Output<'tresor.renewWoerter'>;
type Stand =
  | { readonly an: 'ruhe' | 'fertig' }
  | { readonly an: 'kennwort' }
  | { readonly an: 'woerter' | 'probe'; readonly neu: Neu };

/** New recovery words, for instance when the sheet was lost. The old ones count until the new ones are rehearsed. */
export function WoerterErneuern() {
  const [stand, setStand] = useState<Stand>({ an: 'ruhe' });
  return (
    <Section
      title="Wiederherstellungswörter erneuern"
      hint="Wenn das Blatt verloren ging oder jemand es gesehen hat. Die alten Wörter gelten, bis Sie die neuen geprobt haben; dann nicht mehr, auch nicht für ältere Blätter."
    >
      {stand.an === 'fertig' && (
        <Callout art="erledigt" title="Ab jetzt gelten die neuen Wörter">
          Bitte vernichten Sie das alte Blatt.
        </Callout>
      )}
      {(stand.an === 'ruhe' || stand.an === 'fertig') && (
        <div>
          <Button variant="default" onClick={() => setStand({ an: 'kennwort' })}>
            Neue Wörter erzeugen
          </Button>
        </div>
      )}
      {stand.an === 'kennwort' && (
        <Frage onNeu={(neu) => setStand({ an: 'woerter', neu })} onCancel={() => setStand({ an: 'ruhe' })} />
      )}
      {stand.an === 'woerter' && (
        <Zeigen neu={stand.neu} onNext={() => setStand({ an: 'probe', neu: stand.neu })} />
      )}
      {stand.an === 'probe' && (
        <WoerterProbe
          positionen={stand.neu.geprobt}
          action="Neue Wörter gelten lassen"
          onBack={() => setStand({ an: 'woerter', neu: stand.neu })}
          onDone={() => setStand({ an: 'fertig' })}
        />
      )}
    </Section>
  );
}

function Frage({ onNeu, onCancel }: { readonly onNeu: (neu: Neu) => void; readonly onCancel: () => void }) {
  const renew = useTask('tresor.renewWoerter');
  const submit = async (kennwort: string) => {
    const renewed = await renew.run({ kennwort });
    if (renewed !== null) onNeu(renewed.value);
  };
  return (
    <KennwortFrage
      action="Neue Wörter zeigen"
      running={renew.running}
      error={renew.error}
      onSubmit={(kennwort) => void submit(kennwort)}
      onCancel={onCancel}
    />
  );
}

function Zeigen({ neu, onNext }: { readonly neu: Neu; readonly onNext: () => void }) {
  const [kept, setKept] = useState(false);
  return (
    <Stack gap="lg" maw="42rem" align="flex-start">
      <WoerterListe woerter={neu.woerter} />
      <Checkbox
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
        label="Ich habe die Wörter auf Papier."
      />
      <Button disabled={!kept} onClick={onNext}>
        Weiter zur Probe
      </Button>
    </Stack>
  );
}
