import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { auswahlInWorten } from './auswahl-worte.ts';
import type { Lauf } from './sichtung-page.tsx';
import { TrichterListe } from './trichter.tsx';

/** The round is through. */
export function Fertig({ lauf }: { readonly lauf: Lauf }) {
  const overview = useAnswer('sichtung.overview', undefined);
  const finish = useCommand('sichtung.finish');
  const undo = useCommand('sichtung.undo');
  const takeBack = () => lauf.letzter !== null && undo.mutate(undefined);
  useHotkeys([
    ['mod+Z', takeBack],
    ['Escape', () => finish.mutate(undefined)],
  ]);
  return (
    <Page
      title="Alle gesichtet"
      sub={auswahlInWorten(lauf.auswahl)}
      takesFocus
      actions={
        <>
          {lauf.letzter !== null && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              rightSection={<KeyHint keys="Strg+Z" />}
              onClick={takeBack}
            >
              Letzten Schritt zurücknehmen
            </Button>
          )}
          <Button onClick={() => finish.mutate(undefined)} rightSection={<KeyHint keys="Esc" />}>
            Abschließen
          </Button>
        </>
      }
    >
      <ErrorNote error={undo.error ?? finish.error} />
      <Text size="lg">
        {lauf.gesamt === 0
          ? 'In dieser Auswahl liegt zurzeit niemand vor.'
          : `${formatCount(lauf.erledigt, 'Person', 'Personen')} von ${lauf.gesamt} durchgegangen. Zurückgestellte liegen an ihrem Tag wieder vor.`}
      </Text>
      <Section title="Wo alle stehen">
        <Group>{overview.data !== undefined && <TrichterListe trichter={overview.data.trichter} />}</Group>
      </Section>
    </Page>
  );
}
