import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Input, Output } from '#shared/api/contract.ts';
import { gremium } from '#shared/domain/gremium.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { PapierSchreiben } from './papier-schreiben.tsx';
import { PapierVorschau } from './papier-vorschau.tsx';
import { SitzungForm } from './sitzung-form.tsx';
import classes from './texte.module.css';

type Sitzung = Output<'sitzung.list'>[number];
type Papier = Input<'sitzung.preview'>['papier'];
type Offen = { readonly id: string | null; readonly als: 'form' | 'papiere' };

const PAPIERE = [
  { value: 'einladung', label: 'Einladung' },
  { value: 'tagesordnung', label: 'Tagesordnung' },
  { value: 'niederschrift', label: 'Niederschrift' },
] as const satisfies readonly { readonly value: Papier; readonly label: string }[];

/** Meetings with their three papers: before, on the table, afterwards. */
export function Sitzungen() {
  const answer = useAnswer('sitzung.list', undefined);
  const [offen, setOffen] = useState<Offen | null>(null);
  const close = () => setOffen(null);
  useWiederOffen('sitzung/', (rest) => setOffen({ id: rest === 'neu' ? null : rest, als: 'form' }));
  return (
    <Section
      line={false}
      title="Sitzungen"
      hint="Lenkungskreis, Fallgruppe und andere Runden: Punkte eintragen, Einladung und Tagesordnung schreiben, danach Ergebnisse und Aufgaben für die Niederschrift ergänzen."
      actions={
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setOffen({ id: null, als: 'form' })}
        >
          Neue Sitzung
        </Button>
      }
    >
      <ErrorNote error={answer.error} />
      {offen?.id === null && <SitzungForm sitzung={null} onClose={close} />}
      {answer.data === undefined ? (
        answer.error === null && <Loading />
      ) : answer.data.length === 0 ? (
        offen === null && <Text c="dimmed">Noch keine Sitzung eingetragen.</Text>
      ) : (
        <ul className={classes['liste']} aria-label="Sitzungen">
          {answer.data.map((sitzung) => (
            <li key={sitzung.id}>
              {offen?.id === sitzung.id && offen.als === 'form' ? (
                <SitzungForm sitzung={sitzung} onClose={close} />
              ) : (
                <Stack gap="md">
                  <Zeile sitzung={sitzung} onOpen={(als) => setOffen({ id: sitzung.id, als })} />
                  {offen?.id === sitzung.id && <Papiere id={sitzung.id} onClose={close} />}
                </Stack>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The name of its Gremium in the register; the kind where it has none. */
function useGremiumName({ gremium: art, gremiumId }: Sitzung): string {
  const register = useAnswer('gremium.list', undefined).data;
  return register?.find(({ id }) => id === gremiumId)?.name ?? gremium.label(art);
}

type ZeileProps = { readonly sitzung: Sitzung; readonly onOpen: (als: Offen['als']) => void };

function Zeile({ sitzung, onOpen }: ZeileProps) {
  const remove = useCommand('sitzung.remove');
  const { id, am, uhrzeit, ort, punkte } = sitzung;
  const name = `${useGremiumName(sitzung)} am ${formatDatum(am)}`;
  const aufgaben = punkte.filter(({ aufgabe }) => aufgabe !== null).length;
  return (
    <div className={classes['zeile']}>
      <Stack gap={4}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {[uhrzeit, ort].filter((teil) => teil !== null).join(' · ')}
        </Text>
        <Text size="sm">
          {punkte.length === 0
            ? 'noch ohne Tagesordnung'
            : `${punkte.map(({ thema }) => thema).join(' · ')}${aufgaben === 0 ? '' : ` (${aufgaben} ${aufgaben === 1 ? 'Aufgabe' : 'Aufgaben'})`}`}
        </Text>
        <ErrorNote error={remove.error} />
      </Stack>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Button size="xs" onClick={() => onOpen('papiere')} aria-label={`Papiere: ${name}`}>
          Papiere
        </Button>
        <Button variant="default" size="xs" onClick={() => onOpen('form')} aria-label={`${name} bearbeiten`}>
          Bearbeiten
        </Button>
        <ConfirmInline
          action="Löschen"
          question="Sitzung löschen?"
          yes="Ja, löschen"
          onConfirm={() => remove.mutate({ id })}
        />
      </Group>
    </div>
  );
}

function Papiere({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [papier, setPapier] = useState<Papier>('einladung');
  const preview = useAnswer('sitzung.preview', { id, papier }, { keepPrevious: true });
  const write = useTask('sitzung.write');
  return (
    <Stack gap="md">
      <Group gap="md">
        <SegmentedControl
          aria-label="Papier"
          data={[...PAPIERE]}
          value={papier}
          onChange={(value) => {
            write.reset();
            setPapier(value);
          }}
        />
        <Button variant="default" onClick={onClose}>
          Schließen
        </Button>
      </Group>
      <PapierSchreiben task={write} onWrite={(als) => void write.run({ id, papier, als })} />
      <ErrorNote error={preview.error} />
      {preview.data !== undefined && <PapierVorschau titel={preview.data.titel} html={preview.data.html} />}
    </Stack>
  );
}
