import { Button, Group, Paper, Select, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { ausgangslage, betreuungsart, gewaehltVon } from '#shared/domain/codes.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Aktion = Input<'auswahl.change'>['aktion'];
type Props = {
  readonly ids: readonly string[];
  readonly onDone: (result: Output<'auswahl.change'>) => void;
  readonly onClose: () => void;
};

type RahmenProps = Props & {
  readonly label: string;
  /** Null while something is missing. */
  readonly aktion: Aktion | null;
  readonly verb: string;
  readonly children: ReactNode;
};

/** The frame of each of these forms: Enter acts, Escape closes, the first field has the focus. */
function Rahmen({ ids, onDone, onClose, label, aktion, verb, children }: RahmenProps) {
  const change = useCommand('auswahl.change');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const act = async () => {
    if (aktion !== null) onDone(await change.mutateAsync({ ids: [...ids], aktion }));
  };
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="md"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        // A refusal is shown below.
        void act().catch(() => undefined);
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Stack gap="md">
        <Group gap="md" align="flex-end">
          {children}
          <Button type="submit" disabled={aktion === null} loading={change.isPending}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            Abbrechen
          </Button>
        </Group>
        <ErrorNote error={change.error} />
      </Stack>
    </Paper>
  );
}

/** Exits and titles go one by one: the file asks what belongs to them. */
const LAGEN = ausgangslage.options.filter(({ value }) => value === 'in_pruefung' || value === 'im_programm');

export function LageForm(props: Props) {
  const [lage, setLage] = useState<string | null>(null);
  const chosen = lage === 'in_pruefung' || lage === 'im_programm' ? lage : null;
  return (
    <Rahmen
      {...props}
      label="Stand im Programm setzen"
      verb="Setzen"
      aktion={chosen === null ? null : { art: 'lage', lage: chosen }}
    >
      <Select
        label="Stand im Programm"
        description="Titel und Austritt gehen nur in der Fallakte."
        data={[...LAGEN]}
        value={lage}
        onChange={setLage}
      />
    </Rahmen>
  );
}

export function BetreuungForm(props: Props) {
  const heute = useHeute();
  const traeger = useAnswer('traeger.list', undefined);
  const [art, setArt] = useState<(typeof betreuungsart.codes)[number]>('traeger');
  const [traegerId, setTraegerId] = useState<string | null>(null);
  const [von, setVon] = useState<string | null>(heute);
  const [wahl, setWahl] = useState<(typeof gewaehltVon.codes)[number] | null>(null);
  const ready = von !== null && isDatum(von) && (art !== 'traeger' || (traegerId !== null && wahl !== null));
  return (
    <Rahmen
      {...props}
      label="Betreuung zuordnen"
      verb="Zuordnen"
      aktion={
        ready
          ? {
              art: 'betreuung',
              betreuungsart: art,
              traegerId: art === 'traeger' ? traegerId : null,
              von,
              gewaehltVon: wahl,
              grund: null,
            }
          : null
      }
    >
      <Select
        label="Betreuung durch"
        w="17rem"
        data={[...betreuungsart.options]}
        value={art}
        allowDeselect={false}
        onChange={(next) => next !== null && setArt(next)}
      />
      {art === 'traeger' && (
        <Select
          label="Träger"
          w="15rem"
          searchable
          data={(traeger.data ?? [])
            .filter(({ ausgeschiedenAm }) => ausgeschiedenAm === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={traegerId}
          onChange={setTraegerId}
        />
      )}
      <Select label="gewählt" w="11rem" data={[...gewaehltVon.options]} value={wahl} onChange={setWahl} />
      <DateField label="seit" w="8rem" value={von} onChange={setVon} />
    </Rahmen>
  );
}

const wiedervorlage = z.strictObject({ was: z.string(), am: z.string().nullable() });
const LEER: z.output<typeof wiedervorlage> = { was: '', am: null };

export function WiedervorlageForm({ onDone, onClose, ...props }: Props) {
  const { werte, change, discard } = useEntwurf('faelle/wiedervorlage', wiedervorlage, LEER);
  const { was, am } = werte;
  const ready = was.trim() !== '' && am !== null && isDatum(am);
  return (
    <Rahmen
      {...props}
      onDone={(result) => {
        void discard();
        onDone(result);
      }}
      onClose={() => {
        void discard();
        onClose();
      }}
      label="Wiedervorlage setzen"
      verb="Vorlegen"
      aktion={ready ? { art: 'wiedervorlage', faelligAm: am, was, wer: null } : null}
    >
      <TextInput
        label="Was ist zu tun?"
        w="22rem"
        maxLength={200}
        value={was}
        onChange={(event) => change({ was: event.currentTarget.value })}
      />
      <DateField
        label="am"
        w="10rem"
        value={am}
        onChange={(next) => change({ am: next })}
        placeholder="z. B. heute+14"
      />
    </Rahmen>
  );
}
