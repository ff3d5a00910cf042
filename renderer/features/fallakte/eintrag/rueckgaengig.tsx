import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { call, CallError } from '#renderer/lib/call.ts';
import { isTextFeld } from '#renderer/lib/insert-text.ts';
import { melde } from '#renderer/lib/meldung.ts';
import { askAgain } from '#renderer/lib/queries.ts';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { takeLast, useLastSchritt } from './ruecknahme.ts';

/** Takes back the last change of this session; what somebody else has changed since is not touched. */
function useTakeBack(personId: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const schritt = takeLast(personId);
    if (schritt === null) {
      melde('Es gibt nichts rückgängig zu machen. Frühere Stände zeigt der Verlauf.');
      return;
    }
    const { name, input } = schritt.befehl;
    try {
      await call(name, input);
      melde(`Rückgängig gemacht: ${schritt.was}`);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      melde(`Nicht rückgängig gemacht: ${error.message}`);
    }
    await askAgain(client, name);
  }, [client, personId]);
}

/** Ctrl+Z outside of a field for text; inside it belongs to the field. */
export function useStrgZ(personId: string): void {
  const takeBack = useTakeBack(personId);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !event.ctrlKey || event.shiftKey || event.altKey) return;
      if (isTextFeld(event.target)) return;
      event.preventDefault();
      void takeBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [takeBack]);
}

/** The same for the mouse, with the word of what would be taken back. */
export function Rueckgaengig() {
  const { akte } = useAkte();
  const takeBack = useTakeBack(akte.person.id);
  const last = useLastSchritt(akte.person.id);
  if (last === null) return null;
  return (
    <UnstyledButton
      className={classes['rueckgaengig']}
      aria-keyshortcuts="Control+Z"
      onClick={() => void takeBack()}
    >
      <IconArrowBackUp size={16} aria-hidden />
      <span>
        Rückgängig: {last.was}
        <span className={classes['navHinweis']}> Strg + Z</span>
      </span>
    </UnstyledButton>
  );
}
