import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAkte } from './akte-context.tsx';
import classes from './fallakte.module.css';

export type Bereich = {
  /** The table it holds; also where a missing fact leads. */
  readonly tabelle: string;
  readonly titel: string;
  /** Always open: needed in nearly every case. */
  readonly immer?: boolean;
  readonly gefuellt: boolean;
  readonly inhalt: ReactNode;
};

type Props = {
  readonly bereiche: readonly Bereich[];
  /** Name of a row of links to the open parts, where there are many. */
  readonly nav?: string;
};

/**
 * Parts of a section, one below the other. Open is what holds something, what nearly everybody needs and what the
 * best route asks for; the rest waits as a row of words, so that a file with little in it looks like one.
 */
export function Bereiche({ bereiche, nav }: Props) {
  const { ergebnis, offen } = useAkte();
  const [geoeffnet, setGeoeffnet] = useState<readonly string[]>([]);
  const [typed] = useState(() => Object.keys(offen()).map((key) => key.split('/')[0]));
  const needed = new Set(ergebnis?.fehlt.map(({ feld }) => feld.split('.')[0]));
  const isOpen = ({ tabelle, immer = false, gefuellt }: Bereich) =>
    immer || gefuellt || needed.has(tabelle) || geoeffnet.includes(tabelle) || typed.includes(tabelle);
  const zu = bereiche.filter((bereich) => !isOpen(bereich));
  return (
    <Stack gap="lg">
      {nav !== undefined && (
        <nav aria-label={nav} className={classes['bloecke']}>
          {bereiche.filter(isOpen).map(({ tabelle, titel }) => (
            <UnstyledButton
              key={tabelle}
              className={classes['textlink']}
              onClick={() => focusBereich(tabelle)}
            >
              {titel}
            </UnstyledButton>
          ))}
        </nav>
      )}
      <div className={classes['stapel']}>
        {bereiche.filter(isOpen).map(({ tabelle, inhalt }) => (
          <div key={tabelle} data-bereich={tabelle}>
            {inhalt}
          </div>
        ))}
        {zu.length > 0 && (
          <div role="group" aria-label="Bei Bedarf eintragen">
            <Text size="sm" c="dimmed" mb="xs">
              Bei Bedarf eintragen
            </Text>
            <Group gap="xs">
              {zu.map(({ tabelle, titel }) => (
                <Button
                  key={tabelle}
                  data-tabelle={tabelle}
                  variant="default"
                  size="xs"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => {
                    setGeoeffnet([...geoeffnet, tabelle]);
                    focusBereich(tabelle);
                  }}
                >
                  {titel}
                </Button>
              ))}
            </Group>
          </div>
        )}
      </div>
    </Stack>
  );
}

/** The part appears with the next paint; its first field, or the button that adds an entry, gets the cursor. */
export function focusBereich(tabelle: string): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-bereich="${CSS.escape(tabelle)}"]`);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  });
}
