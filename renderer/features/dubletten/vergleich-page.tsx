import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import type { Feldwahl } from '#shared/api/dublette.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';

type Vergleich = Output<'dublette.compare'>;
type Props = { readonly behaltenId: string; readonly aufgebenId: string };

/** Two files side by side; the decision is hers, field by field. */
export function VergleichPage(props: Props) {
  const merge = useCommand('dublette.merge');
  // After the merge there is nothing left to compare.
  const look = useAnswer('dublette.compare', props, { enabled: merge.data === undefined });
  if (merge.data !== undefined)
    return <Zusammengefuehrt behaltenId={props.behaltenId} protokollNr={merge.data.protokollNr} />;
  if (look.data === undefined)
    return (
      <Page title="Vergleich">{look.error === null ? <Loading /> : <ErrorNote error={look.error} />}</Page>
    );
  return (
    <Formular
      key={`${props.behaltenId} ${look.data.stand}`}
      {...props}
      vergleich={look.data}
      busy={merge.isPending}
      error={merge.error}
      onMerge={(wahl, stand) => merge.mutate({ ...props, wahl, stand })}
    />
  );
}

type FormularProps = Props & {
  readonly vergleich: Vergleich;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onMerge: (wahl: Record<string, Feldwahl>, stand: number) => void;
};

function Formular({ behaltenId, aufgebenId, vergleich, busy, error, onMerge }: FormularProps) {
  const { behalten, aufgeben, felder, eintraege, hinweise, hindernis, stand } = vergleich;
  const [, navigate] = useLocation();
  const reject = useCommand('dublette.reject');
  const [wahl, setWahl] = useState<Record<string, Feldwahl>>({});
  const streitig = felder.filter((feld) => feld.streitig);
  const rest = felder.filter((feld) => !feld.streitig);
  const no = async () => {
    await reject.mutateAsync({ a: behaltenId, b: aufgebenId });
    navigate('/dubletten');
  };
  return (
    <Page
      title="Ist das dieselbe Person?"
      sub={`${behalten.name} (${behalten.programmNr}) bleibt, ${aufgeben.name} (${aufgeben.programmNr}) geht darin auf.`}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={18} aria-hidden />}
            onClick={() => navigate(`/dubletten/${aufgebenId}/${behaltenId}`)}
          >
            Andersherum
          </Button>
          <Button
            variant="default"
            loading={reject.isPending}
            onClick={() => void no().catch(() => undefined)}
          >
            Kein Duplikat
          </Button>
        </>
      }
    >
      <ErrorNote error={reject.error} />
      {streitig.length > 0 && (
        <Section
          title="Hier unterscheiden sie sich"
          hint="Wählen Sie, was gelten soll. Das andere steht weiter im Verlauf."
          line={false}
        >
          <Felder
            felder={streitig}
            vergleich={vergleich}
            wahl={wahl}
            onWahl={(next) => setWahl({ ...wahl, ...next })}
          />
        </Section>
      )}
      {rest.length > 0 && (
        <Section title="Hier passen oder ergänzen sie sich" line={streitig.length > 0}>
          <Felder felder={rest} vergleich={vergleich} />
        </Section>
      )}
      <Section title="Was mitgeht">
        <Text size="sm">
          {eintraege.length === 0
            ? 'Die zweite Akte hat keine weiteren Einträge.'
            : `${eintraege.map(({ label, anzahl }) => `${label} (${anzahl})`).join(', ')}. Nichts davon geht verloren.`}
        </Text>
        {hinweise.map((satz) => (
          <Text size="sm" key={satz}>
            {satz}
          </Text>
        ))}
      </Section>
      {hindernis !== null && <Callout art="warnung">{hindernis}</Callout>}
      <ErrorNote error={error} />
      <Group gap="md">
        <Button loading={busy} disabled={hindernis !== null} onClick={() => onMerge(wahl, stand)}>
          Zu einer Akte zusammenführen
        </Button>
        <Text size="sm" c="dimmed">
          Lässt sich zurücknehmen, solange niemand an der Akte weiterarbeitet.
        </Text>
      </Group>
    </Page>
  );
}

type FelderProps = {
  readonly felder: Vergleich['felder'];
  readonly vergleich: Vergleich;
  readonly wahl?: Readonly<Record<string, Feldwahl>>;
  readonly onWahl?: (next: Record<string, Feldwahl>) => void;
};

function Felder({ felder, vergleich: { behalten, aufgeben }, wahl = {}, onWahl }: FelderProps) {
  return (
    <ScrollTable
      label={onWahl === undefined ? 'Gleiche und ergänzende Angaben' : 'Unterschiedliche Angaben'}
      minWidth={640}
      verticalSpacing={6}
      layout="fixed"
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Td w="14rem" />
          <Table.Th scope="col">{behalten.programmNr} bleibt</Table.Th>
          <Table.Th scope="col">{aufgeben.programmNr}</Table.Th>
          <Table.Td w="6rem" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {felder.map((feld) => {
          const name = feld.gruppe === 'Person' ? feld.label : `${feld.gruppe}: ${feld.label}`;
          const chosen = wahl[feld.schluessel] ?? feld.vorschlag;
          const side = (which: Feldwahl, text: string) =>
            onWahl === undefined ? (
              <Text size="sm">{text}</Text>
            ) : (
              <Radio
                size="sm"
                name={feld.schluessel}
                label={text}
                checked={chosen === which}
                onChange={() => onWahl({ [feld.schluessel]: which })}
              />
            );
          return (
            <Table.Tr
              key={feld.schluessel}
              role={onWahl === undefined ? undefined : 'radiogroup'}
              aria-label={name}
            >
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{side('behalten', feld.behalten)}</Table.Td>
              <Table.Td>{side('aufgeben', feld.aufgeben)}</Table.Td>
              <Table.Td>{onWahl !== undefined && feld.beideMoeglich && side('beide', 'beide')}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </ScrollTable>
  );
}

function Zusammengefuehrt({
  behaltenId,
  protokollNr,
}: {
  readonly behaltenId: string;
  readonly protokollNr: number;
}) {
  const undo = useCommand('dublette.undoMerge');
  const done = undo.data !== undefined;
  return (
    <Page title={done ? 'Wieder getrennt' : 'Zusammengeführt'} narrow>
      <Stack gap="md">
        <Callout art="erledigt">
          {done
            ? 'Beide Akten sind wieder, wie sie waren.'
            : 'Aus den beiden ist eine Akte geworden. Sie ist unter beiden Namen und Nummern zu finden.'}
        </Callout>
        <ErrorNote error={undo.error} />
        <Group gap="sm">
          <LinkButton href={`/faelle/${behaltenId}`}>Akte öffnen</LinkButton>
          <LinkButton href="/dubletten" variant="default">
            Zu den Vorschlägen
          </LinkButton>
          {!done && (
            <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ protokollNr })}>
              Rückgängig
            </Button>
          )}
        </Group>
      </Stack>
    </Page>
  );
}
