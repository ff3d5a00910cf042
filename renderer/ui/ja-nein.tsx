import { Input, SegmentedControl } from '@mantine/core';
import { useId, type ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  /** null: nobody has said it yet, which is never "no". */
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
  readonly disabled?: boolean;
};

const OPTIONS = [
  { value: 'ja', label: 'ja' },
  { value: 'nein', label: 'nein' },
  { value: 'unbekannt', label: 'unbekannt' },
];

/** Yes, no, or unknown: three answers of the same weight. */
export function JaNein({ label, description, error, value, onChange, disabled = false }: Props) {
  const id = useId();
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      labelElement="div"
      labelProps={{ id }}
    >
      <div>
        <SegmentedControl
          aria-labelledby={id}
          data={OPTIONS}
          disabled={disabled}
          transitionDuration={0}
          value={value === null ? 'unbekannt' : value ? 'ja' : 'nein'}
          onChange={(answer) => onChange(answer === 'unbekannt' ? null : answer === 'ja')}
        />
      </div>
    </Input.Wrapper>
  );
}
