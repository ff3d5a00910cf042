import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled])';

/**
 * Enter in a field of one line goes on to the next, as in a spreadsheet; leaving the field saves it. A choice that
 * is open, a note of several lines and a button keep their own Enter. In the last field Enter only saves.
 */
export function goOnWithEnter(event: KeyboardEvent, commit: () => void): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || !(target instanceof HTMLInputElement)) return;
  if (target.getAttribute('aria-expanded') === 'true' || target.type === 'radio') return;
  if (target.getAttribute('aria-haspopup') === 'listbox' && target.value === '') return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(isStop);
  const next = fields[fields.indexOf(target) + 1];
  if (next === undefined) commit();
  else enterField(next);
}

/** As the Tab key does: what stands in the field is marked, so that typing replaces it. */
export function enterField(field: HTMLElement | null | undefined): void {
  field?.focus();
  if (field instanceof HTMLInputElement && field.type !== 'radio') field.select();
}

/** Of a group of radio buttons only the chosen one is a stop. */
function isStop(field: HTMLElement): boolean {
  if (field.closest('details:not([open])') !== null) return false;
  return !(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked;
}
