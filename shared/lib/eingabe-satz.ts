import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with one value, as a German sentence. Never shows the value. */
export function eingabeSatz(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Bitte ausfüllen.'
        : 'Diese Angabe hat nicht die richtige Form.';
    case 'too_big':
      return issue.origin === 'string'
        ? `Höchstens ${issue.maximum} Zeichen.`
        : `Höchstens ${issue.maximum}.`;
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? 'Bitte ausfüllen.' : `Mindestens ${issue.minimum} Zeichen.`;
      return `Mindestens ${issue.minimum}.`;
    case 'invalid_value':
      return 'Bitte einen Wert der Liste wählen.';
    case 'unrecognized_keys':
      return 'Diese Angabe ist hier nicht vorgesehen.';
    case 'invalid_format':
    case 'custom':
      return isGerman(issue.message) ? issue.message : 'Diese Angabe hat nicht die richtige Form.';
    default:
      return 'Diese Angabe ist so nicht möglich.';
  }
}

/** Our own messages are German sentences; zod's are English and speak of patterns. */
function isGerman(message: string): boolean {
  return !message.startsWith('Invalid') && !message.startsWith('Too');
}
