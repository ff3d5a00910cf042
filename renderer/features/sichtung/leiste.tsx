import { useHotkeys } from '@mantine/hooks';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { sichtungsart } from '#shared/domain/codes.ts';
import type { FallErgebnis, RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { AmpelFormIcon, type AmpelForm } from '#renderer/ui/ampel-form.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { ergebnisEntwurf, leererEntwurf, type Art, type ErgebnisEntwurf } from './ergebnis-entwurf.ts';
import { ErgebnisFeld } from './ergebnis-feld.tsx';
import type { Lauf, SichtungsFall } from './sichtung-page.tsx';
import classes from './sichtung.module.css';

type Props = {
  readonly lauf: Lauf;
  readonly fall: SichtungsFall;
  readonly ergebnis: FallErgebnis;
  readonly route: RechtsgrundlageErgebnis;
};

const FORM: Readonly<Partial<Record<Art, AmpelForm>>> = {
  gruen: 'gruen',
  gelb: 'gelb',
  rot: 'rot',
  angaben_fehlen: 'angaben_fehlen',
};

/** The five results of a look, always in sight, each with its key; below it the reason for the chosen one. */
export function Leiste({ fall, ergebnis, route }: Props) {
  const draft = useDraft(`sichtung/${fall.id}`, ergebnisEntwurf);
  const [typed, setTyped] = useState<ErgebnisEntwurf | null>(null);
  const [closed, setClosed] = useState(false);
  const heute = useHeute();
  const entwurf = closed ? null : (typed ?? draft.restored?.werte ?? null);

  const change = (next: ErgebnisEntwurf) => {
    setClosed(false);
    setTyped(next);
    draft.keep(next);
  };
  const choose = (art: Art) =>
    change(entwurf === null ? leererEntwurf(art, heute) : { ...entwurf, art, gewaehlt: [] });
  const close = () => {
    setClosed(true);
    setTyped(null);
    void draft.discard();
  };
  const tasten = sichtungsart.codes.map((art, index) => ({ art, taste: String(index + 1) }));
  // Within the reason the digits choose sentences; with Alt they choose the result from anywhere.
  useHotkeys(tasten.map(({ art, taste }) => [taste, () => entwurf === null && choose(art)]));
  useHotkeys(
    tasten.map(({ art, taste }) => [`alt+${taste}`, () => choose(art)]),
    [],
  );
  const keys = (
    <div className={classes['tasten']} role="group" aria-label="Ergebnis">
      {tasten.map(({ art, taste }) => {
        const form = FORM[art];
        return (
          <UnstyledButton
            key={art}
            className={classes['taste']}
            data-art={art}
            aria-pressed={entwurf?.art === art}
            onClick={() => choose(art)}
          >
            <KeyHint keys={entwurf === null ? taste : `Alt+${taste}`} />
            {form !== undefined && (
              <AmpelFormIcon farbe={form} filled={form !== 'angaben_fehlen'} size="1em" />
            )}
            <span>{tunWort(art)}</span>
          </UnstyledButton>
        );
      })}
    </div>
  );
  return (
    <div className={classes['leiste']}>
      {entwurf === null || !draft.ready ? (
        <div className={classes['unten']}>{keys}</div>
      ) : (
        <ErgebnisFeld
          key={entwurf.art}
          fall={fall}
          ergebnis={ergebnis}
          route={route}
          entwurf={entwurf}
          keys={keys}
          onChange={change}
          onClose={close}
          onDone={() => draft.discard()}
        />
      )}
    </div>
  );
}

/** What the key does: „zurückstellen“, where the result is called „zurückgestellt“. */
const tunWort = (art: Art): string => (art === 'zurueckgestellt' ? 'zurückstellen' : sichtungsart.label(art));
