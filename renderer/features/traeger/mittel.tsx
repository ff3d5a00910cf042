import { Button, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { traegerfoerderung } from '#shared/domain/traeger.ts';
import { formatCount, formatMoney, formatNumber } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { EntwurfForm } from '#renderer/ui/entwurf-form.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { JahrWahl } from './jahr-wahl.tsx';
import classes from './traeger.module.css';

type Zeile = Output<'traeger.mittel'>['zeilen'][number];
const schema = traegerfoerderung.omit({ id: true });

/** Money of a year beside the people looked after: for the talk about the Auszahlungsschlüssel. */
export function Mittel() {
  const heute = useHeute();
  const [jahr, setJahr] = useState(() => Number(heute.slice(0, 4)));
  const [offen, setOffen] = useState<string | null>(null);
  useWiederOffen('traeger/mittel/', (rest) => {
    const [jahrgang = '', traegerId = ''] = rest.split('/');
    setJahr(Number(jahrgang));
    setOffen(traegerId);
  });
  const answer = useAnswer('traeger.mittel', { jahr }, { keepPrevious: true });
  const data = answer.data;
  const zeile = data?.zeilen.find(({ traegerId }) => traegerId === offen);
  return (
    <Stack gap="lg">
      <JahrWahl
        label="Jahr"
        jahr={jahr}
        onChange={(next) => {
          setOffen(null);
          setJahr(next);
        }}
      />
      <ErrorNote error={answer.error} />
      {data === undefined && answer.error === null && <Loading />}
      {data !== undefined && data.zeilen.length === 0 && (
        <EmptyState
          title="Noch ist kein Träger eingetragen"
          actions={<LinkButton href="/traeger">Träger eintragen</LinkButton>}
        >
          Ohne Träger sind keine Mittel zu verteilen.
        </EmptyState>
      )}
      {data !== undefined && data.zeilen.length > 0 && (
        <>
          <Tabelle data={data} onOpen={setOffen} />
          {zeile !== undefined && (
            <FoerderungForm
              key={`${jahr} ${zeile.traegerId}`}
              zeile={zeile}
              jahr={jahr}
              onClose={() => setOffen(null)}
            />
          )}
          <Text size="sm" c="dimmed" maw="46rem">
            Begleitet: Personen mit wenigstens einem Tag Betreuung in diesem Jahr; wer gewechselt hat, zählt
            bei beiden. Die Zahlen stehen nebeneinander, damit Sie über den Auszahlungsschlüssel sprechen
            können. Das Programm bucht nichts und schlägt keine Verteilung vor.
          </Text>
        </>
      )}
    </Stack>
  );
}

type TabelleProps = {
  readonly data: Output<'traeger.mittel'>;
  readonly onOpen: (traegerId: string) => void;
};

function Tabelle({ data, onOpen }: TabelleProps) {
  return (
    <ScrollTable label="Mittel je Träger" minWidth={820} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Träger</Table.Th>
          <Table.Th className={classes['rechts'] ?? ''}>Förderung</Table.Th>
          <Table.Th className={classes['rechts'] ?? ''}>Anteil</Table.Th>
          <Table.Th className={classes['rechts'] ?? ''}>begleitet</Table.Th>
          <Table.Th className={classes['rechts'] ?? ''}>Anteil</Table.Th>
          <Table.Th pl="xl">Nachweise</Table.Th>
          <Table.Th>
            <VisuallyHidden>Ändern</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.zeilen.map((zeile) => (
          <Table.Tr key={zeile.traegerId}>
            <Table.Td>
              <Text fw={500}>{zeile.name}</Text>
              {zeile.foerderung !== null && zeile.foerderung.schluessel !== null && (
                <Text size="sm" c="dimmed" maw="24rem">
                  {zeile.foerderung.schluessel}
                </Text>
              )}
            </Table.Td>
            <Table.Td className={classes['rechts'] ?? ''}>
              {zeile.foerderung === null ? 'nicht eingetragen' : formatMoney(zeile.foerderung.betrag)}
            </Table.Td>
            <Table.Td className={classes['rechts'] ?? ''}>{prozent(zeile.anteil)}</Table.Td>
            <Table.Td className={classes['rechts'] ?? ''}>{formatNumber(zeile.betreut)}</Table.Td>
            <Table.Td className={classes['rechts'] ?? ''}>{prozent(zeile.anteilBetreut)}</Table.Td>
            <Table.Td pl="xl">
              {zeile.erwartet === 0
                ? 'keine erwartet'
                : `${zeile.eingegangen} von ${formatCount(zeile.erwartet, 'Bericht', 'Berichten')} da`}
            </Table.Td>
            <Table.Td>
              <Button
                variant="default"
                size="xs"
                aria-label={`Förderung von ${zeile.name} eintragen`}
                onClick={() => onOpen(zeile.traegerId)}
              >
                {zeile.foerderung === null ? 'Eintragen' : 'Ändern'}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>zusammen</Table.Th>
          <Table.Td className={classes['rechts'] ?? ''}>{formatMoney(data.summe)}</Table.Td>
          <Table.Td />
          <Table.Td className={classes['rechts'] ?? ''}>{formatNumber(data.betreut)}</Table.Td>
          <Table.Td colSpan={3} />
        </Table.Tr>
      </Table.Tfoot>
    </ScrollTable>
  );
}

const prozent = (promille: number | null): string =>
  promille === null ? '–' : `${formatNumber(promille / 10)} %`;

type FormProps = { readonly zeile: Zeile; readonly jahr: number; readonly onClose: () => void };

function FoerderungForm({ zeile, jahr, onClose }: FormProps) {
  const { traegerId, name, foerderung } = zeile;
  const save = useCommand('traeger.saveFoerderung');
  const { betrag = null, schluessel = null } = foerderung ?? {};
  return (
    <EntwurfForm
      ort={`traeger/mittel/${jahr}/${traegerId}`}
      schema={schema}
      start={{ traegerId, jahr, betrag, schluessel }}
      label={`Förderung von ${name}`}
      save={save}
      onClose={onClose}
    >
      {(feld) => (
        <>
          <Text fw={600}>
            {name}, {jahr}
          </Text>
          <SchemaFeld {...feld('betrag')} />
          <SchemaFeld {...feld('schluessel')} />
        </>
      )}
    </EntwurfForm>
  );
}
