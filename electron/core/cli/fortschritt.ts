import type { WriteStream } from 'node:tty';

/** A bar on one line of the terminal; says nothing where nobody watches (pipes, logs). */
export type Fortschritt = {
  readonly zeige: (anteil: number, text: string) => void;
  readonly ende: () => void;
};

const BREITE = 28;

export function createFortschritt(terminal: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>): Fortschritt {
  if (!terminal.isTTY) return { zeige: () => undefined, ende: () => undefined };
  let letzte = '';
  return {
    zeige: (anteil, text) => {
      const voll = Math.round(Math.min(1, Math.max(0, anteil)) * BREITE);
      const zeile =
        `${'█'.repeat(voll)}${'░'.repeat(BREITE - voll)} ${String(Math.round(anteil * 100)).padStart(3)} %  ${text}`.slice(
          0,
          Math.max(20, (terminal.columns ?? 80) - 1),
        );
      if (zeile !== letzte) terminal.write(`\r\u001B[2K${zeile}`);
      letzte = zeile;
    },
    ende: () => void terminal.write('\r\u001B[2K'),
  };
}
