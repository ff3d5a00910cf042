type Feld = HTMLInputElement | HTMLTextAreaElement;

/** A field into which text is typed; choices, dates of the system and check boxes are none. */
export function isTextFeld(target: EventTarget | null): target is Feld {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly && !target.disabled;
  return (
    target instanceof HTMLInputElement &&
    ['text', 'search', 'email', 'tel', 'url'].includes(target.type) &&
    !target.readOnly &&
    !target.disabled
  );
}

/** Puts text in the place of the selection, as typing does: the field hears of it and can take it back by itself. */
export function insertText(feld: Feld, text: string): void {
  feld.focus();
  // Old, and the only way that keeps the field's own undo; the engine is part of the program.
  // oxlint-disable-next-line typescript/no-deprecated
  if (document.execCommand('insertText', false, text)) return;
  feld.setRangeText(text, feld.selectionStart ?? 0, feld.selectionEnd ?? 0, 'end');
  feld.dispatchEvent(new Event('input', { bubbles: true }));
}
