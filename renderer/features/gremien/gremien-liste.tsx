import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { gremiumempfang, rhythmus } from '#shared/domain/gremienregister.ts';
import { gremium as gremiumart } from '#shared/domain/gremium.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { GremiumForm } from './gremium-form.tsx';
import classes from './gremien.module.css';

type Gremium = Output<'gremium.list'>[number];

/** The register of Gremien with their next day. */
export function GremienListe() {
  const answer = useAnswer('gremium.list', undefined);
  const [offen, setOffen] = useState<string | null>(null);
  const close = () => setOffen(null);
  useWiederOffen('gremien/', setOffen);
  const neu = () => setOffen('neu');
  if (answer.data === undefined)
    return answer.error === null ? <Loading /> : <ErrorNote error={answer.error} />;
  if (answer.data.length === 0 && offen === null)
    return (
      <EmptyState
        title="Noch ist kein Gremium eingetragen"
        actions={<Button onClick={neu}>Gremium eintragen</Button>}
      >
        Tragen Sie ein, wer sich regelmäßig trifft: den Lenkungskreis, die Fallgruppe, einen Runden Tisch.
        Dann erinnert „Heute“ an die nächste Sitzung, und die Tagesordnung entsteht aus vorgemerkten Fällen.
      </EmptyState>
    );
  return (
    <Section
      line={false}
      title="Verzeichnis"
      hint="Wer sich trifft, wie oft, und was das Gremium sehen darf. Der nächste Tag ist ein Vorschlag auf einem Werktag Ihres Landes."
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={neu}>
          Neues Gremium
        </Button>
      }
    >
      {offen === 'neu' && <GremiumForm gremium={null} onClose={close} />}
      <ul className={classes['liste']} aria-label="Gremien">
        {answer.data.map((gremium) => (
          <li key={gremium.id}>
            {offen === gremium.id ? (
              <GremiumForm gremium={gremium} onClose={close} />
            ) : (
              <Zeile gremium={gremium} onEdit={() => setOffen(gremium.id)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Zeile({ gremium, onEdit }: { readonly gremium: Gremium; readonly onEdit: () => void }) {
  const remove = useCommand('gremium.remove');
  const { id, name, art, mitglieder, empfang, letzteAm, vorgemerkt, aktiv } = gremium;
  return (
    <div className={classes['gremium']}>
      <Stack gap={2}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {[
            gremiumart.label(art) === name ? null : gremiumart.label(art),
            aktiv ? null : 'tagt zurzeit nicht',
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Text>
        {mitglieder !== null && (
          <Text size="sm" className={classes['mitglieder']}>
            {mitglieder}
          </Text>
        )}
      </Stack>
      <Stack gap={2}>
        <Termin gremium={gremium} />
        <Text size="sm" c="dimmed">
          {rhythmus.label(gremium.rhythmus)}
          {letzteAm === null ? '' : ` · zuletzt am ${formatDatum(letzteAm)}`}
        </Text>
      </Stack>
      <Stack gap={2}>
        <Text size="sm">{gremiumempfang.label(empfang)}</Text>
        <Text size="sm" c="dimmed">
          {vorgemerkt === 0 ? 'nichts vorgemerkt' : `${formatCount(vorgemerkt, 'Fall', 'Fälle')} vorgemerkt`}
        </Text>
        <ErrorNote error={remove.error} />
      </Stack>
      <Stack gap="xs" align="flex-end">
        <LinkButton href={`/gremien/vorbereiten?gremium=${id}`} size="xs">
          Sitzung vorbereiten
        </LinkButton>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" size="xs" onClick={onEdit} aria-label={`${name} bearbeiten`}>
            Bearbeiten
          </Button>
          <ConfirmInline
            action="Löschen"
            question="Gremium löschen? Seine Sitzungen bleiben."
            yes="Ja, löschen"
            onConfirm={() => remove.mutate({ id })}
          />
        </Group>
      </Stack>
    </div>
  );
}

function Termin({ gremium: { naechste, aktiv } }: { readonly gremium: Gremium }) {
  const heute = useHeute();
  if (!aktiv) return null;
  if (naechste === null) return <Text>noch kein nächster Tag</Text>;
  const tag = formatDatum(naechste.am);
  if (naechste.aus === 'sitzung') return <Text>nächste Sitzung am {tag}</Text>;
  return <Text>{naechste.am < heute ? `war vorgesehen für den ${tag}` : `vorgesehen am ${tag}`}</Text>;
}
