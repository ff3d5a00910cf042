import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { begleitsprache } from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { isRightToLeft } from '#shared/lib/schriftrichtung.ts';
import { onlyRefusal } from '#renderer/lib/only-refusal.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import classes from './sprachen.module.css';

type Eintrag = Output<'begleit.texts'>[number];
type Werte = Omit<NonNullable<Eintrag['uebersetzung']>, 'id' | 'fassung'>;

const TEILE = [
  { teil: 'titel', label: 'Überschrift' },
  { teil: 'worum', label: 'Worum geht es?' },
  { teil: 'inhalt', label: 'Was steht auf dem Papier?' },
  { teil: 'tun', label: 'Was soll ich tun?' },
  { teil: 'wichtig', label: 'Was ist wichtig?' },
] as const;

type Props = {
  readonly eintrag: Eintrag;
  readonly sprache: Werte['sprache'];
  readonly onDone: () => void;
};

/** German on one side, the other language on the other, sentence by sentence. */
export function SprachtextForm({ eintrag, sprache, onDone }: Props) {
  const { vorlage, papier, deutsch, uebersetzung, veraltet } = eintrag;
  const [werte, setWerte] = useState<Werte>({
    vorlage,
    sprache,
    titel: uebersetzung?.titel ?? '',
    worum: uebersetzung?.worum ?? '',
    inhalt: uebersetzung?.inhalt ?? '',
    tun: uebersetzung?.tun ?? '',
    wichtig: uebersetzung?.wichtig ?? '',
    uebersetztVon: uebersetzung?.uebersetztVon ?? null,
    geprueftVon: uebersetzung?.geprueftVon ?? null,
    geprueftAm: uebersetzung?.geprueftAm ?? null,
  });
  const save = useCommand('begleit.save');
  const remove = useCommand('begleit.remove');
  const set = (more: Partial<Werte>) => setWerte((before) => ({ ...before, ...more }));
  const complete = TEILE.every(({ teil }) => werte[teil].trim() !== '');
  const { geprueftAm } = werte;
  const valid = complete && (geprueftAm === null || isDatum(geprueftAm));
  const name = begleitsprache.label(sprache);
  return (
    <form
      noValidate
      aria-label={`${papier} auf ${name}`}
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) void save.mutateAsync(werte).then(onDone).catch(onlyRefusal);
      }}
    >
      <Text fw={500}>{papier}</Text>
      {veraltet && (
        <Callout art="warnung">
          Der deutsche Text wurde geändert. Bitte vergleichen Sie und speichern Sie neu; bis dahin wird diese
          Übersetzung nicht gedruckt.
        </Callout>
      )}
      {TEILE.map(({ teil, label }, i) => (
        <div key={teil} className={classes['paar']}>
          <div className={classes['deutsch']} id={`deutsch-${teil}`}>
            {deutsch[teil]}
          </div>
          <Textarea
            label={`${label} (${name})`}
            aria-describedby={`deutsch-${teil}`}
            autosize
            autoFocus={i === 0}
            minRows={teil === 'titel' ? 1 : 3}
            maxLength={teil === 'titel' ? 300 : 2000}
            lang={sprache}
            dir={isRightToLeft(werte[teil]) ? 'rtl' : 'auto'}
            value={werte[teil]}
            onChange={(event) => set({ [teil]: event.currentTarget.value })}
          />
        </div>
      ))}
      <Group gap="md" align="flex-start">
        <TextInput
          label="übersetzt von"
          value={werte.uebersetztVon ?? ''}
          onChange={(event) => set({ uebersetztVon: textOf(event.currentTarget.value) })}
        />
        <TextInput
          label="geprüft von"
          value={werte.geprueftVon ?? ''}
          onChange={(event) => set({ geprueftVon: textOf(event.currentTarget.value) })}
        />
        <DateField
          label="geprüft am"
          past
          w="10rem"
          value={geprueftAm}
          onChange={(value) => set({ geprueftAm: value as Werte['geprueftAm'] })}
        />
      </Group>
      <ErrorNote error={save.error ?? remove.error} />
      <Group gap="sm">
        <Button type="submit" disabled={!valid} loading={save.isPending}>
          Speichern
        </Button>
        <Button variant="default" onClick={onDone}>
          Abbrechen
        </Button>
        {uebersetzung !== null && (
          <ConfirmInline
            action="Entfernen"
            question={`Diesen Text auf ${name} entfernen?`}
            yes="Entfernen"
            size="sm"
            onConfirm={() => void remove.mutateAsync({ vorlage, sprache }).then(onDone).catch(onlyRefusal)}
          />
        )}
        {!complete && (
          <Text size="sm" c="dimmed">
            Alle fünf Teile gehören zusammen; gespeichert wird, wenn keiner leer ist.
          </Text>
        )}
      </Group>
    </form>
  );
}

const textOf = (value: string): string | null => (value === '' ? null : value);
