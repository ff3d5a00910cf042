import { Paper, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { composed, lastLetter, variantsOf, zeichenTasten } from '#shared/lib/din-91379.ts';
import { insertText, isTextFeld } from '#renderer/lib/insert-text.ts';
import { melde } from '#renderer/lib/meldung.ts';
import classes from './zeichen-wahl.module.css';

type Ort = {
  readonly feld: HTMLInputElement | HTMLTextAreaElement;
  readonly letter: string;
  readonly start: number;
  readonly ende: number;
  readonly links: number;
  readonly oben: number;
};

const ASK = 'zeichenwahl';

/** The same for the mouse: the field keeps the focus while the button is pressed. */
export function ZeichenKnopf({ className }: { readonly className: string | undefined }) {
  return (
    <UnstyledButton
      className={className}
      aria-keyshortcuts="Control+."
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => document.dispatchEvent(new Event(ASK))}
    >
      Sonderzeichen: Strg + Punkt
    </UnstyledButton>
  );
}

/**
 * Letters that the keyboard lacks: type the base letter, press Ctrl and the full stop, then a sign that looks like
 * the mark („c“, „v“ → „č“), or choose with arrow keys and Enter. Mounted once; works in every field of the window.
 */
export function ZeichenWahl() {
  const [ort, setOrt] = useState<Ort | null>(null);
  useEffect(() => {
    const openFor = (feld: EventTarget | null) => {
      const found = isTextFeld(feld) ? ortOf(feld) : null;
      if (found === null) melde('Bitte erst in einem Feld den Grundbuchstaben tippen, dann Strg und Punkt.');
      else setOrt(found);
    };
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '.' || !event.ctrlKey || event.altKey || !isTextFeld(event.target)) return;
      event.preventDefault();
      openFor(event.target);
    };
    const onAsk = () => openFor(document.activeElement);
    document.addEventListener('keydown', onKey);
    document.addEventListener(ASK, onAsk);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener(ASK, onAsk);
    };
  }, []);
  return ort === null ? null : <Wahl ort={ort} onClose={() => setOrt(null)} />;
}

function Wahl({ ort, onClose }: { readonly ort: Ort; readonly onClose: () => void }) {
  const letters = variantsOf(ort.letter);
  const [aktiv, setAktiv] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelectorAll('button')[aktiv]?.focus();
  }, [aktiv]);
  const choose = (letter: string) => {
    onClose();
    ort.feld.focus();
    ort.feld.setSelectionRange(ort.start, ort.ende);
    insertText(ort.feld, letter);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10 }[event.key];
    const made = composed(ort.letter, event.key);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    if (event.key === 'Escape') ort.feld.focus();
    if (step !== undefined) setAktiv(Math.min(letters.length - 1, Math.max(0, aktiv + step)));
    else if (made !== null) choose(made);
    else if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
  };
  const signs = zeichenTasten.flatMap(({ taste, wort }) => {
    const made = composed(ort.letter, taste);
    return made === null ? [] : [{ taste, wort, made }];
  });
  return (
    <Paper
      ref={box}
      className={classes['wahl']}
      style={{ left: `max(0.5rem, min(${ort.links}px, 100vw - 22.5rem))`, top: ort.oben }}
      role="dialog"
      aria-label={`Zeichen zu „${ort.letter}“`}
      withBorder
      shadow="md"
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onClose()}
    >
      {letters.length === 0 ? (
        <Text size="sm">Zu „{ort.letter}“ gibt es keine weiteren Zeichen.</Text>
      ) : (
        <div className={classes['reihe']}>
          {letters.map((letter, i) => (
            <UnstyledButton
              key={letter}
              className={classes['zeichen']}
              tabIndex={i === aktiv ? 0 : -1}
              onClick={() => choose(letter)}
            >
              {letter}
            </UnstyledButton>
          ))}
        </div>
      )}
      <Text size="xs" c="dimmed">
        {signs.length === 0
          ? 'Pfeiltasten und Eingabe wählen, Esc schließt.'
          : `Oder tippen: ${signs.map(({ taste, made }) => `${taste} für ${made}`).join(' · ')}`}
      </Text>
    </Paper>
  );
}

/** Where the letter before the cursor stands, in the field and on the screen; null where there is none. */
function ortOf(feld: Ort['feld']): Ort | null {
  const ende = feld.selectionEnd ?? 0;
  const before = feld.value.slice(0, ende);
  const letter = lastLetter(before);
  if (letter === '') return null;
  const raw = /\p{L}\p{M}*$/u.exec(before)?.[0] ?? letter;
  const { left, bottom } = feld.getBoundingClientRect();
  return {
    feld,
    letter,
    start: ende - raw.length,
    ende,
    links: left,
    oben: Math.min(bottom + 4, window.innerHeight - 220),
  };
}
