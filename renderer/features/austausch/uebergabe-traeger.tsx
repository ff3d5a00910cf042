import { Button, Checkbox, Group, List, Radio, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { uebermittlungsform, uebermittlungszweck } from '#shared/domain/codes.ts';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { UebergabeFertig } from './uebergabe-fertig.tsx';

type Vorschau = Output<'uebermittlung.preview'>;
type Zweck = (typeof uebermittlungszweck.codes)[number];
type Feld = Vorschau['felder'][number]['feld'];
type Fertig = { readonly datei: string; readonly kennwort: string; readonly personen: number };
type Wunsch = {
  readonly traegerId: string;
  readonly zweck: Zweck;
  readonly jahr: number | null;
  readonly halbjahr: 1 | 2 | null;
  readonly ohne: readonly Feld[];
  /** Null: everybody who is in Betreuung there; otherwise those who stay in. */
  readonly personIds: readonly string[] | null;
};

/** What was chosen and why, until the file is written; whether it was looked at is asked anew. */
const entwurf = z.strictObject({
  anlass: z.string(),
  wunsch: z.strictObject({
    traegerId: z.string(),
    zweck: uebermittlungszweck.schema,
    jahr: z.number().nullable(),
    halbjahr: z.literal([1, 2]).nullable(),
    ohne: z.array(z.string()),
    personIds: z.array(z.string()).nullable(),
  }),
});

/** Named data to a Träger: chosen, seen, encrypted, noted. */
export function UebergabeTraeger() {
  const traeger = useAnswer('traeger.list', undefined);
  const heute = useHeute();
  const search = useSearch();
  const [wunsch, setWunsch] = useState<Wunsch | null>(() => fromAddress(search, heute));
  const [fertig, setFertig] = useState<Fertig | null>(null);
  useWiederOffen('uebergabe/', (_, inhalt) => {
    const kept = entwurf.safeParse(inhalt);
    // `as`: a field that there is no more is refused by the contract, with a sentence.
    if (kept.success) setWunsch((before) => before ?? (kept.data.wunsch as Wunsch));
  });
  if (traeger.data === undefined)
    return traeger.error === null ? <Loading /> : <ErrorNote error={traeger.error} />;
  if (traeger.data.length === 0)
    return (
      <EmptyState
        title="Noch ist kein Träger eingetragen"
        actions={<LinkButton href="/traeger">Träger eintragen</LinkButton>}
      >
        Sobald ein Träger Menschen betreut, können Sie ihm hier Angaben verschlüsselt übergeben.
      </EmptyState>
    );
  // Nothing else on the page: another choice would take the Kennwort away before it is noted.
  if (fertig !== null) return <UebergabeFertig {...fertig} onDone={() => setFertig(null)} />;
  const choose = (change: Partial<Wunsch>) =>
    setWunsch({
      traegerId: traeger.data[0]?.id ?? '',
      zweck: 'beratung',
      jahr: null,
      halbjahr: null,
      personIds: null,
      ...wunsch,
      ohne: [],
      ...change,
    });
  return (
    <div>
      <Section
        title="Wem und wofür?"
        hint="Übergeben wird nur, was der Zweck braucht, nur mit Einwilligung und nur verschlüsselt. Die AZR-Nummer verlässt das Haus nie."
      >
        <Group align="flex-start" gap="xl">
          <Select
            label="Träger"
            w="20rem"
            placeholder="Bitte wählen"
            data={traeger.data.map(({ id, name, betreut }) => ({
              value: id,
              label: `${name} (${betreut} in Betreuung)`,
            }))}
            value={wunsch?.traegerId ?? null}
            onChange={(id) => id !== null && choose({ traegerId: id, personIds: null })}
          />
          <Radio.Group
            label="Zweck"
            value={wunsch?.zweck ?? ''}
            onChange={(zweck) => {
              const code = uebermittlungszweck.codes.find((each) => each === zweck);
              if (code !== undefined) choose({ zweck: code, personIds: null, ...half(code, wunsch, heute) });
            }}
          >
            <Stack gap="xs" mt="xs">
              {uebermittlungszweck.options.map(({ value, label }) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Stack>
          </Radio.Group>
        </Group>
      </Section>
      {wunsch !== null && wunsch.traegerId !== '' && (
        <Pruefen
          key={`${wunsch.traegerId} ${wunsch.zweck}`}
          wunsch={wunsch}
          onChange={(change) => setWunsch({ ...wunsch, ...change })}
          onFertig={setFertig}
        />
      )}
      <Bisher />
    </div>
  );
}

type PruefenProps = {
  readonly wunsch: Wunsch;
  readonly onChange: (change: Partial<Wunsch>) => void;
  readonly onFertig: (fertig: Fertig) => void;
};

function Pruefen({ wunsch, onChange, onFertig }: PruefenProps) {
  const input = {
    ...wunsch,
    ohne: [...wunsch.ohne],
    personIds: wunsch.personIds === null ? null : [...wunsch.personIds],
  };
  const preview = useAnswer('uebermittlung.preview', input, { keepPrevious: true });
  const write = useTask('uebermittlung.write');
  const [form, setForm] = useState<(typeof uebermittlungsform.codes)[number]>('seite');
  const { werte, change, discard } = useEntwurf(`uebergabe/${wunsch.traegerId}/${wunsch.zweck}`, entwurf, {
    anlass: '',
    wunsch: input,
  });
  const { anlass } = werte;
  const [seen, setSeen] = useState<string | null>(null);
  const inhalt = preview.data;
  if (inhalt === undefined) return preview.error === null ? <Loading /> : <ErrorNote error={preview.error} />;
  const run = async () => {
    const result = await write.run({
      ...input,
      pruefsumme: inhalt.pruefsumme,
      form,
      anlass: anlass.trim() === '' ? null : anlass.trim(),
      ordner: null,
    });
    setSeen(null);
    if (result === null) void preview.refetch();
    else if (result.value.datei !== null && result.value.kennwort !== null) {
      const { datei, kennwort, personen } = result.value;
      await discard();
      onFertig({ datei, kennwort, personen });
    }
  };
  return (
    <>
      <Inhalt inhalt={inhalt} wunsch={wunsch} onChange={onChange} />
      {inhalt.ausgelassen.length > 0 && <Ausgelassen inhalt={inhalt} />}
      <Section title="Verschlüsseln">
        {inhalt.hindernis !== null ? (
          <Callout art="warnung">{inhalt.hindernis}</Callout>
        ) : (
          <Stack gap="md" align="flex-start">
            <Radio.Group
              label="Form"
              value={form}
              onChange={(value) => setForm(value === 'zip' ? 'zip' : 'seite')}
            >
              <Stack gap="xs" mt="xs">
                <Radio
                  value="seite"
                  label={uebermittlungsform.label('seite')}
                  description="Geht überall, ohne weiteres Programm. Der Träger kann darin auch seine Antwort verschlüsseln."
                />
                <Radio
                  value="zip"
                  label={uebermittlungsform.label('zip')}
                  description="Der Träger braucht dafür 7-Zip oder ein ähnliches Programm; der Windows-Explorer öffnet es nicht."
                />
              </Stack>
            </Radio.Group>
            <TextInput
              label="Anlass (für das Protokoll)"
              w="28rem"
              maxLength={500}
              value={anlass}
              onChange={(event) => change({ anlass: event.currentTarget.value, wunsch: input })}
            />
            <Checkbox
              checked={seen === inhalt.pruefsumme}
              onChange={(event) => setSeen(event.currentTarget.checked ? inhalt.pruefsumme : null)}
              label="Ich habe die Angaben angesehen; sie sind für diesen Zweck nötig."
            />
            <Button disabled={seen !== inhalt.pruefsumme} loading={write.running} onClick={() => void run()}>
              {`Angaben zu ${formatCount(inhalt.zeilen.length, 'Person', 'Personen')} verschlüsselt schreiben`}
            </Button>
            <TaskProgress
              running={write.running}
              fortschritt={write.fortschritt}
              onCancel={write.cancel}
              text="Die Datei wird verschlüsselt"
            />
          </Stack>
        )}
        <ErrorNote error={write.error} />
      </Section>
    </>
  );
}

type InhaltProps = {
  readonly inhalt: Vorschau;
  readonly wunsch: Wunsch;
  readonly onChange: (change: Partial<Wunsch>) => void;
};

function Inhalt({ inhalt, wunsch, onChange }: InhaltProps) {
  const without = (personId: string) =>
    onChange({
      personIds: [
        ...inhalt.zeilen.map((zeile) => zeile.personId).filter((id) => id !== personId),
        ...inhalt.ausgelassen.map((each) => each.personId),
      ],
    });
  return (
    <Section
      title="Genau das verlässt das Haus"
      hint={`${inhalt.dateiname}: ${formatCount(inhalt.zeilen.length, 'Person', 'Personen')}. Was nicht nötig ist, können Sie hier weglassen.`}
    >
      <Group gap="lg">
        {inhalt.felder.map(({ feld, label, pflicht, dabei }) => (
          <Checkbox
            key={feld}
            label={label}
            checked={dabei}
            disabled={pflicht}
            onChange={(event) =>
              onChange({
                ohne: event.currentTarget.checked
                  ? wunsch.ohne.filter((each) => each !== feld)
                  : [...wunsch.ohne, feld],
              })
            }
          />
        ))}
      </Group>
      {inhalt.zeilen.length > 0 && (
        <ScrollTable label="Angaben, die übergeben werden" minWidth={760} maxHeight="26rem" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {inhalt.kopf.map((kopf) => (
                <Table.Th key={kopf}>{kopf}</Table.Th>
              ))}
              <Table.Th w="7rem">Weglassen</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {inhalt.zeilen.map(({ personId, zellen }) => (
              <Table.Tr key={personId}>
                {zellen.map((zelle, i) => (
                  // oxlint-disable-next-line react/no-array-index-key -- cells of a row have no other name
                  <Table.Td key={`${personId} ${inhalt.kopf[i] ?? i}`}>{zelle}</Table.Td>
                ))}
                <Table.Td>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`${zellen.join(' ')} weglassen`}
                    onClick={() => without(personId)}
                  >
                    Weglassen
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ScrollTable>
      )}
      {wunsch.personIds !== null && (
        <div>
          <Button variant="default" size="xs" onClick={() => onChange({ personIds: null })}>
            Wieder alle Betreuten
          </Button>
        </div>
      )}
    </Section>
  );
}

function Ausgelassen({ inhalt }: { readonly inhalt: Vorschau }) {
  return (
    <Section
      title="Bleibt draußen"
      hint="Über diese Personen steht nichts in der Datei, auch nicht der Name."
    >
      <List size="sm" spacing={4}>
        {inhalt.ausgelassen.map(({ personId, name, grund }) => (
          <List.Item key={personId}>
            <Text span inherit fw={500}>
              {name}
            </Text>{' '}
            – {grund}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

/** What was handed over so far. */
function Bisher() {
  const list = useAnswer('uebermittlung.list', {});
  if (list.data === undefined || list.data.length === 0) return <ErrorNote error={list.error} />;
  return (
    <Section
      title="Bisherige Übergaben"
      hint="Bei jeder Person steht die Übergabe auch im Verlauf der Fallakte."
    >
      <ScrollTable label="Tabelle der bisherigen Übergaben" minWidth={760} maxHeight="20rem" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="10rem">Wann</Table.Th>
            <Table.Th>An</Table.Th>
            <Table.Th>Wofür</Table.Th>
            <Table.Th>Angaben</Table.Th>
            <Table.Th ta="right" w="6rem">
              Personen
            </Table.Th>
            <Table.Th w="10rem">Wer</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.data.map((each) => (
            <Table.Tr key={each.vorgangId}>
              <Table.Td>{formatMoment(each.am)}</Table.Td>
              <Table.Td>{each.empfaenger}</Table.Td>
              <Table.Td>
                {each.zweck}
                {each.anlass === null ? '' : `; ${each.anlass}`}
              </Table.Td>
              <Table.Td>{each.felder}</Table.Td>
              <Table.Td ta="right">{each.personen}</Table.Td>
              <Table.Td>{each.benutzer}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </Section>
  );
}

/** Where another page has sent somebody here for a certain Träger and purpose. */
function fromAddress(search: string, heute: string): Wunsch | null {
  const asked = new URLSearchParams(search);
  const traegerId = asked.get('traeger');
  const zweck = uebermittlungszweck.codes.find((code) => code === asked.get('zweck'));
  if (traegerId === null || zweck === undefined) return null;
  const jahr = Number(asked.get('jahr') ?? Number.NaN);
  const given =
    zweck === 'halbjahr' && Number.isInteger(jahr)
      ? { jahr, halbjahr: asked.get('halbjahr') === '1' ? (1 as const) : (2 as const) }
      : half(zweck, null, heute);
  const personen = (asked.get('personen') ?? '').split(',').filter((id) => id !== '');
  return { traegerId, zweck, ohne: [], personIds: personen.length === 0 ? null : personen, ...given };
}

/** The template is for a half-year: the one that runs. */
function half(zweck: Zweck, wunsch: Wunsch | null, heute: string): Pick<Wunsch, 'jahr' | 'halbjahr'> {
  if (zweck !== 'halbjahr') return { jahr: null, halbjahr: null };
  if (wunsch !== null && wunsch.jahr !== null) return { jahr: wunsch.jahr, halbjahr: wunsch.halbjahr };
  return { jahr: Number(heute.slice(0, 4)), halbjahr: Number(heute.slice(5, 7)) <= 6 ? 1 : 2 };
}
