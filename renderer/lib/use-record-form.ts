import { useForm, type UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { eingabeSaetze } from './eingabe-saetze.ts';

type Werte = Record<string, unknown>;

export type RecordForm<S extends z.ZodObject> = {
  /** Props of a `SchemaFeld` for one field of the record. */
  readonly feld: (name: keyof S['shape'] & string) => {
    readonly schema: z.ZodObject;
    readonly name: string;
    readonly value: unknown;
    readonly onChange: (value: unknown) => void;
    readonly onBlur: (() => void) | undefined;
    readonly error: ReactNode;
  };
  /** `onSubmit` of the form: validates with the schema of the contract and hands over the parsed record. */
  readonly submit: (
    onValid: (record: z.output<S>) => void | Promise<void>,
  ) => (event?: React.FormEvent<HTMLFormElement>) => void;
  readonly form: UseFormReturnType<Werte>;
  readonly dirty: boolean;
};

/**
 * A form of one record, validated by the schema of the contract. Mount it only when the record is there and
 * give it a `key` with its id: the initial values are read once.
 * @param initial the record as loaded, or as restored from a draft (then it may hold text that is no date yet)
 * @param onValuesChange e.g. `draft.keep`
 */
export function useRecordForm<S extends z.ZodObject>(
  schema: S,
  initial: Werte,
  onValuesChange?: (werte: Werte) => void,
): RecordForm<S> {
  const form = useForm<Werte>({
    mode: 'controlled',
    initialValues: initial,
    validate: (werte) => eingabeSaetze(schema, werte),
    validateInputOnBlur: true,
    ...(onValuesChange && { onValuesChange: (werte) => onValuesChange(werte) }),
  });
  return {
    form,
    dirty: form.isDirty(),
    feld: (name) => {
      const { onBlur, error } = form.getInputProps(name) as { onBlur?: () => void; error?: ReactNode };
      return {
        schema,
        name,
        value: form.values[name],
        onChange: (value) => set(form, name, value),
        onBlur,
        error,
      };
    },
    submit: (onValid) =>
      form.onSubmit(
        (werte) => void onValid(schema.parse(werte)),
        () => focusFirstError(),
      ),
  };
}

// Mantine computes the type of a value from its path; for a record of unknowns it cannot.
function set(form: UseFormReturnType<Werte>, name: string, value: unknown): void {
  form.setFieldValue(name, value as never);
}

/** The first field with an error gets the focus, so that nobody has to look for it. */
function focusFirstError(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
