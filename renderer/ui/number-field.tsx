import { Text, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { formatAmount, readNumber } from '#renderer/lib/format.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** A number, money in cents, or the text as typed while it is none yet; null is unknown. */
  readonly value: number | string | null;
  /** Gets the number, or null when empty, or the text itself when it is no number: no form may save it then. */
  readonly onChange: (value: number | string | null) => void;
  /** Euro amounts: shown as `1.234,50`, kept as cents. */
  readonly money?: boolean;
  /** Shown in the field, behind the number. */
  readonly unit?: string | undefined;
};

/** A number or an amount of money, typed with a German comma. Turning the wheel changes nothing. */
export function NumberField({ value, onChange, money = false, unit, error, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState<{
    readonly text: string;
    readonly value: number | string | null;
  } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const shown = typed !== null && typed.value === value ? typed.text : display(value, money);

  const change = (text: string) => {
    const next = parse(text, money);
    setTyped({ text, value: next });
    if (typeof next !== 'string') setWrong(null);
    onChange(next);
  };
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={(event) => {
        const next = parse(shown, money);
        setWrong(typeof next === 'string' ? 'Bitte eine Zahl eingeben, zum Beispiel 1.250,50.' : null);
        if (typeof next !== 'string') setTyped(null);
        onBlur?.(event);
      }}
      error={wrong ?? error}
      {...(unit !== undefined && {
        rightSection: (
          <Text size="sm" c="dimmed" pr="sm" style={{ whiteSpace: 'nowrap' }}>
            {unit}
          </Text>
        ),
        rightSectionWidth: `${unit.length * 0.55 + 1.2}rem`,
        rightSectionPointerEvents: 'none' as const,
      })}
      styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}

function parse(text: string, money: boolean): number | string | null {
  if (text.trim() === '') return null;
  const number = readNumber(text);
  if (number === null) return text;
  return money ? Math.round(number * 100) : number;
}

function display(value: number | string | null, money: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return money ? formatAmount(value) : String(value).replace('.', ',');
}
