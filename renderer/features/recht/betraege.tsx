import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { kdugrenze as kduSchema, parameterjahr as jahrSchema } from '#shared/domain/records.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { formatMoney } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { KleinesFormular } from './kleines-formular.tsx';
import classes from './recht.module.css';

type Liste = Output<'parameter.list'>;

/** Amounts of the rough livelihood calculation: those of the program and those of the office. */
export function Betraege() {
  const answer = useAnswer('parameter.list', undefined);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  return (
    <Stack gap="xl">
      {answer.data.fehlt.length > 0 && (
        <Callout art="warnung" title={`Für ${answer.data.fehlt.join(' und ')} fehlen Beträge`}>
          Solange sie fehlen, bleibt der Lebensunterhalt an Tagen dieses Jahres unbekannt; alte Beträge werden
          nie stillschweigend weiterverwendet. Tragen Sie die Werte ein, sobald sie amtlich sind.
        </Callout>
      )}
      <EigeneJahre liste={answer.data} />
      <Mietgrenzen grenzen={answer.data.kdugrenzen} />
      <ProgrammBetraege programm={answer.data.programm} />
    </Stack>
  );
}

const LEERES_JAHR = Object.fromEntries(Object.keys(jahrSchema.shape).map((feld) => [feld, null]));

