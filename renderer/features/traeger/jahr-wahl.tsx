import { Wahl } from '#renderer/ui/wahl.tsx';
import { useHeute } from '#renderer/lib/heute.ts';

type Props = {
  readonly label: string;
  readonly jahr: number;
  readonly onChange: (jahr: number) => void;
};

/** The year somebody looks at: next year for plans, and as far back as anybody asks. */
export function JahrWahl({ label, jahr, onChange }: Props) {
  const now = Number(useHeute().slice(0, 4));
  return (
    <Wahl
      label={label}
      w="9rem"
      allowDeselect={false}
      options={Array.from({ length: 8 }, (_, back) => String(now + 1 - back)).map((value) => ({
        value,
        label: value,
      }))}
      value={String(jahr)}
      onChange={(value) => value !== null && onChange(Number(value))}
    />
  );
}
