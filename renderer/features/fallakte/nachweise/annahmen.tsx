import type { Annahme } from '#shared/recht/lebensunterhalt/annahme.ts';
import type { Rechnung } from '#shared/recht/lebensunterhalt/rechnung.ts';
import { formatAmount } from '#renderer/lib/format.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import classes from './lebensunterhalt-rechnung.module.css';

type Feld = Exclude<keyof Annahme, 'ohne' | 'alleinerziehend'>;

type Props = {
  readonly annahme: Annahme;
  readonly onChange: (annahme: Annahme) => void;
  /** What the register holds; shown in an empty field. */
  readonly bekannt: Rechnung['bekannt'];
};

/** Hours, wage, rent: what is typed here is reckoned with at once and kept nowhere. */
export function Annahmen({ annahme, onChange, bekannt }: Props) {
  const set = (feld: Feld) => (value: number | string | null) =>
    // What is still being typed is no number yet: the last one stays.
    typeof value === 'string'
      ? undefined
      : onChange({ ...annahme, [feld]: value === null ? null : Math.max(0, value) });
  const now = (cent: number | null) => (cent === null ? '' : formatAmount(cent));
  return (
    <div className={classes['annahmen']} role="group" aria-label="Was wäre, wenn?">
      <NumberField
        label="Stunden je Woche"
        unit="Std."
        value={annahme.stundenWoche}
        onChange={set('stundenWoche')}
        placeholder={bekannt.stundenWoche === null ? '' : String(bekannt.stundenWoche).replace('.', ',')}
      />
      <NumberField
        label="Stundenlohn, brutto"
        money
        unit="€"
        value={annahme.stundenlohn}
        onChange={set('stundenlohn')}
      />
      <NumberField
        label="oder Brutto im Monat"
        money
        unit="€"
        value={annahme.bruttoErwerb}
        onChange={set('bruttoErwerb')}
        placeholder={now(bekannt.brutto)}
      />
      <NumberField
        label="Netto im Monat"
        money
        unit="€"
        value={annahme.nettoErwerb}
        onChange={set('nettoErwerb')}
        placeholder={now(bekannt.netto)}
      />
      <NumberField
        label="Miete warm"
        money
        unit="€"
        value={annahme.kduWarm}
        onChange={set('kduWarm')}
        placeholder={now(bekannt.kduWarm)}
      />
      <NumberField
        label="Kindergeld"
        money
        unit="€"
        value={annahme.kindergeld}
        onChange={set('kindergeld')}
        placeholder={now(bekannt.kindergeld)}
      />
    </div>
  );
}
