import { AmpelFormIcon } from './ampel-form.tsx';
import classes from './badge.module.css';

type Ampel = 'gruen' | 'gelb' | 'rot' | 'ungeprueft';

const WORDS: Readonly<Record<Ampel, string>> = {
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
  ungeprueft: 'ungeprüft',
};
const INK: Readonly<Record<Ampel, string>> = {
  gruen: 'var(--ampel-gruen)',
  gelb: 'var(--ampel-gelb)',
  rot: 'var(--ampel-rot)',
  ungeprueft: 'var(--ampel-offen)',
};

type Props = {
  readonly farbe: Ampel;
  /** On a tinted ground, for headers; plain in tables. */
  readonly soft?: boolean;
};

/** What a human has decided: filled shape, word, colour. */
export function AmpelBadge({ farbe, soft = false }: Props) {
  const ground = soft
    ? { background: `var(--ampel-${farbe === 'ungeprueft' ? 'offen' : farbe}-flaeche)` }
    : {};
  return (
    <span
      className={soft ? `${classes['badge']} ${classes['soft']}` : classes['badge']}
      style={{ color: INK[farbe], ...ground }}
    >
      <AmpelFormIcon farbe={farbe} filled />
      <span className={classes['word']}>{WORDS[farbe]}</span>
    </span>
  );
}
