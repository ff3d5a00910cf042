import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { feldhilfe } from '#shared/domain/feldhilfe.ts';
import classes from './eintrag.module.css';

type Props = {
  readonly tabelle: string;
  readonly feld: string;
  /** What the schema itself says about typing the value. */
  readonly hinweis: string | undefined;
  /** Opened from the field with F1; then `onClose` hears of the end. */
  readonly offen?: boolean;
  readonly onClose?: () => void;
};

/** Explains a field on demand: what it is for, on what legal ground, what happens if it stays empty. */
export function Hilfe({ tabelle, feld, hinweis, offen = false, onClose }: Props) {
  const [geklickt, setGeklickt] = useState(false);
  const worte = feldhilfe(tabelle, feld);
  if (worte === null && hinweis === undefined) return null;
  const close = () => (setGeklickt(false), onClose?.());
  return (
    <Popover
      width={340}
      position="top-end"
      withArrow
      shadow="md"
      trapFocus={false}
      opened={geklickt || offen}
      onChange={(opened) => opened || close()}
    >
      <Popover.Target>
        <ActionIcon
          size="sm"
          aria-label="Erklärung zu diesem Feld"
          aria-keyshortcuts="F1"
          className={classes['fragezeichen']}
          // In a field F1 does the same: nobody has to pass every sign on the way to the next field.
          tabIndex={-1}
          onClick={() => (geklickt || offen ? close() : setGeklickt(true))}
        >
          <IconHelpCircle size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="note" aria-live="polite">
        <Text size="sm">{worte?.zweck ?? hinweis}</Text>
        {worte !== null && (
          <dl className={classes['erklaerung']}>
            {hinweis !== undefined && (
              <>
                <dt>Eingabe</dt>
                <dd>{hinweis}</dd>
              </>
            )}
            <dt>Grundlage</dt>
            <dd>{worte.rechtsgrund}</dd>
            <dt>Bleibt es leer</dt>
            <dd>{worte.leer}</dd>
          </dl>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** F1 opens and closes the explanation of the field that has the focus; Esc closes it. */
export function useHilfe() {
  const [offen, setOffen] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent, feld: string) => {
    if (event.key === 'F1') {
      event.preventDefault();
      setOffen(offen === feld ? null : feld);
    } else if (event.key === 'Escape' && offen !== null) setOffen(null);
  };
  return { offen, onKeyDown, close: () => setOffen(null) };
}
