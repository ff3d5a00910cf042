import { Group, Textarea } from '@mantine/core';
import { weichtAb } from '#shared/ablauf/abweichung.ts';
import { rotgrund } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { BeteiligungFelder, type BeteiligungWerte } from './beteiligung-felder.tsx';
import { DateField } from './date-field.tsx';
import { Wahl } from './wahl.tsx';

type Entscheidung = RecordOf<'ampelentscheidung'>;

export type EntscheidungWerte = BeteiligungWerte & {
  readonly rotgrund: string | null;
  readonly abweichung: string | null;
  readonly zweiterBlickAm: string | null;
};

export const LEERE_ENTSCHEIDUNG: EntscheidungWerte = {
  rotgrund: null,
  abweichung: null,
  zweiterBlickAm: null,
  beteiligung: null,
  traegerInformiertAm: null,
  beteiligungGrund: null,
};

type Werte = Pick<Props, 'werte' | 'onChange'>;

type Props = {
  readonly farbe: Entscheidung['farbe'];
  readonly vorschlag: Entscheidung['vorschlag'];
  /** The decision in force is rot: this is the joint second look at it. */
  readonly zweiterBlick: boolean;
  readonly werte: EntscheidungWerte;
  readonly onChange: (teil: Partial<EntscheidungWerte>) => void;
};

/** What a colour needs beside its reason: nothing for most, more for rot, for a second look and against the proposal. */
export function EntscheidungFelder({ farbe, vorschlag, zweiterBlick, werte, onChange }: Props) {
  return (
    <>
      {farbe === 'rot' && <RotFelder werte={werte} onChange={onChange} />}
      <UebrigeFelder
        farbe={farbe}
        vorschlag={vorschlag}
        zweiterBlick={zweiterBlick}
        werte={werte}
        onChange={onChange}
      />
    </>
  );
}

/** What rot asks for: the fact that stands against a title, and the day of the second look. */
export function RotFelder({ werte, onChange }: Werte) {
  return (
    <Group gap="md" align="flex-start">
      <Wahl
        label="Was entgegensteht"
        description="Eine Tatsache; was nur fehlt, macht nie rot."
        options={rotgrund.options}
        placeholder="Bitte wählen"
        w="26rem"
        searchable
        maxDropdownHeight={340}
        value={werte.rotgrund}
        onChange={(value) => onChange({ rotgrund: value })}
      />
      <DateField
        label="Zweiter Blick am"
        description="Zum Beispiel „heute+90“."
        w="14rem"
        value={werte.zweiterBlickAm}
        onChange={(zweiterBlickAm) => onChange({ zweiterBlickAm })}
      />
    </Group>
  );
}

/** Why otherwise than proposed, and how the Beratungsstelle took part; only where it is asked. */
export function UebrigeFelder({ farbe, vorschlag, zweiterBlick, werte, onChange }: Props) {
  return (
    <>
      {weichtAb({ farbe, vorschlag }) && (
        <Textarea
          label="Warum anders als vorgeschlagen"
          autosize
          minRows={1}
          maxRows={6}
          maxLength={1000}
          value={werte.abweichung ?? ''}
          onChange={(event) => onChange({ abweichung: event.currentTarget.value || null })}
        />
      )}
      {zweiterBlick && <BeteiligungFelder werte={werte} onChange={onChange} />}
    </>
  );
}
