import { Button, Group, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { belegart, scanart } from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScanAnsicht } from '#renderer/ui/scan-ansicht.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { BelegForm, type Papier } from './beleg-form.tsx';
import classes from './belege.module.css';

type Beleg = Output<'beleg.list'>[number];

const NEU = {
  dokumentId: null,
  art: 'unterschrieben',
  bezeichnung: null,
  originalGesehenAm: null,
  bemerkung: null,
} as const;

/** Evidence of one person: which original was seen when, and its scan. */
export function BelegListe({
  personId,
  papiere,
}: {
  readonly personId: string;
  readonly papiere: readonly Papier[];
}) {
  const list = useAnswer('beleg.list', { personId });
  const [offen, setOffen] = useState<string | null>(null);
  useWiederOffen(`faelle/${personId}/beleg/`, setOffen);
  const adding = useRef<HTMLButtonElement>(null);
  const belege = list.data ?? [];
  const close = () => {
    setOffen(null);
    requestAnimationFrame(() => adding.current?.focus());
  };
  return (
    <Section
      line={false}
      title="Belege"
      hint="Welches Original Ihnen wann vorlag, und auf Wunsch der Scan dazu: bis 20 MB, verschlüsselt im Register. Die Kennung auf einem Papier wird im Scan erkannt."
      actions={
        <Button
          ref={adding}
          variant="default"
          aria-expanded={offen === 'neu'}
          onClick={() => setOffen(offen === 'neu' ? null : 'neu')}
        >
          Beleg eintragen
        </Button>
      }
    >
      <ErrorNote error={list.error} />
      {offen === 'neu' && (
        <BelegForm personId={personId} papiere={papiere} initial={NEU} beleg={null} onDone={close} />
      )}
      {list.data !== undefined && belege.length === 0 && offen !== 'neu' && (
        <Text c="dimmed">Noch keiner.</Text>
      )}
      <ul className={classes['liste']} aria-label="Belege">
        {belege.map((beleg) => (
          <li key={beleg.id}>
            <Zeile
              beleg={beleg}
              papiere={papiere}
              offen={offen === beleg.id}
              onOffen={(yes) => (yes ? setOffen(beleg.id) : close())}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Props = {
  readonly beleg: Beleg;
  readonly papiere: readonly Papier[];
  readonly offen: boolean;
  readonly onOffen: (offen: boolean) => void;
};

function Zeile({ beleg, papiere, offen, onOffen }: Props) {
  const remove = useCommand('beleg.remove');
  const write = useTask('beleg.write');
  const [zeigen, setZeigen] = useState(false);
  if (offen)
    return (
      <BelegForm
        personId={beleg.personId}
        papiere={papiere}
        initial={beleg}
        beleg={beleg}
        onDone={() => onOffen(false)}
      />
    );
  return (
    <>
      <div className={classes['zeile']}>
        <div>
          <Text fw={500}>{[belegart.label(beleg.art), beleg.bezeichnung].filter(Boolean).join(': ')}</Text>
          <Text size="sm" c="dimmed">
            {worte(beleg).join(' · ')}
          </Text>
          {beleg.bemerkung !== null && <Text size="sm">{beleg.bemerkung}</Text>}
        </div>
        <Group gap="xs" justify="flex-end">
          {beleg.scan !== null && (
            <Button size="xs" variant="default" aria-expanded={zeigen} onClick={() => setZeigen(!zeigen)}>
              {zeigen ? 'Schließen' : 'Scan ansehen'}
            </Button>
          )}
          {beleg.scan !== null && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              loading={write.running}
              onClick={() => void write.run({ belegId: beleg.id })}
            >
              Als Datei
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={() => onOffen(true)}>
            Ändern
          </Button>
          <ConfirmInline
            action="Entfernen"
            question={
              beleg.scan === null ? 'Diesen Beleg entfernen?' : 'Der Scan ist danach endgültig gelöscht.'
            }
            yes="Entfernen"
            onConfirm={() => remove.mutate({ belegId: beleg.id })}
          />
        </Group>
      </div>
      <ErrorNote error={remove.error ?? write.error} />
      {typeof write.value?.datei === 'string' && (
        <>
          <FilePathNote path={write.value.datei} canOpen />
          <Text size="sm">
            Diese Datei ist nicht verschlüsselt. Bitte löschen Sie sie, wenn Sie fertig sind.
          </Text>
        </>
      )}
      {zeigen && <Einsicht belegId={beleg.id} />}
    </>
  );
}

/** Every look at a scan stands in the log. */
function Einsicht({ belegId }: { readonly belegId: string }) {
  const answer = useAnswer('beleg.view', { belegId });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  return answer.data === undefined ? <Loading /> : <ScanAnsicht scan={answer.data} />;
}

function worte({ originalGesehenAm, papier, scan, groesse, erfasstAm, benutzer }: Beleg): string[] {
  return [
    papier === null ? null : `${papier.titel}, Kennung ${papier.code}`,
    originalGesehenAm === null
      ? 'Original noch nicht gesehen'
      : `Original gesehen am ${formatDatum(originalGesehenAm)}`,
    scan === null ? 'kein Scan' : `Scan: ${scanart.label(scan)}, ${size(groesse ?? 0)}`,
    `eingetragen ${formatMoment(erfasstAm)} von ${benutzer}`,
  ].filter((part) => part !== null);
}

function size(bytes: number): string {
  const mb = bytes / 1024 / 1024;
  return mb >= 1 ? `${mb.toFixed(1).replace('.', ',')} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
