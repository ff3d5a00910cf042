import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMail, IconMapPin, IconPhone, type TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { TraegerForm } from './traeger-form.tsx';
import classes from './traeger-list.module.css';

type Eintrag = Output<'traeger.list'>[number];

/** One row per Träger; editing happens in its place. */
export function TraegerList({ traeger }: { readonly traeger: readonly Eintrag[] }) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <ul className={classes['list']}>
      {traeger.map((each) => (
        <li key={each.id} className={classes['item']}>
          {editing === each.id ? (
            <TraegerForm traeger={each} onClose={() => setEditing(null)} />
          ) : (
            <TraegerZeile traeger={each} onEdit={() => setEditing(each.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function TraegerZeile({ traeger, onEdit }: { readonly traeger: Eintrag; readonly onEdit: () => void }) {
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
        {!traeger.aktiv && (
          <Text size="sm" fw={500}>
            nimmt zurzeit niemanden auf
          </Text>
        )}
      </Stack>
      <Stack gap={4}>
        {traeger.ansprechpartner !== null && <Text size="sm">{traeger.ansprechpartner}</Text>}
        <Kontakt Icon={IconPhone} text={traeger.telefon} />
        <Kontakt Icon={IconMail} text={traeger.email} />
        <Kontakt Icon={IconMapPin} text={adresse} />
      </Stack>
      <Belegung betreut={traeger.betreut} plaetze={traeger.plaetze} />
      <div className={classes['actions']}>
        <Button variant="default" size="xs" onClick={onEdit} aria-label={`${traeger.name} bearbeiten`}>
          Bearbeiten
        </Button>
      </div>
    </div>
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

/** How full it is: a figure and a bar, a warning in words and never a block. */
function Belegung({ betreut, plaetze }: { readonly betreut: number; readonly plaetze: number | null }) {
  const share = plaetze === null || plaetze === 0 ? null : Math.min(1, betreut / plaetze);
  return (
    <div>
      <Text size="sm">
        {plaetze === null
          ? `${formatCount(betreut, 'Person', 'Personen')}`
          : `${betreut} von ${formatCount(plaetze, 'Platz', 'Plätzen')}`}
      </Text>
      {share !== null && (
        <div className={classes['bar']} aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </div>
      )}
      {plaetze !== null && betreut > plaetze && (
        <Text size="sm" fw={500} mt={4}>
          {betreut - plaetze} mehr als vereinbart
        </Text>
      )}
    </div>
  );
}
