import { useEffect } from 'react';
import { cleanAbsatz, cleanZeile } from '#shared/lib/eingefuegt.ts';
import { formatNumber } from './format.ts';
import { insertText, isTextFeld } from './insert-text.ts';
import { melde } from './meldung.ts';

/** Far beyond what any field holds; more than this would only keep the window busy. */
const MOST = 20_000;

/**
 * Text pasted or dropped into a field anywhere in the window loses what nobody sees. A list takes a whole table
 * itself (`data-zeile`); a book is refused with a sentence, before anything is read.
 */
export function useCleanPaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) =>
      take(event, event.target, event.clipboardData?.getData('text/plain') ?? '');
    const onDrop = (event: DragEvent) =>
      take(event, event.target, event.dataTransfer?.getData('text/plain') ?? '');
    document.addEventListener('paste', onPaste, true);
    document.addEventListener('drop', onDrop, true);
    return () => {
      document.removeEventListener('paste', onPaste, true);
      document.removeEventListener('drop', onDrop, true);
    };
  }, []);
}

function take(event: Event, target: EventTarget | null, text: string): void {
  if (!isTextFeld(target) || text === '') return;
  if (text.length > MOST) {
    event.preventDefault();
    event.stopPropagation();
    melde(
      `Nicht eingefügt: Der Text hat ${formatNumber(text.length)} Zeichen, das ist für ein Feld zu viel. Bitte nur das Nötige einfügen; das Schriftstück selbst gehört in die Akte.`,
    );
    return;
  }
  if (text.includes('\t') && target.closest('[data-zeile]') !== null) return;
  const clean = target instanceof HTMLTextAreaElement ? cleanAbsatz(text) : cleanZeile(text);
  if (clean === text) return;
  event.preventDefault();
  insertText(target, clean);
}
