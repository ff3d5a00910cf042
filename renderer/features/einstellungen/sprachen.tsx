import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { begleitsprache } from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { SprachtextForm } from './sprachtext-form.tsx';
import classes from './sprachen.module.css';

type Eintrag = Output<'begleit.texts'>[number];
type Sprache = NonNullable<Eintrag['uebersetzung']>['sprache'];

/** Companion sheets in the languages that people read: the office enters them, German stays beside them. */
export function Sprachen() {
  const stock = useAnswer('begleit.stock', undefined);
  const [gewaehlt, setGewaehlt] = useState<Sprache | null>(null);
  useWiederOffen('einstellungen/sprachtext/', (rest) => {
    const [code] = rest.split('/');
    setGewaehlt(begleitsprache.codes.find((each) => each === code) ?? null);
  });
  const sprache = gewaehlt ?? stock.data?.[0]?.sprache ?? null;
  return (
    <Section
      title="Erklärungen in weiteren Sprachen"
      hint="Zu jedem Papier, das eine Person bekommt, gibt es ein Blatt in einfachem Deutsch. Hier tragen Sie ein, was es in anderen Sprachen sagt. Verbindlich bleibt der deutsche Text; er steht auf dem Blatt daneben."
    >
      <ErrorNote error={stock.error} />
      <Group align="flex-end" gap="lg">
        <Wahl
          label="Sprache"
          placeholder="Sprache wählen"
          searchable
          w="18rem"
          options={begleitsprache.codes.map((value) => ({ value, label: begleitsprache.label(value) }))}
          value={sprache}
          onChange={(value) => setGewaehlt(begleitsprache.codes.find((code) => code === value) ?? null)}
        />
        {stock.data !== undefined && stock.data.length > 0 && (
          <Text size="sm" c="dimmed" pb="0.5rem">
            Vorhanden: {stock.data.map(({ name, texte }) => `${name} (${texte})`).join(', ')}
          </Text>
        )}
      </Group>
      {sprache !== null && <Texte key={sprache} sprache={sprache} />}
    </Section>
  );
}

function Texte({ sprache }: { readonly sprache: Sprache }) {
  const answer = useAnswer('begleit.texts', { sprache });
  const [offen, setOffen] = useState<string | null>(null);
  useWiederOffen(`einstellungen/sprachtext/${sprache}/`, setOffen);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const done = answer.data.filter(({ uebersetzung, veraltet }) => uebersetzung !== null && !veraltet).length;
  return (
    <Stack gap="xs">
      <Text size="sm">
        {done} von {answer.data.length} Texten auf {begleitsprache.label(sprache)}. Beginnen Sie mit den
        Überschriften; ohne sie wird nichts gedruckt.
      </Text>
      <ul className={classes['liste']} aria-label={`Texte auf ${begleitsprache.label(sprache)}`}>
        {answer.data.map((eintrag) => (
          <li key={eintrag.vorlage}>
            {offen === eintrag.vorlage ? (
              <SprachtextForm eintrag={eintrag} sprache={sprache} onDone={() => setOffen(null)} />
            ) : (
              <UnstyledButton className={classes['zeile']} onClick={() => setOffen(eintrag.vorlage)}>
                <span>{eintrag.papier}</span>
                <span className={classes['stand']}>{stand(eintrag)}</span>
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
      {done > 0 && offen === null && (
        <Text size="sm" c="dimmed">
          Gedruckt wird in der Fallakte unter „Dokumente“: Papier wählen, dann „Erklärung“.
        </Text>
      )}
    </Stack>
  );
}

function stand({ uebersetzung, veraltet }: Eintrag): string {
  if (uebersetzung === null) return 'fehlt';
  if (veraltet) return 'veraltet: der deutsche Text wurde geändert';
  const { geprueftVon, geprueftAm } = uebersetzung;
  if (geprueftVon === null) return 'eingetragen, nicht geprüft';
  return `geprüft von ${geprueftVon}${geprueftAm === null ? '' : ` am ${formatDatum(geprueftAm)}`}`;
}
