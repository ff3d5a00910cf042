import { Progress, Stack, Text } from '@mantine/core';
import { IconArrowNarrowRight, IconFileText, IconHelp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { SchrittGruppe } from '#shared/api/vorschau.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './ein-schritt.module.css';

/** Over everybody: who lacks only one thing, grouped by that thing. Each line opens the list of these people. */
export function EinSchrittPage() {
  const answer = useAnswer('vorschau.einSchritt', undefined, { keepPrevious: true });
  const { data, dataUpdatedAt, refetch } = answer;
  const waiting = data !== undefined && data.frisch < data.gesamt;
  // The core makes rows of another day anew between calls; nobody tells the window when it is done.
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => void refetch(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [waiting, dataUpdatedAt, refetch]);
  return (
    <Page
      title="Ein Schritt bis Grün"
      sub="Wem fehlt nur noch eine einzige Sache? Das Programm rechnet durch, was jeder einzelne Schritt ändern würde. Gesetzt wird nichts."
      actions={
        <LinkButton href="/faelle" variant="default">
          Zu den Fällen
        </LinkButton>
      }
      narrow
    >
      <ErrorNote error={answer.error} />
      {data === undefined ? (
        answer.error === null && <Loading text="Die Schritte werden gezählt …" />
      ) : (
        <Ergebnis {...data} />
      )}
    </Page>
  );
}

const LOOK_AGAIN_MS = 1_500;

type Ergebnis = {
  readonly gruppen: readonly SchrittGruppe[];
  readonly personen: number;
  readonly frisch: number;
  readonly gesamt: number;
};

function Ergebnis({ gruppen, personen, frisch, gesamt }: Ergebnis) {
  const [tun, klaeren] = (['erfuellen', 'klaeren'] as const).map((art) =>
    gruppen.filter((gruppe) => gruppe.art === art),
  );
  return (
    <Stack gap="xl">
      <Text role="status">
        {personen === 0
          ? 'Zurzeit ist niemand genau einen Schritt von Grün entfernt.'
          : `${formatCount(personen, 'Person ist', 'Personen sind')} einen einzigen Schritt von Grün entfernt.`}
      </Text>
      {frisch < gesamt && (
        <div>
          <Text size="sm" c="dimmed" mb={4}>
            Die Schritte werden gerade neu gerechnet: {formatNumber(frisch)} von {formatNumber(gesamt)}{' '}
            Personen sind auf dem Stand von heute.
          </Text>
          <Progress value={(100 * frisch) / gesamt} aria-label="Neu gerechnet" />
        </div>
      )}
      {gesamt === 0 && (
        <EmptyState title="Noch ist niemand im Register">
          Sobald Personen eingetragen sind, steht hier, wem nur noch ein Schritt fehlt.
        </EmptyState>
      )}
      <Gruppen
        titel="Das fehlt noch"
        hinweis="Mit diesem einen Nachweis oder Schritt wäre ein Weg grün."
        gruppen={tun ?? []}
      />
      <Gruppen
        titel="Das ist nur noch zu klären"
        hinweis="Hier fehlt bloß eine Angabe. Fällt die Antwort günstig aus, wäre ein Weg grün; unbekannt zählt nie als „nicht erfüllt“."
        gruppen={klaeren ?? []}
      />
    </Stack>
  );
}

type GruppenProps = {
  readonly titel: string;
  readonly hinweis: string;
  readonly gruppen: readonly SchrittGruppe[];
};

function Gruppen({ titel, hinweis, gruppen }: GruppenProps) {
  if (gruppen.length === 0) return null;
  return (
    <Section title={titel} hint={hinweis}>
      <ul className={classes['liste']} aria-label={titel}>
        {gruppen.map(({ schluessel, titel: name, papier, art, anzahl }) => (
          <li key={schluessel}>
            <Link href={`/faelle?einSchritt=${encodeURIComponent(schluessel)}`} className={classes['zeile']}>
              <span className={classes['anzahl']}>{formatNumber(anzahl)}</span>
              {art === 'klaeren' ? (
                <IconHelp size={20} aria-hidden />
              ) : (
                <IconFileText size={20} aria-hidden />
              )}
              <span>
                {name.replace(/^Klären: /, '')}
                {papier !== null && art === 'erfuellen' && (
                  <span className={classes['papier']}>{papier}</span>
                )}
              </span>
              <span className={classes['oeffnen']}>
                {formatCount(anzahl, 'Person', 'Personen')} zeigen
                <IconArrowNarrowRight size={18} aria-hidden />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
