import { Select, type SelectProps } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { beginntMit, passendeOptionen } from '#renderer/lib/passende-optionen.ts';

export type WahlOption = { readonly value: string; readonly label: string };

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'onKeyDown' | 'onInput'> & {
  readonly options: readonly WahlOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/**
 * A choice from a list. What is typed counts, however fast. In a long list Enter takes the first match even before
 * the list has opened, and Tab the only one; in a short one the first letters choose at once.
 */
export function Wahl({ options, value, onChange, onBlur, searchable = false, ...rest }: Props) {
  const typed = useRef('');
  /** Arrow keys have led to another option since the last letter. */
  const moved = useRef(false);
  const letters = useRef({ text: '', at: 0 });
  const [open, setOpen] = useState(false);
  const choose = (next: string | null) => {
    typed.current = '';
    setOpen(false);
    onChange(next);
  };
  return (
    <Select
      selectFirstOptionOnChange
      nothingFoundMessage="Nichts gefunden"
      {...rest}
      searchable={searchable}
      data={[...options]}
      value={value}
      onChange={choose}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onInput={(event) => {
        typed.current = event.currentTarget.value;
        moved.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') typed.current = '';
        if (!searchable && isLetter(event)) {
          letters.current = joined(letters.current, event);
          const found = beginntMit(options, letters.current.text);
          // The key has done its work here; it is no shortcut of the page.
          event.stopPropagation();
          if (found !== undefined) choose(found.value);
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moved.current = true;
        if (event.key !== 'Enter' || typed.current.trim() === '') return;
        // What is typed is decided first; only then Enter belongs to the form around it.
        event.preventDefault();
        const [first] = passendeOptionen(options, typed.current);
        const whole = first !== undefined && isWhole(first, typed.current) && !moved.current;
        // The open list takes what it has marked, unless a whole word stands there that nobody moved away from.
        if (first !== undefined && (whole || !(open && hasMarkedOption(event.currentTarget))))
          choose(first.value);
      }}
      onBlur={(event) => {
        const [only, ...others] = passendeOptionen(options, typed.current);
        typed.current = '';
        if (only !== undefined && others.length === 0) choose(only.value);
        onBlur?.(event);
      }}
    />
  );
}

const isWhole = ({ label }: WahlOption, text: string): boolean =>
  label.trim().toLowerCase() === text.trim().toLowerCase();

/** Letters that follow each other within this time belong together. */
const PAUSE_MS = 900;

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
}

function joined(
  before: { readonly text: string; readonly at: number },
  { key, timeStamp }: KeyboardEvent,
): { readonly text: string; readonly at: number } {
  return { text: timeStamp - before.at < PAUSE_MS ? before.text + key : key, at: timeStamp };
}

/** Whether the open list has marked what its own Enter would take. */
function hasMarkedOption(input: HTMLElement): boolean {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
  return (list?.querySelector('[data-combobox-selected]') ?? null) !== null;
}
