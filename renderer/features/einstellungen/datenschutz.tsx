import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import type { Einstellung } from '#shared/domain/records.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Loeschen } from '#renderer/ui/loeschen.tsx';
import { EinstellungForm } from './einstellung-form.tsx';
import { PflichtPapiere } from './pflicht-papiere.tsx';
import { ProtokollAuszug } from './protokoll-auszug.tsx';

/** How long cases are kept, which are due, and what was deleted. */
export function Datenschutz({ einstellung }: { readonly einstellung: Einstellung }) {
  const status = useAnswer('tresor.status', undefined);
  const darfProtokoll = status.data?.angemeldet?.rechte.includes('datenschutz') ?? false;
  return (
    <div>
      <Loeschplan />
      <Section
        title="Fristen"
        hint="Diese Fristen sind Absprachen Ihrer Behörde, kein Gesetz. Bitte stimmen Sie sie mit der oder dem Datenschutzbeauftragten ab. Was gesetzlich aufzubewahren ist, steht in der Ausländerakte."
      >
        <EinstellungForm einstellung={einstellung} teil="datenschutz">
          {(feld) => (
            <Stack gap="lg" maw="32rem">
              <SchemaFeld
                {...feld('loeschNachTitelMonate')}
                hilfe="So lange bleibt die Akte, nachdem ein Titel erteilt wurde – lang genug, um nach zwei Jahren zu sehen, ob er trägt."
              />
              <SchemaFeld
                {...feld('loeschNachAustrittMonate')}
                hilfe="So lange bleibt die Akte nach einem Austritt, falls die Person zurückkommt."
              />
              <SchemaFeld
                {...feld('loeschNachRuheMonate')}
                hilfe="Wenn sich so lange nichts geändert hat, fragt das Programm, ob die Akte noch gebraucht wird."
              />
            </Stack>
          )}
        </EinstellungForm>
      </Section>
      <PflichtPapiere />
      <Protokolle />
      {darfProtokoll && <ProtokollAuszug />}
      <Rest />
    </div>
  );
}

const STAND: Readonly<Record<Output<'loeschung.plan'>['faelle'][number]['stand'], string>> = {
  faellig: 'jetzt entscheiden',
  gesperrt: 'angehalten',
  spaeter: 'später',
};

