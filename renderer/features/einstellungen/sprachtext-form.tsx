import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { begleitsprache } from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { isRightToLeft } from '#shared/lib/schriftrichtung.ts';
import { onlyRefusal } from '#renderer/lib/only-refusal.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import classes from './sprachen.module.css';

type Eintrag = Output<'begleit.texts'>[number];
type Sprache = NonNullable<Eintrag['uebersetzung']>['sprache'];

const wer = z.string().nullable();
/** What was typed and not saved; the day may still be text. */
const entwurf = z.strictObject({
  titel: z.string(),
  worum: z.string(),
  inhalt: z.string(),
  tun: z.string(),
  wichtig: z.string(),
  uebersetztVon: wer,
  geprueftVon: wer,
  geprueftAm: z.string().nullable(),
});

const TEILE = [
  { teil: 'titel', label: 'Überschrift' },
  { teil: 'worum', label: 'Worum geht es?' },
  { teil: 'inhalt', label: 'Was steht auf dem Papier?' },
  { teil: 'tun', label: 'Was soll ich tun?' },
  { teil: 'wichtig', label: 'Was ist wichtig?' },
] as const;

type Props = {
  readonly eintrag: Eintrag;
  readonly sprache: Sprache;
  readonly onDone: () => void;
};

/** German on one side, the other language on the other, sentence by sentence. */
export function SprachtextForm({ eintrag, sprache, onDone }: Props) {
  const { vorlage, papier, deutsch, uebersetzung, veraltet } = eintrag;
  const draft = useEntwurf(`einstellungen/sprachtext/${sprache}/${vorlage}`, entwurf, {
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
  const { werte, change, discard, restored } = draft;
  const close = () => {
    void discard();
    onDone();
  };
  const complete = TEILE.every(({ teil }) => werte[teil].trim() !== '');
  const { geprueftAm } = werte;
  const tag = geprueftAm === null || isDatum(geprueftAm) ? geprueftAm : undefined;
  const valid = complete && tag !== undefined;
  const name = begleitsprache.label(sprache);
  return (
    <form
      noValidate
      aria-label={`${papier} auf ${name}`}
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid)
          void save
            .mutateAsync({ ...werte, vorlage, sprache, geprueftAm: tag })
            .then(close)
            .catch(onlyRefusal);
      }}
    >
      <Text fw={500}>{papier}</Text>
      {restored !== null && <DraftNotice am={restored.am} onDiscard={() => void discard()} />}
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
            onChange={(event) => change({ [teil]: event.currentTarget.value })}
          />
        </div>
      ))}
      <Group gap="md" align="flex-start">
        <TextInput
          label="übersetzt von"
          value={werte.uebersetztVon ?? ''}
          onChange={(event) => change({ uebersetztVon: textOf(event.currentTarget.value) })}
        />
        <TextInput
          label="geprüft von"
          value={werte.geprueftVon ?? ''}
          onChange={(event) => change({ geprueftVon: textOf(event.currentTarget.value) })}
        />
        <DateField
          label="geprüft am"
          past
          w="10rem"
          value={geprueftAm}
          onChange={(value) => change({ geprueftAm: value })}
        />
      </Group>
      <ErrorNote error={save.error ?? remove.error} />
      <Group gap="sm">
        <Button type="submit" disabled={!valid} loading={save.isPending}>
          Speichern
        </Button>
        <Button variant="default" onClick={close}>
          Abbrechen
        </Button>
        {uebersetzung !== null && (
          <ConfirmInline
            action="Entfernen"
            question={`Diesen Text auf ${name} entfernen?`}
            yes="Entfernen"
            size="sm"
            onConfirm={() => void remove.mutateAsync({ vorlage, sprache }).then(close).catch(onlyRefusal)}
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
