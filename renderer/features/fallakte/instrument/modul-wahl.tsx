import { useState } from 'react';
import { draft, type SchrittVorschlag } from '#shared/ablauf/schritte-vorschlag.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { useAkte } from '../akte-context.tsx';

type Props = { readonly onChoose: (schritt: SchrittVorschlag) => void };

/** A measure of the office's catalogue becomes a step: a draft, with its offer. */
export function ModulWahl({ onChoose }: Props) {
  const { heute } = useAkte();
  const { data = [] } = useAnswer('massnahme.list', undefined);
  const [runde, setRunde] = useState(0);
  const aktive = data.map(({ modul }) => modul).filter(({ aktiv }) => aktiv);
  return (
    <Wahl
      key={runde}
      aria-label="Maßnahme aus dem Katalog hinzufügen"
      placeholder="Aus dem Katalog hinzufügen …"
      w="22rem"
      searchable
      options={aktive.map(({ id, was }) => ({ value: id, label: was }))}
      value={null}
      onChange={(id) => {
        const modul = aktive.find((each) => each.id === id);
        if (modul === undefined) return;
        onChoose(draft(modul, null, heute));
        setRunde(runde + 1);
      }}
    />
  );
}
