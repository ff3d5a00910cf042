import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { antwortweg, briefantwort } from '#shared/domain/codes.ts';
import { formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { Karte } from './karte.tsx';
import { Rueckgaengig } from './rueckgaengig.tsx';

type Brief = {
  readonly anschreibenId: string;
  readonly person: { readonly id: string; readonly name: string; readonly programmNr: string };
  readonly am: Datum;
  readonly stufe: number;
  readonly antwort: string | null;
  readonly antwortAm: Datum | null;
};

const text = z.string().nullable();
/** What was typed and is not recorded, with the letter it is about. */
const entwurf = z.strictObject({
  karte: z.json(),
  am: text,
  antwort: text,
  weg: text,
  bemerkung: z.string(),
});

/** A reply slip came back, somebody called, or the person was here. */
export function BriefAntwort({ brief, onClose }: { readonly brief: Brief; readonly onClose: () => void }) {
  const heute = useHeute();
  const { werte, change, discard, restored } = useEntwurf(
    `papiere/karte/brief/${brief.anschreibenId}`,
    entwurf,
    { karte: { ...brief, art: 'brief' }, am: heute, antwort: null, weg: 'antwortblatt', bemerkung: '' },
  );
  const { am, antwort, weg, bemerkung } = werte;
  const [done, setDone] = useState<number | null>(null);
  const save = useCommand('anschreiben.answer');
  const came = useCommand('anschreiben.came');
  const what = briefantwort.schema.safeParse(antwort).data;
  const how = antwortweg.schema.safeParse(weg).data;
  const tag = am !== null && isDatum(am) ? am : null;
  const { person } = brief;
  const onSuccess = ({ protokollNr }: { readonly protokollNr: number }) => {
    void discard();
    setDone(protokollNr);
  };
  return (
    <Karte
      titel={`Antwort auf das Anschreiben: ${person.name}`}
      sub={`${person.programmNr} · ${brief.stufe === 1 ? 'Brief' : 'zweiter Brief'} vom ${formatDatum(brief.am)}`}
      onClose={onClose}
    >
      {brief.antwort !== null && brief.antwortAm !== null && done === null && (
        <Text size="sm">
          Schon eingetragen: {briefantwort.label(briefantwort.schema.parse(brief.antwort))} (
          {formatDatum(brief.antwortAm)}). Eine neue Antwort tritt an ihre Stelle; die alte bleibt im Verlauf
          der Akte.
        </Text>
      )}
      {done !== null ? (
        <Rueckgaengig text="Eingetragen." noun="anschreiben" protokollNr={done} onClose={onClose} />
      ) : (
        <form
          noValidate
          aria-label="Antwort eintragen"
          onSubmit={(event) => {
            event.preventDefault();
            if (tag !== null && what !== undefined && how !== undefined)
              save.mutate(
                {
                  anschreibenId: brief.anschreibenId,
                  antwortAm: tag,
                  antwort: what,
                  antwortweg: how,
                  bemerkung: bemerkung.trim() === '' ? null : bemerkung,
                },
                { onSuccess },
              );
          }}
        >
          <Stack gap="md">
            {restored !== null && <DraftNotice am={restored.am} onDiscard={() => void discard()} />}
            <Group gap="md" align="flex-end">
              <DateField
                label="geantwortet am"
                w="10rem"
                value={am}
                onChange={(next) => change({ am: next })}
              />
              <Wahl
                label="Antwort"
                w="19rem"
                options={briefantwort.options}
                value={antwort}
                onChange={(next) => change({ antwort: next })}
              />
              <Wahl
                label="wie"
                w="13rem"
                options={antwortweg.options}
                value={weg}
                onChange={(next) => change({ weg: next })}
              />
            </Group>
            <TextInput
              label="Bemerkung"
              maxLength={500}
              maw="42rem"
              value={bemerkung}
              onChange={(event) => change({ bemerkung: event.currentTarget.value })}
            />
            <ErrorNote error={save.error ?? came.error} />
            <Group gap="sm">
              <Button
                type="submit"
                disabled={tag === null || what === undefined || how === undefined}
                loading={save.isPending}
              >
                Antwort eintragen
              </Button>
              <Button
                variant="default"
                disabled={tag === null}
                loading={came.isPending}
                onClick={() => tag !== null && came.mutate({ personId: person.id, am: tag }, { onSuccess })}
              >
                Die Person war hier
              </Button>
              <LinkButton href={`/faelle/${person.id}`} variant="subtle">
                Zur Akte
              </LinkButton>
            </Group>
          </Stack>
        </form>
      )}
    </Karte>
  );
}