function Loeschplan() {
  const plan = useAnswer('loeschung.plan', {});
  const [wahl, setWahl] = useState<ReadonlySet<string>>(new Set());
  const [offen, setOffen] = useState(false);
  const toggle = (id: string) =>
    setWahl(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  const close = () => {
    setOffen(false);
    setWahl(new Set());
  };
  return (
    <Section
      line={false}
      title="Löschplan"
      hint="Was in den nächsten sechs Monaten ansteht. Gelöscht wird nie von selbst: Sie sehen vorher, was verloren geht."
    >
      <ErrorNote error={plan.error} />
      {plan.data === undefined && plan.error === null && <Loading />}
      {plan.data?.faelle.length === 0 && (
        <EmptyState title="Nichts steht an">In den nächsten sechs Monaten läuft keine Frist ab.</EmptyState>
      )}
      {plan.data !== undefined && plan.data.faelle.length > 0 && (
        <>
          {plan.data.faellig > 0 && (
            <Callout art="hinweis">
              {plan.data.faellig === 1
                ? 'Eine Akte ist nach der Frist zu löschen oder mit einem Grund länger aufzubewahren.'
                : `${plan.data.faellig} Akten sind nach der Frist zu löschen oder mit einem Grund länger aufzubewahren.`}
            </Callout>
          )}
          <ScrollTable label="Löschplan" minWidth={640}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Auswahl</Table.Th>
                <Table.Th>Person</Table.Th>
                <Table.Th>ab</Table.Th>
                <Table.Th>Grund</Table.Th>
                <Table.Th>Stand</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {plan.data.faelle.map(({ personId, name, programmNr, am, warum, gesperrt, stand }) => (
                <Table.Tr key={personId}>
                  <Table.Td>
                    <Checkbox
                      aria-label={`${name} auswählen`}
                      checked={wahl.has(personId)}
                      disabled={gesperrt !== null}
                      onChange={() => toggle(personId)}
                    />
                  </Table.Td>
                  <Table.Td>
                    <Link href={`/faelle/${personId}/verlauf`}>{name}</Link>
                    <Text size="sm" c="dimmed">
                      {programmNr}
                    </Text>
                  </Table.Td>
                  <Table.Td>{formatDatum(am)}</Table.Td>
                  <Table.Td>{gesperrt ?? warum}</Table.Td>
                  <Table.Td>{STAND[stand]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </ScrollTable>
          {plan.data.weitere > 0 && <Text c="dimmed">und {plan.data.weitere} weitere</Text>}
          {offen ? (
            <Loeschen personIds={[...wahl]} onClose={close} onDone={close} />
          ) : (
            <Button
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              disabled={wahl.size === 0}
              onClick={() => setOffen(true)}
            >
              Ansehen, was gelöscht würde
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

function Protokolle() {
  const answer = useAnswer('loeschung.protokolle', undefined);
  const paper = useTask('loeschung.papier');
  return (
    <Section title="Gelöscht" hint="Ohne Namen und ohne Inhalte: nur, dass, wann, warum und wie viel.">
      <ErrorNote error={answer.error ?? paper.error} />
      {answer.data?.length === 0 && <Text c="dimmed">Noch wurde nichts gelöscht.</Text>}
      {answer.data !== undefined && answer.data.length > 0 && (
        <ScrollTable label="Löschungen" minWidth={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nr.</Table.Th>
              <Table.Th>Tag</Table.Th>
              <Table.Th>Personen</Table.Th>
              <Table.Th>Grund</Table.Th>
              <Table.Th>von</Table.Th>
              <Table.Th>Papier</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {answer.data.map(({ protokollNr, am, personen, grund, benutzer }) => (
              <Table.Tr key={protokollNr}>
                <Table.Td>{protokollNr}</Table.Td>
                <Table.Td>{formatDatum(am)}</Table.Td>
                <Table.Td>{personen}</Table.Td>
                <Table.Td>{grund}</Table.Td>
                <Table.Td>{benutzer}</Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      size="xs"
                      variant="default"
                      disabled={paper.running}
                      onClick={() => void paper.run({ protokollNr, als: 'druck' })}
                    >
                      Protokoll drucken
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      disabled={paper.running}
                      onClick={() => void paper.run({ protokollNr, als: 'docx' })}
                    >
                      als Word
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ScrollTable>
      )}
      <div role="status">
        {typeof paper.value?.datei === 'string' && <FilePathNote path={paper.value.datei} canOpen />}
      </div>
    </Section>
  );
}

function Rest() {
  const answer = useAnswer('loeschung.rest', undefined);
  if (answer.data === undefined || answer.data.length === 0) return null;
  return (
    <Section
      title="Was für die Statistik bleibt"
      hint="Zahlen je Halbjahr der Löschung. Jedes Merkmal steht für sich; niemand lässt sich daraus zusammensetzen."
    >
      <ScrollTable label="Anonymer Rest" minWidth={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Halbjahr</Table.Th>
            <Table.Th>Merkmal</Table.Th>
            <Table.Th>Zustand</Table.Th>
            <Table.Th ta="right">Personen</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answer.data.map(({ halbjahr, merkmal, zustand, anzahl }) => (
            <Table.Tr key={`${halbjahr} ${merkmal} ${zustand}`}>
              <Table.Td>{`${halbjahr.slice(5)}. Halbjahr ${halbjahr.slice(0, 4)}`}</Table.Td>
              <Table.Td>{merkmal}</Table.Td>
              <Table.Td>{zustand}</Table.Td>
              <Table.Td ta="right">{anzahl}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </Section>
  );
}