function EigeneJahre({ liste: { eigene, fehlt } }: { readonly liste: Liste }) {
  const heute = useHeute();
  const [offen, setOffen] = useState<string | null>(null);
  useWiederOffen('recht/jahr/', setOffen);
  const save = useCommand('parameter.saveJahr');
  const remove = useCommand('parameter.removeJahr');
  const neu = () => ({
    ...LEERES_JAHR,
    id: crypto.randomUUID(),
    jahr: fehlt[0] ?? Number(heute.slice(0, 4)),
    quelle: '',
  });
  return (
    <Section
      line={false}
      title="Eigene Beträge eines Jahres"
      hint="Für ein Jahr, das dem Programm fehlt, oder wenn ein Betrag berichtigt wurde. Eigene Werte gehen vor; jede Rechnung nennt sie."
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOffen('neu')}>
          Jahr eintragen
        </Button>
      }
    >
      <ErrorNote error={remove.error} />
      {offen !== null && (
        <KleinesFormular
          key={offen}
          ort={`recht/jahr/${offen}`}
          label={offen === 'neu' ? 'Beträge eines Jahres eintragen' : 'Beträge eines Jahres bearbeiten'}
          schema={jahrSchema}
          start={eigene.find(({ id }) => id === offen) ?? neu()}
          felder={JAHR_FELDER}
          save={save}
          onClose={() => setOffen(null)}
        />
      )}
      {eigene.length === 0 ? (
        <Text c="dimmed">Noch keine. Das Programm rechnet nur mit seinen eigenen Tabellen.</Text>
      ) : (
        <ul className={classes['eintraege']}>
          {eigene.map((jahr) => (
            <li key={jahr.id}>
              <div>
                <Text fw={600}>{jahr.jahr}</Text>
                <Text size="sm">
                  {jahr.regelbedarf1 === null
                    ? ''
                    : `Regelbedarf Stufe 1: ${formatMoney(jahr.regelbedarf1)} · `}
                  {jahr.quelle}
                </Text>
              </div>
              <Group gap="sm" wrap="nowrap">
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => setOffen(jahr.id)}
                  aria-label={`${jahr.jahr} bearbeiten`}
                >
                  Bearbeiten
                </Button>
                <ConfirmInline
                  action="Löschen"
                  question={`Beträge für ${jahr.jahr} löschen?`}
                  yes="Ja, löschen"
                  onConfirm={() => remove.mutate({ id: jahr.id })}
                />
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const JAHR_FELDER = [
  ['jahr', 'quelle'],
  ['regelbedarf1', 'regelbedarf2', 'regelbedarf3', 'regelbedarf4', 'regelbedarf5', 'regelbedarf6'],
  [
    'grundleistung1',
    'grundleistung2',
    'grundleistung3',
    'grundleistung4',
    'grundleistung5',
    'grundleistung6',
  ],
  ['minijobgrenze'],
] as const;

const KDU_FELDER = [['gemeinde', 'personen', 'betrag', 'von', 'bis', 'quelle']] as const;

function Mietgrenzen({ grenzen }: { readonly grenzen: Liste['kdugrenzen'] }) {
  const heute = useHeute();
  const [offen, setOffen] = useState<string | null>(null);
  useWiederOffen('recht/miete/', setOffen);
  const save = useCommand('parameter.saveKdugrenze');
  const remove = useCommand('parameter.removeKdugrenze');
  const neu = {
    id: crypto.randomUUID(),
    gemeinde: null,
    personen: null,
    betrag: null,
    von: heute,
    bis: null,
    quelle: null,
  };
  return (
    <Section
      title="Örtliche Mietgrenzen"
      hint="Bis zu welcher Miete Ihre Leistungsbehörde die Unterkunft anerkennt. Gerechnet wird immer mit der tatsächlichen Miete; darüber erscheint ein Hinweis."
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setOffen('neu')}
        >
          Grenze eintragen
        </Button>
      }
    >
      <ErrorNote error={remove.error} />
      {offen !== null && (
        <KleinesFormular
          key={offen}
          ort={`recht/miete/${offen}`}
          label={offen === 'neu' ? 'Mietgrenze eintragen' : 'Mietgrenze bearbeiten'}
          schema={kduSchema}
          start={grenzen.find(({ id }) => id === offen) ?? neu}
          felder={KDU_FELDER}
          save={save}
          onClose={() => setOffen(null)}
        />
      )}
      {grenzen.length === 0 ? (
        <Text c="dimmed">Noch keine. Dann erscheint kein Hinweis zur Höhe der Miete.</Text>
      ) : (
        <ScrollTable label="Mietgrenzen" minWidth={560}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Gemeinde</Table.Th>
              <Table.Th className={classes['zahl']}>Personen</Table.Th>
              <Table.Th className={classes['zahl']}>Grenze warm</Table.Th>
              <Table.Th>gilt</Table.Th>
              <Table.Th>Quelle</Table.Th>
              <Table.Th>Bearbeiten</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {grenzen.map((grenze) => (
              <Table.Tr key={grenze.id}>
                <Table.Td>{grenze.gemeinde ?? 'überall sonst'}</Table.Td>
                <Table.Td className={classes['zahl']}>{grenze.personen}</Table.Td>
                <Table.Td className={classes['zahl']}>{formatMoney(grenze.betrag)}</Table.Td>
                <Table.Td>
                  ab {formatDatum(grenze.von)}
                  {grenze.bis === null ? '' : ` bis ${formatDatum(grenze.bis)}`}
                </Table.Td>
                <Table.Td>{grenze.quelle ?? '–'}</Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      variant="default"
                      size="xs"
                      onClick={() => setOffen(grenze.id)}
                      aria-label={`Grenze für ${grenze.personen} Personen, ${grenze.gemeinde ?? 'überall sonst'}, bearbeiten`}
                    >
                      Bearbeiten
                    </Button>
                    <ConfirmInline
                      action="Löschen"
                      question="Mietgrenze löschen?"
                      yes="Ja, löschen"
                      onConfirm={() => remove.mutate({ id: grenze.id })}
                    />
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ScrollTable>
      )}
    </Section>
  );
}

function ProgrammBetraege({ programm }: { readonly programm: Liste['programm'] }) {
  return (
    <Section
      title="Beträge des Programms"
      hint="In Euro je Monat, aus dem Gesetz gelesen. Ein Strich heißt: Dafür ist keine Quelle gelesen, also wird damit nicht gerechnet."
    >
      <ScrollTable label="Beträge des Programms nach Jahren" minWidth={820}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Jahr</Table.Th>
            {[1, 2, 3, 4, 5, 6].map((stufe) => (
              <Table.Th key={stufe} className={classes['zahl']}>
                Regelbedarf {stufe}
              </Table.Th>
            ))}
            <Table.Th className={classes['zahl']}>AsylbLG Stufe 1</Table.Th>
            <Table.Th className={classes['zahl']}>Minijob</Table.Th>
            <Table.Th className={classes['zahl']}>Kindergeld</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {programm.map(({ jahr, regelbedarf, grundleistung, minijobgrenze, kindergeld }) => (
            <Table.Tr key={jahr}>
              <Table.Th scope="row">{jahr}</Table.Th>
              {regelbedarf.map((betrag, i) => (
                <Table.Td key={`${jahr} ${i + 1}`} className={classes['zahl']}>
                  {euro(betrag)}
                </Table.Td>
              ))}
              <Table.Td className={classes['zahl']}>{euro(grundleistung[0] ?? null)}</Table.Td>
              <Table.Td className={classes['zahl']}>{euro(minijobgrenze)}</Table.Td>
              <Table.Td className={classes['zahl']}>{euro(kindergeld)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </Section>
  );
}

function euro(betrag: number | null): string {
  return betrag === null ? '–' : formatMoney(betrag);
}
