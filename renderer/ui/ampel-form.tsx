import type { ReactNode } from 'react';

export type AmpelForm = 'gruen' | 'gelb' | 'rot' | 'ungeprueft' | 'angaben_fehlen';

type Props = {
  readonly farbe: AmpelForm;
  /** Filled: a human has decided. Outline: the program proposes. */
  readonly filled: boolean;
  readonly size?: string;
};

/** The sign of an Ampel state: circle, triangle, square, ring, question. Readable without any colour. */
export function AmpelFormIcon({ farbe, filled, size = '0.85em' }: Props) {
  const colour = COLOURS[farbe];
  return (
    <svg
      viewBox="0 0 14 14"
      width={size}
      height={size}
      aria-hidden
      focusable="false"
      style={{ flex: 'none', color: colour, forcedColorAdjust: 'auto' }}
    >
      <g
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={filled ? 1 : 2}
        strokeLinejoin="round"
      >
        {SHAPES[farbe]}
      </g>
    </svg>
  );
}

const COLOURS: Readonly<Record<AmpelForm, string>> = {
  gruen: 'var(--ampel-gruen-form)',
  gelb: 'var(--ampel-gelb-form)',
  rot: 'var(--ampel-rot-form)',
  ungeprueft: 'var(--ampel-offen)',
  angaben_fehlen: 'var(--ampel-offen)',
};

const SHAPES: Readonly<Record<AmpelForm, ReactNode>> = {
  gruen: <circle cx="7" cy="7" r="5.5" />,
  gelb: <path d="M7 1.5 13 12.5H1Z" />,
  rot: <rect x="2" y="2" width="10" height="10" />,
  ungeprueft: <circle cx="7" cy="7" r="5.5" fill="none" strokeWidth="1.5" strokeDasharray="2.6 1.9" />,
  angaben_fehlen: (
    <g fill="none" strokeWidth="1.6" strokeLinecap="round">
      <path d="M4.4 4.6a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3.9-1.3 1.9" />
      <path d="M7 11.9v.1" strokeWidth="2" />
    </g>
  ),
};
