import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { alleHinweise } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { geltungsraum, lesetiefe, type Hinweis } from '#shared/recht/hinweise/hinweis.ts';
import { bekannteKriterien, gilt, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { BeistandListe } from '#renderer/ui/beistand-liste.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { LeitsatzForm } from './leitsatz-form.tsx';
import classes from './recht.module.css';

type Leitsatz = Output<'leitsatz.list'>[number];

/** What the office says itself, and what its Land says. */
export function Hinweise() {
  return (
    <Stack gap="xl">
      <Leitsaetze />
      <HinweiseDerPakete />
      <HinweiseDerLaender />
    </Stack>
  );
}

function Leitsaetze() {
  const answer = useAnswer('leitsatz.list', undefined);
  const [offen, setOffen] = useState<string | null>(null);
  useWiederOffen('recht/leitsatz/', setOffen);
  const leitsaetze = answer.data;
  return (
    <Section
      line={false}
      title="Leitsätze der Behörde"
      hint="Wie Ihre Behörde eine Voraussetzung handhabt. Leitsätze stehen neben der Prüfung und im Prüfvermerk; am Ergebnis ändern sie nichts."
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOffen('neu')}>
          Neuer Leitsatz
        </Button>
      }
    >
      <ErrorNote error={answer.error} />
      {offen === 'neu' && <LeitsatzForm leitsatz={null} onClose={() => setOffen(null)} />}
      {leitsaetze === undefined ? (
        answer.error === null && <Loading />
      ) : leitsaetze.length === 0 ? (
        offen !== 'neu' && (
          <Text c="dimmed" maw="44rem">
            Noch keiner. Zum Beispiel: wann eine Lücke in den Papieren geheilt wird, oder was als Bemühen um
            einen Pass genügt.
          </Text>
        )
      ) : (
        <ul className={classes['eintraege']}>
          {leitsaetze.map((leitsatz) => (
            <li key={leitsatz.id}>
              {offen === leitsatz.id ? (
                <LeitsatzForm leitsatz={leitsatz} onClose={() => setOffen(null)} />
              ) : (
                <LeitsatzZeile leitsatz={leitsatz} onEdit={() => setOffen(leitsatz.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function LeitsatzZeile({ leitsatz, onEdit }: { readonly leitsatz: Leitsatz; readonly onEdit: () => void }) {
  const remove = useCommand('leitsatz.remove');
  const heute = useHeute();
  const { titel, text, quelle, von, bis } = leitsatz;
  const labels = bekannteKriterien();
  return (
    <>
      <Stack gap={4}>
        <Text fw={600}>{titel}</Text>
        <Text maw="44rem" style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
        <Text size="sm">
          Zu:{' '}
          {kriterienOf(leitsatz)
            .map((id) => `${labels.get(id) ?? id} (${id})`)
            .join(', ')}
        </Text>
        <Text size="sm" c="dimmed">
          gilt ab {formatDatum(von)}
          {bis === null ? '' : ` bis ${formatDatum(bis)}`}
          {gilt(leitsatz, heute) ? '' : ' – heute nicht'}
          {quelle === null ? '' : ` · ${quelle}`}
        </Text>
        <ErrorNote error={remove.error} />
      </Stack>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Button variant="default" size="xs" onClick={onEdit} aria-label={`Leitsatz „${titel}“ bearbeiten`}>
          Bearbeiten
        </Button>
        <ConfirmInline
          action="Löschen"
          question="Leitsatz löschen?"
          yes="Ja, löschen"
          onConfirm={() => remove.mutate({ id: leitsatz.id })}
        />
      </Group>
    </>
  );
}

/** What came with a package and counts today; where it replaces a hint of the program, it stands here instead. */
function HinweiseDerPakete() {
  const { data } = useAnswer('recht.hinweise', { tag: null });
  const beistand = data?.beistand.filter(({ paket }) => paket !== null) ?? [];
  if (beistand.length === 0) return null;
  return (
    <Section
      title="Hinweise und Leitsätze aus Paketen"
      hint="Sie gelten, solange ihr Paket eingeschaltet ist."
      actions={
        <LinkButton href="/recht/pakete" variant="default">
          Pakete ansehen
        </LinkButton>
      }
    >
      <BeistandListe beistand={beistand} />
    </Section>
  );
}

function HinweiseDerLaender() {
  const heute = useHeute();
  const answer = useAnswer('recht.hinweise', { tag: null });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const { land } = answer.data;
  const name = geltungsraum.options.find(({ value }) => value === land)?.label ?? null;
  const ersetzt = new Set(answer.data.beistand.filter(({ paket }) => paket !== null).map(({ id }) => id));
  const shown = alleHinweise.filter(
    (each) => (each.land === 'bund' || each.land === land) && !ersetzt.has(each.id),
  );
  return (
    <Section
      title={name === null ? 'Hinweise des Bundes' : `Hinweise des Bundes und aus ${name}`}
      hint={
        name === null
          ? 'Es ist kein Bundesland gewählt. Erlasse eines Landes binden nur dessen Behörden und werden erst gezeigt, wenn Sie Ihr Land wählen.'
          : 'In eigenen Worten, mit Herkunft. Anwendungshinweise des Bundes sind Empfehlungen; ein Erlass bindet die Behörden seines Landes. Das Gesetz ändern sie nicht.'
      }
      actions={
        <LinkButton href="/einstellungen/behoerde" variant="default">
          Bundesland wählen
        </LinkButton>
      }
    >
      {name !== null && !shown.some((each) => each.land === land) && (
        <Text>Für {name} ist noch kein Erlass hinterlegt. Wichtiges tragen Sie als Leitsatz ein.</Text>
      )}
      <ul className={classes['eintraege']}>
        {shown.map((each) => (
          <li key={each.id}>
            <HinweisZeile hinweis={each} gilt={gilt(each, heute)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HinweisZeile({ hinweis, gilt: aktuell }: { readonly hinweis: Hinweis; readonly gilt: boolean }) {
  const { herausgeber, dokument, datiert, kriterien, text, tiefe, quelle, ueberholt, land, bis } = hinweis;
  const labels = bekannteKriterien();
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {geltungsraum.label(land)} · {herausgeber} · {formatDatum(datiert)}
        {aktuell ? '' : bis === null ? '' : ` · galt bis ${formatDatum(bis)}`}
      </Text>
      <Text fw={600}>{dokument}</Text>
      <Text maw="44rem">{text}</Text>
      {ueberholt !== null && (
        <Text size="sm" fw={500} maw="44rem">
          Achtung: {ueberholt}
        </Text>
      )}
      {kriterien.length > 0 && (
        <Text size="sm">Zu: {kriterien.map((id) => `${labels.get(id) ?? id} (${id})`).join(', ')}</Text>
      )}
      <Text size="sm" c="dimmed">
        {quelle} · {lesetiefe.label(tiefe)}
      </Text>
    </Stack>
  );
}
