import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { gremium } from '#shared/domain/gremium.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { EntscheidungForm } from './entscheidung-form.tsx';
import { EntscheidungPruefen } from './entscheidung-pruefen.tsx';
import classes from './texte.module.css';

type Grundsatz = Output<'grundsatzentscheidung.list'>[number];
type Offen = { readonly id: string | null; readonly als: 'form' | 'pruefen' };

/** What was decided in general and why: kept with its words, leaves the house only after they were looked at. */
export function Entscheidungen() {
  const [suche, setSuche] = useState('');
  const answer = useAnswer(
    'grundsatzentscheidung.list',
    { suche: useDeferredValue(suche) },
    { keepPrevious: true },
  );
  // The guard gets ready while somebody is still reading; the answer says nothing.
  useAnswer('grundsatzentscheidung.prepare', undefined);
  const [offen, setOffen] = useState<Offen | null>(null);
  const close = () => setOffen(null);
  useWiederOffen('entscheidung/', (rest) => {
    const [als, id = 'neu'] = rest.split('/');
    setOffen({ id: id === 'neu' ? null : id, als: als === 'pruefen' ? 'pruefen' : 'form' });
  });
  const found = answer.data;
  return (
    <Section
      line={false}
      title="Grundsatzentscheidungen"
      hint="Fragen, die über den einzelnen Fall hinausgehen: was entschieden wurde und welche Argumente tragen. Im Haus dürfen die Texte Namen enthalten; hinaus gehen sie erst, wenn jede Stelle geprüft ist."
      actions={
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setOffen({ id: null, als: 'form' })}
        >
          Neue Entscheidung
        </Button>
      }
    >
      <Group>
        <TextInput
          className={classes['suche'] ?? ''}
          label="In allen Texten suchen"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={suche}
          onChange={(event) => setSuche(event.currentTarget.value)}
        />
      </Group>
      <ErrorNote error={answer.error} />
      {offen?.id === null && <EntscheidungForm grundsatz={null} onClose={close} />}
      {found === undefined ? (
        answer.error === null && <Loading />
      ) : found.length === 0 ? (
        offen === null && (
          <Text c="dimmed" maw="44rem">
            {suche === ''
              ? 'Noch keine. Zum Beispiel: wie lange eine Lücke zwischen zwei Duldungen sein darf, oder wann ein Bemühen um den Pass genügt.'
              : 'Dazu steht in keiner Entscheidung etwas.'}
          </Text>
        )
      ) : (
        <ul className={classes['liste']} aria-label="Grundsatzentscheidungen">
          {found.map((grundsatz) => (
            <li key={grundsatz.id}>
              {offen?.id === grundsatz.id && offen.als === 'form' ? (
                <EntscheidungForm grundsatz={grundsatz} onClose={close} />
              ) : (
                <Stack gap="md">
                  <Zeile grundsatz={grundsatz} onOpen={(als) => setOffen({ id: grundsatz.id, als })} />
                  {offen?.id === grundsatz.id && <EntscheidungPruefen id={grundsatz.id} onClose={close} />}
                </Stack>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type ZeileProps = { readonly grundsatz: Grundsatz; readonly onOpen: (als: Offen['als']) => void };

function Zeile({ grundsatz, onOpen }: ZeileProps) {
  const remove = useCommand('grundsatzentscheidung.remove');
  const { id, titel, frage, entscheidung, am, von, bis, offen, imBuendel } = grundsatz;
  const gilt = [
    von === null ? null : `ab ${formatDatum(von)}`,
    bis === null ? null : `bis ${formatDatum(bis)}`,
  ];
  const stand = [
    gremium.label(grundsatz.gremium),
    entscheidung === null
      ? 'noch nicht entschieden'
      : am === null
        ? 'ohne Tag der Entscheidung'
        : `entschieden am ${formatDatum(am)}`,
    gilt.some(Boolean) ? `gilt ${gilt.filter(Boolean).join(' ')}` : null,
    imBuendel ? null : 'bleibt im Haus',
  ];
  return (
    <div className={classes['zeile']}>
      <Stack gap={4}>
        <Text fw={600}>{titel}</Text>
        <Text maw="44rem">{entscheidung ?? frage}</Text>
        <Text size="sm" c="dimmed">
          {stand.filter((teil) => teil !== null).join(' · ')}
        </Text>
        {imBuendel && (
          <Text size="sm" fw={offen > 0 ? 600 : 400}>
            {offen === 0
              ? 'Alle Stellen sind geprüft; der Text darf hinaus.'
              : `${offen} ${offen === 1 ? 'Stelle wartet' : 'Stellen warten'} auf eine Entscheidung; bis dahin bleibt der Text im Haus.`}
          </Text>
        )}
        <ErrorNote error={remove.error} />
      </Stack>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Button size="xs" onClick={() => onOpen('pruefen')} aria-label={`Texte von „${titel}“ prüfen`}>
          Texte prüfen
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => onOpen('form')}
          aria-label={`„${titel}“ bearbeiten`}
        >
          Bearbeiten
        </Button>
        <ConfirmInline
          action="Löschen"
          question="Entscheidung löschen?"
          yes="Ja, löschen"
          onConfirm={() => remove.mutate({ id })}
        />
      </Group>
    </div>
  );
}
