import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { Sichtungsauswahl } from '#shared/api/sichtung.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AuswahlAusListe } from './auswahl-aus-liste.tsx';
import { Freigaben } from './freigaben.tsx';
import { TrichterListe } from './trichter.tsx';
import classes from './sichtung.module.css';

const WAHL = [
  {
    art: 'offen',
    titel: 'Noch ohne Ergebnis',
    text: 'Alle, über die noch niemand entschieden hat, und alle, bei denen Angaben inzwischen da sind.',
  },
  {
    art: 'nie_geprueft',
    titel: 'Noch nie geprüft',
    text: 'Ohne Prüfvermerk nach §§ 25a und 25b. Vor jeder Abschiebung muss einer vorliegen.',
  },
  {
    art: 'zweiter_blick',
    titel: 'Zweiter Blick fällig',
    text: 'Rote Fälle, deren Tag gekommen ist; gemeinsam mit der Beratungsstelle.',
  },
  { art: 'angaben_fehlen', titel: 'Angaben fehlten', text: 'Beim letzten Mal ohne Farbe geblieben.' },
] as const satisfies readonly { art: Sichtungsauswahl['art']; titel: string; text: string }[];

/** Whom to go through; and where everybody stands. */
export function Beginn() {
  const overview = useAnswer('sichtung.overview', undefined);
  const start = useCommand('sichtung.start');
  const zahlen = overview.data;
  const begin = (auswahl: Sichtungsauswahl) => {
    if (!start.isPending) start.mutate({ auswahl });
  };
  useHotkeys(
    WAHL.map(({ art }, index) => [
      String(index + 1),
      () => {
        if ((zahlen?.[art] ?? 0) > 0) begin({ art });
      },
    ]),
  );
  return (
    <Page
      title="Sichtung"
      sub="Ein Fall nach dem anderen: zuerst, was entgegensteht, dann die Zeit, dann das Übrige. Grün zuerst, rot zuletzt."
    >
      <ErrorNote error={overview.error ?? start.error} />
      <div className={classes['beginn']}>
        <Section title="Wen möchten Sie durchgehen?" line={false}>
          <ul className={classes['wahl']}>
            {WAHL.map(({ art, titel, text }, index) => {
              const anzahl = zahlen?.[art] ?? 0;
              return (
                <li key={art}>
                  <UnstyledButton
                    className={classes['wahlKnopf']}
                    disabled={anzahl === 0}
                    data-leer={anzahl === 0 || undefined}
                    onClick={() => begin({ art })}
                  >
                    <KeyHint keys={String(index + 1)} />
                    <span>
                      <span className={classes['wahlTitel']}>{titel}</span>
                      <span className={classes['wahlText']}>{text}</span>
                    </span>
                    <span className={classes['wahlZahl']}>
                      {zahlen === undefined ? '' : formatCount(anzahl, 'Person', 'Personen')}
                    </span>
                  </UnstyledButton>
                </li>
              );
            })}
            <AuswahlAusListe ab={WAHL.length + 1} onBegin={begin} />
          </ul>
        </Section>
        <Section title="Wo alle stehen" line={false}>
          {zahlen === undefined ? null : zahlen.trichter.gesamt === 0 ? (
            <Text c="dimmed">
              Im Register steht noch niemand. Lesen Sie unter „Austausch“ Ihre Liste ein.
            </Text>
          ) : (
            <TrichterListe trichter={zahlen.trichter} />
          )}
        </Section>
      </div>
      <Freigaben />
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          Sie können jederzeit aufhören: Die Sichtung geht genau dort weiter, auch nach dem Sperren.
        </Text>
      </Stack>
    </Page>
  );
}
