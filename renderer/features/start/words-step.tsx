import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { WoerterListe } from '#renderer/ui/woerter-liste.tsx';
import { StartFrame } from './start-frame.tsx';

type Props = { readonly woerter: readonly string[]; readonly onNext: () => void };

/** The recovery words, shown once, to be printed or written down. */
export function WordsStep({ woerter, onNext }: Props) {
  const [kept, setKept] = useState(false);
  return (
    <StartFrame
      step="Schritt 4 von 5"
      title="Ihre Wiederherstellungswörter"
      intro="Vergisst jemand das Kennwort, öffnen nur diese Wörter das Register. Drucken Sie das Blatt und legen Sie es in einem verschlossenen Umschlag in den Tresor oder zur Behördenleitung. Das Programm zeigt die Wörter nur dieses eine Mal."
    >
      <WoerterListe woerter={woerter} />
      <Checkbox
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
        label="Ich habe die Wörter auf Papier."
      />
      <div>
        <Button disabled={!kept} onClick={onNext}>
          Weiter zur Probe
        </Button>
      </div>
    </StartFrame>
  );
}
