import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { meldestaende } from '#shared/austausch/halbjahr/meldestand.ts';
import { berichtsart } from '#shared/domain/traeger.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { BerichtZeile } from './bericht-zeile.tsx';
import { JahrWahl } from './jahr-wahl.tsx';
import classes from './traeger.module.css';

/** What the Träger report about a year, and where each report stands. */
export function Berichte() {
  const heute = useHeute();
  // The year that is over is the one somebody asks for, most of the time.
  const [jahr, setJahr] = useState(() => Number(heute.slice(0, 4)) - (heute.slice(5) < '10-01' ? 1 : 0));
  const [offen, setOffen] = useState<string | null>(null);
  const answer = useAnswer('traeger.berichte', { jahr }, { keepPrevious: true });
  const data = answer.data;
  useWiederOffen('traeger/bericht/', (rest) => {
    const [traegerId = '', art = '', jahrgang = ''] = rest.split('/');
    setJahr(Number(jahrgang));
    setOffen(`${traegerId} ${art}`);
  });
  return (
    <Stack gap="lg">
      <JahrWahl label="Berichtsjahr" jahr={jahr} onChange={setJahr} />
      <ErrorNote error={answer.error} />
      {data === undefined && answer.error === null && <Loading />}
      {data !== undefined && data.halbjahre.length === 0 && (
        <EmptyState
          title="Noch ist kein Träger eingetragen"
          actions={<LinkButton href="/traeger">Träger eintragen</LinkButton>}
        >
          Ohne Träger sind keine Berichte fällig.
        </EmptyState>
      )}
      {data !== undefined && data.halbjahre.length > 0 && (
        <>
          <Section
            line={false}
            title="Jahresberichte"
            hint="Fällig bis zum 31.03. des Folgejahres (Kooperationsvereinbarung und Projektkonzept), oder an dem Tag, der beim Träger steht. Erwartet werden sie von allen, die in dem Jahr jemanden begleitet haben oder gefördert wurden. Was fällig ist, steht auch in „Heute“."
          >
            {data.berichte.length === 0 ? (
              <Text c="dimmed">Über {jahr} wird von niemandem ein Bericht erwartet.</Text>
            ) : (
              <ul className={classes['list']} aria-label="Jahresberichte">
                {data.berichte.map((bericht) => {
                  const key = `${bericht.traegerId} ${bericht.art}`;
                  return (
                    <li key={key} className={classes['item']}>
                      <BerichtZeile
                        bericht={bericht}
                        jahr={jahr}
                        offen={offen === key}
                        onToggle={() => setOffen(offen === key ? null : key)}
                      />
                    </li>
                  );
                })}
              </ul>
            )}
            <Weitere jahr={jahr} weitere={data.weitere} />
          </Section>
          <Halbjahre jahr={jahr} halbjahre={data.halbjahre} />
        </>
      )}
    </Stack>
  );
}

type WeitereProps = {
  readonly jahr: number;
  readonly weitere: Output<'traeger.berichte'>['weitere'];
};

/** Asks for a report that nobody owes by rule, e.g. a Sachbericht. */
function Weitere({ jahr, weitere }: WeitereProps) {
  const [welcher, setWelcher] = useState<string | null>(null);
  const save = useCommand('traeger.saveBericht');
  if (weitere.length === 0) return null;
  const keyOf = ({ traegerId, art }: WeitereProps['weitere'][number]) => `${art} ${traegerId}`;
  const gewaehlt = weitere.find((each) => keyOf(each) === welcher);
  return (
    <Group align="flex-end" gap="md">
      <Wahl
        label="Weiteren Bericht erbitten"
        w="26rem"
        searchable
        placeholder="Bitte wählen"
        options={weitere.map((each) => ({
          value: keyOf(each),
          label: `${berichtsart.label(each.art)} von ${each.name}`,
        }))}
        value={gewaehlt === undefined ? null : welcher}
        onChange={setWelcher}
      />
      <Button
        variant="default"
        disabled={gewaehlt === undefined}
        loading={save.isPending}
        onClick={() =>
          gewaehlt !== undefined &&
          save.mutate({ traegerId: gewaehlt.traegerId, art: gewaehlt.art, jahr, aenderung: {} })
        }
      >
        Erwarten
      </Button>
      <ErrorNote error={save.error} />
    </Group>
  );
}

type HalbjahreProps = {
  readonly jahr: number;
  readonly halbjahre: Output<'traeger.berichte'>['halbjahre'];
};

function Halbjahre({ jahr, halbjahre }: HalbjahreProps) {
  return (
    <Section
      title="Halbjahresstatistik"
      hint="Fällig am 15.07. und am 15.01. (Kooperationsvereinbarung). Der Tag lässt sich dort je Träger ändern."
      actions={
        <LinkButton variant="default" size="xs" href="/austausch/statistik">
          Zu den Listen der Träger
        </LinkButton>
      }
    >
      <ul className={classes['list']} aria-label="Halbjahresstatistik">
        {halbjahre.map(({ traegerId, name, halbjahr, faelligAm, stand }) => (
          <li key={`${traegerId} ${halbjahr}`} className={classes['item']}>
            <div className={classes['zeile']}>
              <Text fw={500}>{name}</Text>
              <Anchor component={Link} href="/austausch/statistik">
                {halbjahr}. Halbjahr {jahr}
              </Anchor>
              <Text>{meldestaende[stand]}</Text>
              <Text size="sm" c="dimmed">
                fällig am {formatDatum(faelligAm)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
