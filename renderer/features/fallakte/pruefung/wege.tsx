import { UnstyledButton } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { formatDatum } from '#shared/lib/datum.ts';
import type { RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { offenePunkte } from './wege-rang.ts';
import classes from './wege.module.css';

type Props = {
  readonly wege: readonly RechtsgrundlageErgebnis[];
  /** The route the proposal of the case rests on. */
  readonly grundlage: string | null;
  readonly gewaehlt: string;
  readonly onWaehle: (id: string) => void;
};

const SHOWN = 3;

/** Every route in one line: colour, what follows, from when, what is missing. One stop for the Tab key. */
export function Wege({ wege, grundlage, gewaehlt, onWaehle }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const at = wege.findIndex(({ id }) => id === gewaehlt);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: wege.length - 1 }[event.key];
    const ziel = next === undefined ? undefined : wege[next];
    if (ziel === undefined) return;
    event.preventDefault();
    onWaehle(ziel.id);
    list.current?.querySelector<HTMLElement>(`[data-weg="${ziel.id}"]`)?.focus();
  };
  return (
    <ul
      ref={list}
      className={classes['wege']}
      aria-label="Wege, der aussichtsreichste zuerst"
      data-pfeiltasten
      onKeyDown={walk}
    >
      {wege.map((weg) => (
        <li key={weg.id}>
          <UnstyledButton
            className={classes['weg']}
            data-weg={weg.id}
            tabIndex={weg.id === gewaehlt ? 0 : -1}
            aria-pressed={weg.id === gewaehlt}
            onClick={() => onWaehle(weg.id)}
          >
            <WegZeile weg={weg} grundlage={weg.id === grundlage} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function WegZeile({
  weg,
  grundlage,
}: {
  readonly weg: RechtsgrundlageErgebnis;
  readonly grundlage: boolean;
}) {
  const [norm, name] = weg.titel.split(' – ');
  return (
    <>
      <span className={classes['kopf']}>
        <span className={classes['norm']}>{norm}</span>
        {weg.vorschlag === null ? (
          <span className={classes['leise']}>{weg.version === null ? 'gilt nicht' : 'von Hand'}</span>
        ) : (
          <VorschlagBadge vorschlag={weg.vorschlag} />
        )}
      </span>
      {name !== undefined && <span className={classes['name']}>{name}</span>}
      <span className={classes['leise']}>
        {grundlage ? `Darauf beruht der Vorschlag. ${missing(weg)}` : missing(weg)}
      </span>
    </>
  );
}

/** „ab 01.03.2027 · offen: Passpflicht, Deutsch und 2 weitere“ */
function missing(weg: RechtsgrundlageErgebnis): string {
  if (weg.keine !== null) return weg.keine;
  if (weg.vorschlag === 'gruen') return 'Nichts Entscheidendes offen.';
  const punkte = offenePunkte(weg);
  const closed = punkte.filter(({ zustand }) => zustand === 'nicht_erfuellt');
  if (weg.vorschlag === 'rot' && closed.length > 0)
    return `Verschlossen: ${closed.map(({ label }) => label).join(', ')}.`;
  const labels = punkte
    .slice(0, SHOWN)
    .map(({ label, ab }) => (ab === null ? label : `${label} (ab ${formatDatum(ab)})`));
  const rest = punkte.length - labels.length;
  const when = weg.fruehestens === null ? '' : `Voraussichtlich ab ${formatDatum(weg.fruehestens)}. `;
  return labels.length === 0
    ? when
    : `${when}Offen: ${labels.join(', ')}${rest > 0 ? ` und ${formatCount(rest, 'weitere', 'weitere')}` : ''}.`;
}
