import { PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { call } from '#renderer/lib/call.ts';
import classes from './kennwort-felder.module.css';

type Staerke = Output<'tresor.staerke'>;

type Props = {
  /** The Kennwort once it is repeated, else null; whether it is strong enough says the core. Keep the function stable. */
  readonly onKennwort: (kennwort: string | null) => void;
  readonly label?: string;
};

/** A new Kennwort, typed twice, with its strength in a word. It stays out of every cache. */
export function KennwortFelder({ onKennwort, label = 'Kennwort' }: Props) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [left, setLeft] = useState(false);
  const staerke = useStaerke(first);
  const enough = staerke?.ausreichend === true;
  const same = first === second;
  useEffect(() => onKennwort(same && first !== '' ? first : null), [same, first, onKennwort]);
  return (
    <Stack gap="md">
      <div>
        <PasswordInput
          label={label}
          description="Mindestens 12 Zeichen. Ein kurzer Satz oder vier zufällige Wörter sind leichter zu merken als Sonderzeichen."
          autoComplete="new-password"
          value={first}
          visibilityToggleButtonProps={TOGGLE}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <Meter staerke={first === '' ? null : staerke} />
      </div>
      <PasswordInput
        label={`${label} wiederholen`}
        autoComplete="new-password"
        value={second}
        visibilityToggleButtonProps={TOGGLE}
        onChange={(event) => setSecond(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
        error={left && second !== '' && !same ? 'Die beiden Eingaben sind noch nicht gleich.' : null}
      />
      {/* Its room is kept: the answer comes a moment later, and the button below must not move from under the mouse. */}
      <Text size="sm" c="dimmed" role="status">
        {enough && same && second !== ''
          ? 'Gut. Das Kennwort steht nirgends geschrieben; niemand kann es für Sie nachsehen.'
          : '\u00a0'}
      </Text>
    </Stack>
  );
}

const TOGGLE = { 'aria-label': 'Kennwort zeigen oder verbergen', tabIndex: 0 };
const STEPS = [1, 2, 3, 4];

function Meter({ staerke }: { readonly staerke: Staerke | null }) {
  return (
    <div className={classes['meter']} aria-live="polite">
      <div className={classes['bar']} aria-hidden>
        {STEPS.map((step) => (
          <span key={step} data-on={(staerke?.stufe ?? 0) >= step || undefined} />
        ))}
      </div>
      <Text size="sm">
        {staerke === null ? '\u00a0' : `Stärke: ${staerke.wort}`}
        {staerke !== null && staerke.hinweis !== '' && (
          <Text span inherit c="dimmed">
            {' '}
            – {staerke.hinweis}
          </Text>
        )}
      </Text>
    </div>
  );
}

/** Asked of the core, a moment after the last key. */
function useStaerke(kennwort: string): Staerke | null {
  const [answered, setAnswered] = useState<{ readonly kennwort: string; readonly staerke: Staerke } | null>(
    null,
  );
  useEffect(() => {
    if (kennwort === '') return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      void call('tresor.staerke', { kennwort }).then((answer) => {
        if (!gone) setAnswered({ kennwort, staerke: answer });
      });
    }, 120);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [kennwort]);
  // An answer about an earlier text says nothing about this one.
  return answered?.kennwort === kennwort ? answered.staerke : null;
}
