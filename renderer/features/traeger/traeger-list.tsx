import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMail, IconMapPin, IconPhone, type TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { auslastungHinweis } from '#shared/ablauf/traeger-auslastung.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Kontakte } from './kontakte.tsx';
import { Fruehere } from './personen.tsx';
import { TraegerForm } from './traeger-form.tsx';
import classes from './traeger.module.css';

type Eintrag = Output<'traeger.list'>[number];
type Offen = { readonly id: string; readonly was: 'form' | 'kontakte' | 'frueher' };

/** One row per Träger; those who have left stand at the end. Editing happens in its place. */
export function TraegerList({ traeger }: { readonly traeger: readonly Eintrag[] }) {
  const [offen, setOffen] = useState<Offen | null>(null);
  const close = () => setOffen(null);
  useWiederOffen('traeger/angaben/', (id) => setOffen({ id, was: 'form' }));
  useWiederOffen('traeger/kontakt/', (rest) => setOffen({ id: rest.split('/')[0] ?? '', was: 'kontakte' }));
  const sorted = traeger.toSorted(
    (a, b) => Number(a.ausgeschiedenAm !== null) - Number(b.ausgeschiedenAm !== null),
  );
  return (
    <ul className={classes['list']} aria-label="Träger">
      {sorted.map((each) => {
        const was = offen?.id === each.id ? offen.was : null;
        return (
          <li key={each.id} className={classes['item']}>
            {was === 'form' ? (
              <TraegerForm traeger={each} onClose={close} />
            ) : (
              <TraegerZeile
                traeger={each}
                offen={was}
                onOpen={(next) => setOffen(next === was ? null : { id: each.id, was: next })}
              />
            )}
            {was === 'kontakte' && <Kontakte traeger={each} onClose={close} />}
            {was === 'frueher' && <Fruehere traeger={each} />}
          </li>
        );
      })}
    </ul>
  );
}

type ZeileProps = {
  readonly traeger: Eintrag;
  readonly offen: Offen['was'] | null;
  readonly onOpen: (was: Offen['was']) => void;
};

function TraegerZeile({ traeger, offen, onOpen }: ZeileProps) {
  const adresse = [traeger.strasse, [traeger.plz, traeger.ort].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const angebot = [traeger.schwerpunkt, traeger.sprachen, traeger.sprechzeiten].filter(
    (text) => text !== null && text !== '',
  );
  return (
    <div className={classes['row']}>
      <Stack gap={2}>
        <Title order={2} size="h3">
          {traeger.name}
        </Title>
        <Text size="sm" c="dimmed">
          {angebot.length === 0 ? 'Noch keine Angaben zum Angebot' : angebot.join(' · ')}
        </Text>
        {traeger.ausgeschiedenAm !== null ? (
          <Text size="sm" fw={500}>
            ausgeschieden am {formatDatum(traeger.ausgeschiedenAm)}
          </Text>
        ) : (
          !traeger.aktiv && (
            <Text size="sm" fw={500}>
              nimmt zurzeit niemanden auf
            </Text>
          )
        )}
        <Zusammenarbeit traeger={traeger} />
      </Stack>
      <Stack gap={4}>
        {traeger.ansprechpartner !== null && <Text size="sm">{traeger.ansprechpartner}</Text>}
        <Kontakt Icon={IconPhone} text={traeger.telefon} />
        <Kontakt Icon={IconMail} text={traeger.email} />
        <Kontakt Icon={IconMapPin} text={adresse} />
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          ml={-8}
          aria-expanded={offen === 'kontakte'}
          onClick={() => onOpen('kontakte')}
        >
          {traeger.kontakte.length === 0
            ? 'Weitere Ansprechpersonen …'
            : formatCount(traeger.kontakte.length, 'weitere Ansprechperson', 'weitere Ansprechpersonen')}
        </Button>
      </Stack>
      <Belegung traeger={traeger} offen={offen === 'frueher'} onFrueher={() => onOpen('frueher')} />
      <Stack gap="xs" className={classes['actions'] ?? ''}>
        <Button
          variant="default"
          size="xs"
          onClick={() => onOpen('form')}
          aria-label={`${traeger.name} bearbeiten`}
        >
          Bearbeiten
        </Button>
        {traeger.ausgeschiedenAm === null && traeger.betreut > 0 && (
          <LinkButton
            variant="subtle"
            size="xs"
            href={`/traeger/wechsel/${traeger.id}`}
            aria-label={`${traeger.name}: alle weitervermitteln`}
          >
            Träger hört auf …
          </LinkButton>
        )}
      </Stack>
    </div>
  );
}

function Zusammenarbeit({ traeger }: { readonly traeger: Eintrag }) {
  const { dabeiSeit, vereinbarungVom, vereinbarungBis, vereinbarungFassung } = traeger;
  const teile = [
    dabeiSeit === null ? null : `beteiligt seit ${formatDatum(dabeiSeit)}`,
    vereinbarungVom === null ? null : `Vereinbarung vom ${formatDatum(vereinbarungVom)}`,
    vereinbarungFassung,
    vereinbarungBis === null ? null : `gilt bis ${formatDatum(vereinbarungBis)}`,
  ].filter((teil) => teil !== null);
  return teile.length === 0 ? null : (
    <Text size="sm" c="dimmed">
      {teile.join(' · ')}
    </Text>
  );
}

function Kontakt({ Icon, text }: { readonly Icon: TablerIcon; readonly text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <Group gap="sm" wrap="nowrap">
      <Icon
        size={16}
        stroke={1.7}
        aria-hidden
        style={{ flex: 'none', color: 'var(--mantine-color-dimmed)' }}
      />
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </Group>
  );
}

type BelegungProps = {
  readonly traeger: Eintrag;
  readonly offen: boolean;
  readonly onFrueher: () => void;
};

/** How full it is: a figure and a bar, a warning in words and never a block. Each figure opens its list. */
function Belegung({ traeger, offen, onFrueher }: BelegungProps) {
  const { id, name, betreut, haushalte, frueher, plaetze } = traeger;
  const share = plaetze === null || plaetze === 0 ? null : Math.min(1, betreut / plaetze);
  const hinweis = auslastungHinweis(betreut, plaetze, 'plaetze');
  const zahl =
    plaetze === null
      ? formatCount(betreut, 'Person', 'Personen')
      : `${betreut} von ${formatCount(plaetze, 'Platz', 'Plätzen')}`;
  return (
    <div>
      {betreut === 0 ? (
        <Text size="sm">{zahl}</Text>
      ) : (
        <Anchor
          component={Link}
          href={`/faelle?traegerId=${id}`}
          size="sm"
          aria-label={`${zahl}: Fälle von ${name} öffnen`}
        >
          {zahl}
        </Anchor>
      )}
      {share !== null && (
        <div className={classes['bar']} aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </div>
      )}
      {haushalte < betreut && (
        <Text size="sm" c="dimmed">
          {formatCount(haushalte, 'Haushalt', 'Haushalte')}
        </Text>
      )}
      {hinweis !== null && (
        <Text size="sm" fw={500} mt={4}>
          {hinweis}
        </Text>
      )}
      {frueher > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          aria-expanded={offen}
          aria-label={`${frueher} früher bei ${name}`}
          onClick={onFrueher}
        >
          früher {frueher}
        </Button>
      )}
    </div>
  );
}
