import { Button, Group, Text } from '@mantine/core';
import { IconCalendarDown, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { DRINGLICHKEIT, type Dringlichkeit } from '#shared/fristen/posten.ts';
import { formatCount, formatLongDay } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { useEntwuerfe } from '#renderer/lib/use-entwurf.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { SicherungStand } from '#renderer/ui/sicherung-stand.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { Aenderungen } from './aenderungen.tsx';
import { Erledigt } from './erledigt.tsx';
import { PostenListe } from './posten-liste.tsx';
import classes from './heute.module.css';

type Liste = Output<'heute.load'>;

const GRUPPEN: Readonly<Record<Dringlichkeit, string>> = {
  ueberfaellig: 'Überfällig',
  heute: 'Heute',
  woche: 'Diese Woche',
  spaeter: 'Danach',
};
const ALLE = 'alle';
const OHNE = 'ohne';
const FERNE = [
  { value: '0', label: 'was jetzt dran ist' },
  { value: '30', label: 'und die nächsten 30 Tage' },
  { value: '90', label: 'und die nächsten 90 Tage' },
];

/** What is due, the most urgent first; and what will become true by itself. */
export function HeutePage() {
  const [wer, setWer] = useState<string>(ALLE);
  const [tage, setTage] = useState('0');
  const wunsch = { zustaendig: wer === ALLE ? null : wer === OHNE ? '' : wer, tage: Number(tage) };
  const answer = useAnswer('heute.load', wunsch, { keepPrevious: true });
  const print = useTask('heute.print');
  const ics = useTask('heute.writeIcs');
  const { data } = answer;
  if (data === undefined)
    return (
      <Page title="Heute">
        <ErrorNote error={answer.error} />
        {answer.error === null && <Loading />}
      </Page>
    );
  if (data.personen === 0) return <Leer />;
  return (
    <Page
      title="Heute"
      sub={[formatLongDay(data.heute), data.feiertag].filter((part) => part !== null).join(' · ')}
      actions={
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={print.running}
            onClick={() => void print.run({ ...wunsch, als: 'druck' })}
          >
            Tagesliste drucken
          </Button>
          <Button
            variant="default"
            leftSection={<IconCalendarDown size={18} aria-hidden />}
            loading={ics.running}
            onClick={() => void ics.run(wunsch)}
          >
            Kalenderdatei
          </Button>
        </Group>
      }
    >
      <ErrorNote error={answer.error ?? print.error ?? ics.error} />
      <div role="status">
        {print.value?.gedruckt === true && <Text>An den Drucker gegeben.</Text>}
        {typeof ics.value?.datei === 'string' && (
          <>
            <FilePathNote path={ics.value.datei} />
            <Text size="sm" c="dimmed">
              {formatCount(ics.value.termine, 'Termin', 'Termine')} mit Programm-Nr., ohne Namen.
            </Text>
          </>
        )}
      </div>
      {data.ohneLand && (
        <Callout>
          Für Feiertage fehlt das Land Ihrer Behörde; gerechnet wird nur mit denen, die überall gelten.
          Eintragen unter Einstellungen › Behörde.
        </Callout>
      )}
      <div className={classes['rumpf']}>
        <div className={classes['spalte']}>
          <Group gap="md" align="flex-end">
            <Wahl
              label="Zuständig"
              w="14rem"
              options={[
                { value: ALLE, label: 'alle' },
                ...data.zustaendige.map((name) => ({ value: name, label: name })),
                { value: OHNE, label: 'niemand eingetragen' },
              ]}
              allowDeselect={false}
              value={wer}
              onChange={(value) => setWer(value ?? ALLE)}
            />
            <Wahl
              label="Zeigen"
              w="16rem"
              options={FERNE}
              allowDeselect={false}
              value={tage}
              onChange={(value) => setTage(value ?? '0')}
            />
          </Group>
          <Gruppen liste={data} />
          {data.erledigt.length > 0 && <Erledigt posten={data.erledigt} />}
          <LetzteSicherung />
        </div>
        <Aenderungen />
      </div>
    </Page>
  );
}

/** The day begins with the certainty that yesterday is safe. */
function LetzteSicherung() {
  const { data } = useAnswer('tresor.status', undefined);
  return data === undefined ? null : <SicherungStand sicherung={data.sicherung} />;
}

const notiz = z.string();

function Gruppen({ liste: { posten, weitere } }: { readonly liste: Liste }) {
  const notizen = useEntwuerfe('heute/notizen', notiz);
  if (posten.length === 0)
    return <Text>Nichts ist fällig. Rechts steht, was sich in den nächsten Monaten von selbst ändert.</Text>;
  return (
    <>
      {DRINGLICHKEIT.map((wann) => ({
        wann,
        some: posten.filter(({ dringlichkeit }) => dringlichkeit === wann),
      }))
        .filter(({ some }) => some.length > 0)
        .map(({ wann, some }) => (
          <Section key={wann} title={`${GRUPPEN[wann]} (${some.length})`}>
            <PostenListe posten={some} name={GRUPPEN[wann]} notizen={notizen} />
          </Section>
        ))}
      {weitere > 0 && (
        <Text c="dimmed">
          Dazu kommen {formatCount(weitere, 'weitere Sache', 'weitere Sachen')}. Bitte grenzen Sie oben ein.
        </Text>
      )}
    </>
  );
}

/** The first day: nothing can be due where nobody stands. */
function Leer() {
  return (
    <Page title="Heute">
      <EmptyState
        title="Noch steht niemand im Register"
        actions={
          <>
            <LinkButton href="/austausch/einlesen">Liste einlesen</LinkButton>
            <LinkButton href="/faelle" variant="default">
              Person anlegen
            </LinkButton>
          </>
        }
      >
        Wenn Sie Ihre Liste eingelesen oder die erste Person angelegt haben, steht hier jeden Morgen, was dran
        ist: ablaufende Duldungen, fehlende Rückmeldungen, vereinbarte Schritte, Geburtstage, die etwas
        ändern.
      </EmptyState>
    </Page>
  );
}
