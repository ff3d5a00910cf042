import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { abhilfen, schrittarten, type Schrittart } from '#shared/api/halbjahr.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import classes from './halbjahr-abweichung.module.css';
import type { Zeit } from './halbjahr-zeit.ts';

export type AbweichungZeile = Output<'halbjahr.abgleich'>['abweichungen'][number];
type Props = {
  readonly abweichung: AbweichungZeile;
  readonly zeit: Zeit;
  readonly traegerId: string;
  /** What was typed about this half-year and is not saved. */
  readonly entwuerfe: Entwuerfe<string>;
};
type Frage = 'notiz' | 'betreuung_beenden' | null;

/** One difference between the lists: who, what, and a button for each thing that helps. */
export function HalbjahrAbweichung({ abweichung, zeit, traegerId, entwuerfe }: Props) {
  const act = useCommand('halbjahr.schritt');
  const { art, zeileId, person, angaben, text, vorschlaege, erledigt, betreuungId } = abweichung;
  const notizKey = ['notiz', art, zeileId, person?.id].join('|');
  const notiz = entwuerfe.of(notizKey);
  const [gewaehlt, setGewaehlt] = useState<Frage>(null);
  const frage = gewaehlt ?? (notiz === undefined ? null : 'notiz');
  const setFrage = (next: Frage) => {
    if (next === null) entwuerfe.set(notizKey, null);
    setGewaehlt(next);
  };
  const name = person?.name ?? angaben?.name ?? '';
  const run = (schritt: Schrittart, more: { personId?: string; text?: string; bis?: string } = {}) =>
    act.mutate(
      { ...zeit, traegerId, abweichung: art, art: schritt, zeileId, personId: person?.id ?? null, ...more },
      { onSuccess: () => setFrage(null) },
    );
  const offered = abhilfen[art].filter(
    (each) =>
      each !== 'bestaetigen' && each !== 'ablehnen' && (each !== 'betreuung_beenden' || betreuungId !== null),
  );
  const asks = (schritt: Schrittart): schritt is 'notiz' | 'betreuung_beenden' =>
    schritt === 'notiz' ||
    (schritt === 'betreuung_beenden' && angaben?.bis === null) ||
    (schritt === 'betreuung_beenden' && angaben === null);
  return (
    <div className={classes['zeile']} role="group" aria-label={name}>
      <Stack gap={2}>
        <Wer abweichung={abweichung} />
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        {vorschlaege.map((vorschlag) => (
          <Group key={vorschlag.id} gap="sm" mt={4}>
            <Text size="sm">
              <PersonLink person={vorschlag} />, {vorschlag.geburtsdatum ?? 'Geburtsdatum unbekannt'},{' '}
              {vorschlag.programmNr} – {vorschlag.grund}
            </Text>
            <Button
              size="compact-sm"
              aria-label={`Ja, ${name} ist ${vorschlag.name}`}
              onClick={() => run('bestaetigen', { personId: vorschlag.id })}
            >
              Ja, diese Person
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Nein, ${name} ist nicht ${vorschlag.name}`}
              onClick={() => run('ablehnen', { personId: vorschlag.id })}
            >
              Nein
            </Button>
          </Group>
        ))}
      </Stack>
      <Group gap="xs" justify="flex-end">
        {erledigt ? (
          <Text size="sm" c="dimmed">
            bearbeitet
          </Text>
        ) : (
          offered.map((schritt, i) => (
            <Button
              key={schritt}
              size="xs"
              variant={i === 0 ? 'light' : 'subtle'}
              aria-label={`${schrittarten[schritt]}: ${name}`}
              loading={act.isPending && act.variables.art === schritt}
              onClick={() => (asks(schritt) ? setFrage(schritt) : run(schritt))}
            >
              {schrittarten[schritt]}
            </Button>
          ))
        )}
      </Group>
      {frage !== null && (
        <div className={classes['eingabe']}>
          <Frage
            frage={frage}
            ende={letzterTag(zeit)}
            text={notiz ?? ''}
            onText={(text) => entwuerfe.set(notizKey, text)}
            onDone={(more) => run(frage, more)}
            onCancel={() => setFrage(null)}
          />
        </div>
      )}
      {act.error !== null && (
        <div className={classes['eingabe']}>
          <ErrorNote error={act.error} />
        </div>
      )}
    </div>
  );
}

/** As the Träger has written her and as the register knows her. */
function Wer({ abweichung: { person, angaben, nr } }: { readonly abweichung: AbweichungZeile }) {
  return (
    <Text>
      {person !== null && (
        <>
          <PersonLink person={person} />
          <Text span inherit size="sm" c="dimmed">
            {' '}
            {person.programmNr}
          </Text>
        </>
      )}
      {angaben !== null && (
        <Text span inherit fw={person === null ? 500 : 400} size={person === null ? 'md' : 'sm'}>
          {person === null ? '' : ' · gemeldet als '}
          {angaben.name}
          {angaben.geburtsdatum === null ? '' : `, ${angaben.geburtsdatum}`}
          {nr === null ? '' : ` (Zeile ${nr})`}
        </Text>
      )}
    </Text>
  );
}

type FrageProps = {
  readonly frage: 'notiz' | 'betreuung_beenden';
  readonly ende: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: (more: { text?: string; bis?: string }) => void;
  readonly onCancel: () => void;
};

function Frage({ frage, ende, text, onText, onDone, onCancel }: FrageProps) {
  const [bis, setBis] = useState<string | null>(ende);
  const ready = frage === 'notiz' ? text.trim() !== '' : bis !== null && isDatum(bis);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onDone(frage === 'notiz' ? { text: text.trim() } : { bis: bis ?? '' });
      }}
    >
      <Group align="flex-end" gap="sm">
        {frage === 'notiz' ? (
          <TextInput
            label="Notiz"
            w="28rem"
            maxLength={500}
            autoFocus
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
          />
        ) : (
          <DateField label="Letzter Tag der Betreuung" w="12rem" autoFocus value={bis} onChange={setBis} />
        )}
        <Button type="submit" size="sm" disabled={!ready}>
          {frage === 'notiz' ? 'Festhalten' : 'Betreuung beenden'}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          Abbrechen
        </Button>
      </Group>
    </form>
  );
}

function letzterTag({ jahr, halbjahr }: Zeit): string {
  return halbjahr === 1 ? `${jahr}-06-30` : `${jahr}-12-31`;
}

/** A person of the register by name, leading to the Fallakte. */
function PersonLink({ person }: { readonly person: NonNullable<AbweichungZeile['person']> }) {
  return (
    <Anchor component={Link} href={`/faelle/${person.id}`} fw={500}>
      {person.name}
    </Anchor>
  );
}
