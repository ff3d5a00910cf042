import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { assertNever } from '#shared/lib/assert.ts';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { DateField } from './date-field.tsx';
import { JaNein } from './ja-nein.tsx';
import { NumberField } from './number-field.tsx';
import { Wahl, type WahlOption } from './wahl.tsx';

export type SchemaFeldProps = {
  readonly schema: z.ZodObject;
  /** Field of the record. */
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: ReactNode;
  readonly onBlur?: (() => void) | undefined;
  /** Overrides the word of the schema, where the place says the rest. */
  readonly label?: string;
  /** Overrides the help of the schema; null leaves it out. */
  readonly hilfe?: string | null;
  /** Choices for a field that holds an id. */
  readonly options?: readonly WahlOption[];
  /** What an empty choice says; normally „unbekannt“. */
  readonly leer?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  /** The day cannot lie ahead: two-digit years are read as past. */
  readonly past?: boolean;
};

/** The right input for a field of a record: label, help and unit come from the schema. */
export function SchemaFeld({
  schema,
  name,
  value,
  onChange,
  past = false,
  options,
  ...rest
}: SchemaFeldProps) {
  const info = feldInfo(schema, name);
  const { autoFocus = false, disabled = false } = rest;
  const shared = {
    label: rest.label ?? info.label,
    description: rest.hilfe === undefined ? info.hilfe : rest.hilfe,
    error: rest.error,
    disabled,
    name,
    ...(rest.onBlur && { onBlur: rest.onBlur }),
    ...(autoFocus && { 'data-autofocus': true, autoFocus: true }),
    ...(!info.optional && { required: true, withAsterisk: false }),
  };
  const eingabe = options === undefined ? info.eingabe : { art: 'auswahl' as const, options };
  switch (eingabe.art) {
    case 'text':
      return (
        <TextInput
          {...shared}
          autoComplete="off"
          value={asText(value)}
          onChange={(event) => onChange(orNull(event.currentTarget.value, info.optional))}
        />
      );
    case 'absatz':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={12}
          value={asText(value)}
          onChange={(event) => onChange(orNull(event.currentTarget.value, info.optional))}
        />
      );
    case 'datum':
    case 'teildatum':
      return (
        <DateField
          {...shared}
          partial={eingabe.art === 'teildatum'}
          past={past || PAST.has(name)}
          value={asTextOrNull(value)}
          onChange={onChange}
        />
      );
    case 'geld':
    case 'zahl':
      return (
        <NumberField
          {...shared}
          money={eingabe.art === 'geld'}
          unit={info.einheit}
          value={typeof value === 'number' ? value : asTextOrNull(value)}
          onChange={onChange}
        />
      );
    case 'janein':
      return info.optional ? (
        <JaNein
          label={shared.label}
          description={shared.description}
          error={rest.error}
          disabled={disabled}
          value={typeof value === 'boolean' ? value : null}
          onChange={onChange}
        />
      ) : (
        <Checkbox
          label={shared.label}
          description={shared.description}
          disabled={disabled}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'auswahl':
      return (
        <Wahl
          {...shared}
          options={eingabe.options}
          searchable={eingabe.options.length > 8}
          clearable={info.optional}
          allowDeselect={info.optional}
          placeholder={rest.leer ?? (info.optional ? 'unbekannt' : 'Bitte wählen')}
          clearButtonProps={{ 'aria-label': `${shared.label} leeren` }}
          value={asTextOrNull(value)}
          onChange={onChange}
        />
      );
    default:
      return assertNever(eingabe);
  }
}

/** Days that have passed when they are entered, so that `1.1.60` means 1960. */
const PAST = new Set(['geburtsdatum', 'einreiseAm']);

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asTextOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** An emptied optional field is unknown, not an empty text. */
function orNull(text: string, optional: boolean): string | null {
  return text === '' && optional ? null : text;
}
