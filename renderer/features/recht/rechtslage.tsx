import { Button, Group, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { rechtDarstellung, type RechtsgrundlageDarstellung } from '#shared/recht/darstellung.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FassungenZeitstrahl } from './fassungen-zeitstrahl.tsx';
import { KriteriumArtikel } from './kriterium-artikel.tsx';
import classes from './recht.module.css';
import { fassungAm, search } from './suche.ts';

/** The lawyer's page: every criterion of every version, on the day one chooses. */
export function Rechtslage() {
  const heute = useHeute();
  const recht = useMemo(() => rechtDarstellung(), []);
  const [tagText, setTagText] = useState<string | null>(heute);
  const [suche, setSuche] = useState('');
  const [wahl, setWahl] = useState(recht.rechtsgrundlagen[0]?.id ?? '');
  const tag = tagText !== null && isDatum(tagText) ? tagText : heute;
  const found = search(recht.rechtsgrundlagen, suche, tag);
  const gewaehlt = recht.rechtsgrundlagen.find(({ id }) => id === wahl);
  const hits = found.reduce((sum, { kriterien }) => sum + kriterien.length, 0);
  return (
    <Stack gap="lg">
      <Group align="flex-end" gap="md">
        <DateField
          label="Rechtsstand"
          description="Fassungen dieses Tages"
          value={tagText}
          onChange={setTagText}
          w="13rem"
        />
        <TextInput
          label="Suchen"
          description="in Voraussetzung, Ausnahme, Norm und Angabe"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={suche}
          onChange={(event) => setSuche(event.currentTarget.value)}
          className={classes['suche']}
        />
        <Text size="sm" c="dimmed" role="status">
          {suche.trim() === '' ? '' : formatCount(hits, 'Voraussetzung gefunden', 'Voraussetzungen gefunden')}
        </Text>
      </Group>
      <div className={classes['rechtslage']}>
        <Wege
          wege={recht.rechtsgrundlagen}
          tag={tag}
          wahl={suche.trim() === '' ? wahl : null}
          onWahl={(id) => (setWahl(id), setSuche(''))}
        />
        <div className={classes['lesen']}>
          {suche.trim() !== '' ? (
            <Treffer found={found} tag={tag} />
          ) : (
            gewaehlt !== undefined && <Grundlage key={gewaehlt.id} grundlage={gewaehlt} tag={tag} />
          )}
        </div>
      </div>
    </Stack>
  );
}

type WegeProps = {
  readonly wege: readonly RechtsgrundlageDarstellung[];
  readonly tag: Datum;
  readonly wahl: string | null;
  readonly onWahl: (id: string) => void;
};

function Wege({ wege, tag, wahl, onWahl }: WegeProps) {
  return (
    <nav aria-label="Rechtsgrundlagen" className={classes['wege']}>
      <ul>
        {wege.map(({ id, titel, fassungen }) => {
          const [norm, ...rest] = titel.split(' – ');
          const fassung = fassungAm(fassungen, tag);
          return (
            <li key={id}>
              <UnstyledButton
                className={classes['weg']}
                onClick={() => onWahl(id)}
                {...(wahl === id && { 'aria-current': 'true' as const })}
              >
                <span className={classes['norm']}>{norm}</span>
                <span className={classes['worum']}>{rest.join(' – ')}</span>
                {fassung === null && <span className={classes['ohne']}>an diesem Tag keine Fassung</span>}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Grundlage({
  grundlage,
  tag,
}: {
  readonly grundlage: RechtsgrundlageDarstellung;
  readonly tag: Datum;
}) {
  const { titel, fassungen, farbe } = grundlage;
  const geltend = fassungAm(fassungen, tag);
  const [wahl, setWahl] = useState<string | null>(null);
  const fassung = fassungen.find(({ id }) => id === wahl) ?? geltend;
  const druck = useTask('recht.print');
  const beistand = useAnswer('recht.hinweise', { tag }, { keepPrevious: true }).data?.beistand ?? [];
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h3" style={{ flex: '1 1 14rem', minWidth: 0 }}>
          {titel}
        </Title>
        {fassung !== null && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={druck.running}
            onClick={() => void druck.run({ rechtsgrundlage: grundlage.id, version: fassung.id })}
          >
            Drucken
          </Button>
        )}
      </Group>
      <ErrorNote error={druck.error} />
      {!farbe && (
        <Text size="sm" c="dimmed">
          Dieser Weg hat keine Ampelfarbe; ihn prüft ein Mensch.
        </Text>
      )}
      <FassungenZeitstrahl
        fassungen={fassungen}
        tag={tag}
        wahl={fassung?.id ?? null}
        geltend={geltend?.id ?? null}
        onWahl={setWahl}
      />
      {fassung === null ? (
        <EmptyState title={`Am ${formatDatum(tag)} gilt hier keine Fassung`}>
          Wählen Sie oben eine Fassung oder einen anderen Tag.
        </EmptyState>
      ) : (
        <>
          <div>
            <Text fw={500}>
              Fassung {fassung.id}: {fassung.geltung}
              {fassung.id === geltend?.id ? '' : ` – gilt am ${formatDatum(tag)} nicht`}
            </Text>
            <Text size="sm">Rechtsfolge: {fassung.rechtsfolge}</Text>
          </div>
          {fassung.kriterien.map((kriterium) => (
            <KriteriumArtikel
              key={kriterium.id}
              kriterium={kriterium}
              beistand={beistand.filter(({ kriterien }) => kriterien.includes(kriterium.id))}
            />
          ))}
        </>
      )}
    </Stack>
  );
}

function Treffer({ found, tag }: { readonly found: ReturnType<typeof search>; readonly tag: Datum }) {
  if (found.length === 0)
    return (
      <EmptyState title="Nichts gefunden">
        Gesucht wird in den Fassungen, die am {formatDatum(tag)} gelten. Ein Wort genügt, zum Beispiel „Pass“
        oder „§ 5“.
      </EmptyState>
    );
  return (
    <Stack gap="lg">
      {found.map(({ grundlage, fassung, kriterien }) => (
        <Stack key={grundlage.id} gap="md">
          <div>
            <Title order={2} size="h3">
              {grundlage.titel}
            </Title>
            <Text size="sm" c="dimmed">
              Fassung {fassung.id}: {fassung.geltung}
            </Text>
          </div>
          {kriterien.map((kriterium) => (
            <KriteriumArtikel key={kriterium.id} kriterium={kriterium} beistand={[]} />
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
