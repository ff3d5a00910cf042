import { Button, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useAnswer } from '#renderer/lib/queries.ts';
import { useEnter } from '#renderer/lib/use-enter.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Marke } from '#renderer/ui/marke.tsx';
import { SchalterPerson } from './schalter-person.tsx';
import classes from './schalter.module.css';
import { useRest } from './use-rest.ts';

/** After so long without a key or a movement the person disappears from the screen, in milliseconds. */
const REST = 120_000;

/**
 * The screen over the desk: large, and nothing on it that a person next in the queue must not read. F8 opens it from
 * anywhere, Escape leaves it.
 */
export function SchalterPage() {
  const [suche, setSuche] = useState('');
  const [id, setId] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();
  const found = useAnswer('schalter.search', { suche }, { enabled: suche.trim() !== '', keepPrevious: true });
  const treffer = suche.trim() === '' ? [] : (found.data?.treffer ?? []);

  const leave = () => {
    if (id !== null || suche !== '') return clear();
    return navigate(cameFrom(), { replace: true });
  };
  const clear = () => {
    setId(null);
    setSuche('');
    setClosed(false);
    requestAnimationFrame(() => input.current?.focus());
  };
  const show = (next: string) => {
    setId(next);
    setClosed(false);
    setSuche('');
  };
  const enter = useEnter(
    { fresh: found.data !== undefined && !found.isPlaceholderData, first: treffer[0]?.id },
    show,
  );
  useHotkeys([['Escape', leave]], []);
  useRest(REST, () => {
    if (id === null && suche === '') return;
    setId(null);
    setSuche('');
    setClosed(true);
  });

  return (
    <div className={classes['schalter']}>
      <header className={classes['oben']}>
        <Marke />
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconX size={18} aria-hidden />}
          rightSection={<KeyHint keys="Esc" />}
          onClick={leave}
        >
          {id !== null || suche !== '' ? 'Anzeige schließen' : 'Schalteransicht verlassen'}
        </Button>
      </header>
      <main className={classes['blatt']}>
        <VisuallyHidden component="h1">Schalter</VisuallyHidden>
        {id === null ? (
          <form
            className={classes['suche']}
            onSubmit={(event) => {
              event.preventDefault();
              if (suche.trim() !== '') enter.press();
            }}
          >
            <TextInput
              ref={input}
              autoFocus
              type="search"
              size="xl"
              aria-label="Person suchen"
              placeholder="Name oder Programm-Nr."
              leftSection={<IconSearch size={26} aria-hidden />}
              value={suche}
              onChange={(event) => {
                enter.forget();
                setSuche(event.currentTarget.value);
              }}
            />
            <ErrorNote error={found.error} />
            {treffer.length > 0 && (
              <ul className={classes['treffer']} aria-label="Gefundene Personen">
                {treffer.map((each) => (
                  <li key={each.id}>
                    <UnstyledButton className={classes['trefferZeile']} onClick={() => show(each.id)}>
                      <span>{each.name}</span>
                      <span className={classes['nummer']}>{each.programmNr}</span>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            )}
            <p className={classes['hinweis']} role="status">
              {closed
                ? 'Die Anzeige wurde nach einer Pause geschlossen.'
                : suche.trim() !== '' && found.data?.treffer.length === 0
                  ? 'Niemand gefunden. Vielleicht hilft eine andere Schreibweise.'
                  : ''}
            </p>
          </form>
        ) : (
          <SchalterPerson id={id} />
        )}
      </main>
    </div>
  );
}

/** Where one was when the key was pressed; the list if that is not known. */
function cameFrom(): string {
  const state: unknown = window.history.state;
  const from = typeof state === 'object' && state !== null && 'von' in state ? state.von : null;
  return typeof from === 'string' && from.startsWith('/') && from !== '/schalter' ? from : '/faelle';
}
