import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { formatDatum, isTeilDatum } from '#shared/lib/datum.ts';
import { readDatum, readTeilDatum } from '#shared/lib/datum-eingabe.ts';
import { useHeute } from '#renderer/lib/heute.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** `YYYY-MM-DD`, a partly known date, or the text as typed while it is no date yet; null is unknown. */
  readonly value: string | null;
  /** Gets the day, or null when empty, or the text itself when it is no day: no form may save it then. */
  readonly onChange: (value: string | null) => void;
  /** Year or month and year are enough. */
  readonly partial?: boolean;
  /** The day cannot lie ahead (birth, entry): two-digit years are read as past. */
  readonly past?: boolean;
};

/** A day, typed the way people type days: `1.2.90`, `010290`, `heute+14`. */
export function DateField({ value, onChange, partial = false, past = false, error, onBlur, ...rest }: Props) {
  const heute = useHeute();
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string | null } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  // What was typed stays on screen until the value changes from outside, e.g. when a draft is thrown away.
  const shown = typed !== null && typed.value === value ? typed.text : display(value);

  const read = (text: string) =>
    (partial ? readTeilDatum : readDatum)(text, { heute, ...(past && { jahreVoraus: 0 }) });
  const change = (text: string) => {
    const answer = read(text);
    const next = answer.ok ? answer.wert : text;
    setTyped({ text, value: next });
    if (answer.ok) setWrong(null);
    onChange(next);
  };
  return (
    <TextInput
      inputMode="text"
      autoComplete="off"
      placeholder={partial ? 'TT.MM.JJJJ oder JJJJ' : 'TT.MM.JJJJ'}
      {...rest}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={(event) => {
        const answer = read(shown);
        setWrong(answer.ok ? null : answer.text);
        if (answer.ok) setTyped(null);
        onBlur?.(event);
      }}
      error={wrong ?? error}
    />
  );
}

function display(value: string | null): string {
  if (value === null) return '';
  return isTeilDatum(value) ? formatDatum(value) : value;
}
