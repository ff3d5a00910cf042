import { Text } from '@mantine/core';
import { useRef } from 'react';
import type { RecordOf } from '#shared/domain/records.ts';
import classes from '../fallakte.module.css';
import { SchrittForm } from './schritt-form.tsx';

type Schritt = RecordOf<'schritt'>;

type Props = {
  readonly schritte: readonly Schritt[];
  readonly rechtsgrundlage: string | null;
  /** `jetzt`: a complete act, to be saved at once. */
  readonly onChange: (schritte: readonly Schritt[], jetzt: boolean) => void;
};

/** Steps in their order. Alt and an arrow key move a step; the focus goes with it. */
export function SchrittListe({ schritte, rechtsgrundlage, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const move = (index: number, by: 1 | -1) => {
    const ziel = index + by;
    const schritt = schritte[index];
    if (schritt === undefined || ziel < 0 || ziel >= schritte.length) return;
    const others = schritte.filter((_, at) => at !== index);
    onChange([...others.slice(0, ziel), schritt, ...others.slice(ziel)], true);
    // The button keeps its identity, but the browser drops the focus when its row moves.
    const name = document.activeElement?.getAttribute('data-fokus');
    requestAnimationFrame(() =>
      list.current?.children[ziel]
        ?.querySelector<HTMLElement>(
          name === null || name === undefined ? 'textarea' : `[data-fokus="${name}"]`,
        )
        ?.focus(),
    );
  };
  if (schritte.length === 0) return <Text c="dimmed">Noch kein Schritt.</Text>;
  return (
    <>
      <Text size="sm" c="dimmed">
        Alt + Pfeil nach oben oder unten verschiebt einen Schritt.
      </Text>
      <ol ref={list} className={classes['schritte']} aria-label="Schritte" data-tabelle="schritt">
        {schritte.map((schritt, index) => (
          <li key={schritt.id}>
            <SchrittForm
              schritt={schritt}
              nummer={index + 1}
              letzter={index === schritte.length - 1}
              rechtsgrundlage={rechtsgrundlage}
              onChange={(next, jetzt) =>
                onChange(
                  schritte.map((each) => (each.id === next.id ? next : each)),
                  jetzt,
                )
              }
              onMove={(by) => move(index, by)}
              onRemove={() =>
                onChange(
                  schritte.filter(({ id }) => id !== schritt.id),
                  true,
                )
              }
            />
          </li>
        ))}
      </ol>
    </>
  );
}
