import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { sichtungsart } from '#shared/domain/codes.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { auswahlInWorten } from './auswahl-worte.ts';
import type { Lauf } from './sichtung-page.tsx';
import classes from './sichtung.module.css';

/** How far the round is, the way back, and the way out. */
export function Fortschritt({ lauf }: { readonly lauf: Lauf }) {
  const undo = useCommand('sichtung.undo');
  const finish = useCommand('sichtung.finish');
  const takeBack = () => {
    if (lauf.letzter !== null && !undo.isPending) undo.mutate(undefined);
  };
  useHotkeys([['mod+Z', takeBack]]);
  return (
    <div className={classes['fortschritt']}>
      <div className={classes['fortschrittZeile']}>
        <span>
          <b>
            {lauf.erledigt} von {lauf.gesamt}
          </b>{' '}
          · {auswahlInWorten(lauf.auswahl)}
        </span>
        <span className={classes['fortschrittTun']}>
          {lauf.letzter !== null && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              rightSection={<KeyHint keys="Strg+Z" />}
              onClick={takeBack}
            >
              {sichtungsart.label(lauf.letzter.art)} bei {lauf.letzter.name} zurücknehmen
            </Button>
          )}
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => finish.mutate(undefined)}>
            Durchgang beenden
          </Button>
        </span>
      </div>
      <div
        className={classes['balken']}
        role="progressbar"
        aria-label="Fortschritt der Sichtung"
        aria-valuemin={0}
        aria-valuemax={lauf.gesamt}
        aria-valuenow={lauf.erledigt}
        aria-valuetext={`${lauf.erledigt} von ${lauf.gesamt}`}
      >
        <span style={{ inlineSize: `${lauf.gesamt === 0 ? 100 : (lauf.erledigt / lauf.gesamt) * 100}%` }} />
      </div>
      <ErrorNote error={undo.error ?? finish.error} />
    </div>
  );
}
