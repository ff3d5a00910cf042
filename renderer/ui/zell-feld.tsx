import { Textarea, TextInput } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import type { z } from 'zod';
import { assertNever } from '#shared/lib/assert.ts';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { DateField } from './date-field.tsx';
import { NumberField } from './number-field.tsx';
import { Wahl } from './wahl.tsx';

type Props = {
  readonly schema: z.ZodObject;
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: ReactNode;
  /** What the row is about, so that a screen reader hears more than the column. */
  readonly zeile: string;
};

const JA_NEIN = [
  { value: 'ja', label: 'ja' },
  { value: 'nein', label: 'nein' },
];

type AuswahlProps = ComponentProps<typeof Wahl> & { readonly optional: boolean };

const UNBEKANNT = '';

/** „unbekannt“ is an answer of the list: cells are too narrow for a button that empties them. */
function Auswahl({ options, optional, value, onChange, ...rest }: AuswahlProps) {
  return (
    <Wahl
      {...rest}
      options={[...(optional ? [{ value: UNBEKANNT, label: 'unbekannt' }] : []), ...options]}
      searchable={options.length > 8}
      allowDeselect={false}
      placeholder={optional ? '–' : 'Bitte wählen'}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      value={value}
      onChange={(answer) => onChange(answer === UNBEKANNT ? null : answer)}
    />
  );
}

/** The input for a field of a record in the cell of a table: quiet, and named by its column and row. */
export function ZellFeld({ schema, name, value, onChange, error, zeile }: Props) {
  const info = feldInfo(schema, name);
  const { eingabe, optional } = info;
  const shared = {
    'aria-label': `${info.label} (${zeile})`,
    error,
    name,
    size: 'sm' as const,
    ...(!optional && { required: true }),
  };
  const text = typeof value === 'string' ? value : '';
  const change = (typed: string) => onChange(typed === '' && optional ? null : typed);
  switch (eingabe.art) {
    case 'text':
      return (
        <TextInput
          {...shared}
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'absatz':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={1}
          maxRows={6}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'datum':
    case 'teildatum':
      return (
        <DateField
          {...shared}
          placeholder=""
          partial={eingabe.art === 'teildatum'}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'geld':
    case 'zahl':
      return (
        <NumberField
          {...shared}
          money={eingabe.art === 'geld'}
          value={typeof value === 'number' || typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'janein':
      return (
        <Auswahl
          {...shared}
          options={JA_NEIN}
          optional
          value={value === true ? 'ja' : value === false ? 'nein' : null}
          onChange={(answer) => onChange(answer === null ? null : answer === 'ja')}
        />
      );
    case 'auswahl':
      return (
        <Auswahl
          {...shared}
          options={eingabe.options}
          optional={optional}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    default:
      return assertNever(eingabe);
  }
}
