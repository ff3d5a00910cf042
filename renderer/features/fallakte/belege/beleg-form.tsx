import { Button, Group, Text, TextInput, Textarea } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { belegart } from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import { isDatum } from '#shared/lib/datum.ts';
import { call } from '#renderer/lib/call.ts';
import { onlyRefusal } from '#renderer/lib/only-refusal.ts';
import { useCommand, useTask } from '#renderer/lib/queries.ts';
import { useEntwurf } from '#renderer/lib/use-entwurf.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { ScanAnsicht } from '#renderer/ui/scan-ansicht.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import classes from './belege.module.css';

type Beleg = Output<'beleg.list'>[number];
type Angaben = Pick<Beleg, 'dokumentId' | 'art' | 'bezeichnung' | 'originalGesehenAm' | 'bemerkung'>;
/** What was typed and not saved; the day may still be text. The scan itself is chosen again. */
const entwurf = z.strictObject({
  dokumentId: z.string().nullable(),
  art: belegart.schema,
  bezeichnung: z.string().nullable(),
  originalGesehenAm: z.string().nullable(),
  bemerkung: z.string().nullable(),
});
type Gewaehlt = { readonly datei: string; readonly scan: Output<'beleg.look'> };
export type Papier = { readonly id: string; readonly titel: string; readonly code: string };

type Props = {
  readonly personId: string;
  /** Papers of this person, which a scan can belong to. */
  readonly papiere: readonly Papier[];
  readonly initial: Angaben;
  /** The evidence to change; null enters a new one. */
  readonly beleg: Beleg | null;
  readonly onDone: () => void;
};

/** When the original was seen, and the scan beside it. The code on the paper says which one it is. */
export function BelegForm({ personId, papiere, initial, beleg, onDone }: Props) {
  const {
    werte,
    change: set,
    discard,
    restored,
  } = useEntwurf(`faelle/${personId}/beleg/${beleg?.id ?? 'neu'}`, entwurf, {
    dokumentId: initial.dokumentId,
    art: initial.art,
    bezeichnung: initial.bezeichnung,
    originalGesehenAm: initial.originalGesehenAm,
    bemerkung: initial.bemerkung,
  });
  const [gewaehlt, setGewaehlt] = useState<Gewaehlt | null>(null);
  const [hinweis, setHinweis] = useState<string | null>(null);
  const [aufgenommen, setAufgenommen] = useState<{ belegId: string; datei: string } | null>(null);
  const choose = useTask('beleg.choose');
  const look = useTask('beleg.look');
  const add = useTask('beleg.add');
  const change = useCommand('beleg.change');
  const gesehen = werte.originalGesehenAm;
  const tag = gesehen === null || isDatum(gesehen) ? gesehen : undefined;
  const valid =
    tag !== undefined && (gesehen !== null || gewaehlt !== null || (beleg !== null && beleg.scan !== null));

  const pick = async () => {
    const [file] = (await choose.run({ was: 'datei' }))?.value ?? [];
    if (file === undefined) return;
    const seen = await look.run({ datei: file.datei });
    if (seen === null) return;
    setHinweis(null);
    setGewaehlt({ datei: file.datei, scan: seen.value });
  };
  const close = () => {
    void discard();
    onDone();
  };
  const save = async () => {
    if (tag === undefined) return;
    const angaben = { ...werte, originalGesehenAm: tag };
    if (beleg !== null) {
      await change.mutateAsync({ belegId: beleg.id, ...angaben });
      return close();
    }
    const done = await add.run({
      personId,
      ...angaben,
      datei: gewaehlt?.datei ?? null,
      pruefsumme: gewaehlt?.scan.pruefsumme ?? null,
    });
    if (done === null) return;
    if (gewaehlt === null) return close();
    void discard();
    setAufgenommen({ belegId: done.value.belegId, datei: gewaehlt.datei });
  };

  if (aufgenommen !== null) return <Aufgenommen {...aufgenommen} onDone={onDone} />;
  return (
    <form
      noValidate
      aria-label={beleg === null ? 'Beleg eintragen' : 'Beleg ändern'}
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) void save().catch(onlyRefusal);
      }}
    >
      <div className={classes['felder']}>
        {restored !== null && <DraftNotice am={restored.am} onDiscard={() => void discard()} />}
        <Wahl
          label="Was ist es?"
          options={belegart.codes.map((value) => ({ value, label: belegart.label(value) }))}
          allowDeselect={false}
          searchable
          autoFocus
          value={werte.art}
          onChange={(value) => set({ art: belegart.codes.find((each) => each === value) ?? werte.art })}
        />
        {papiere.length > 0 && (
          <Wahl
            label="Papier aus diesem Programm"
            placeholder="keines"
            clearable
            options={papiere.map(({ id, titel, code }) => ({ value: id, label: `${titel} · ${code}` }))}
            value={werte.dokumentId}
            onChange={(dokumentId) => set({ dokumentId })}
          />
        )}
        <TextInput
          label="Bezeichnung"
          maxLength={200}
          value={werte.bezeichnung ?? ''}
          onChange={(event) => set({ bezeichnung: textOf(event.currentTarget.value) })}
        />
        <DateField
          label="Original gesehen am"
          past
          value={gesehen}
          onChange={(value) => set({ originalGesehenAm: value })}
        />
        <Textarea
          label="Bemerkung"
          autosize
          maxLength={500}
          value={werte.bemerkung ?? ''}
          onChange={(event) => set({ bemerkung: textOf(event.currentTarget.value) })}
        />
        <ErrorNote error={choose.error ?? look.error ?? add.error ?? change.error} />
        <Group gap="sm">
          <Button type="submit" disabled={!valid} loading={add.running || change.isPending}>
            {beleg === null ? 'Festhalten' : 'Speichern'}
          </Button>
          <Button variant="default" onClick={close}>
            Abbrechen
          </Button>
        </Group>
      </div>
      {beleg === null && (
        <div className={classes['felder']}>
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconScan size={18} aria-hidden />}
              loading={choose.running || look.running}
              onClick={() => void pick()}
            >
              {gewaehlt === null ? 'Scan wählen' : 'Anderen Scan wählen'}
            </Button>
            <Text size="sm" c="dimmed">
              PDF oder Bild bis 20 MB; liegt danach verschlüsselt im Register.
            </Text>
          </Group>
          <div role="status">{hinweis !== null && <Callout>{hinweis}</Callout>}</div>
          {gewaehlt !== null && (
            <ScanAnsicht
              scan={gewaehlt.scan}
              onKennungen={(kennungen) => {
                if (kennungen.length === 0) return;
                void explain(kennungen, personId).then(({ satz, dokumentId }) => {
                  setHinweis(satz);
                  if (dokumentId !== null) set({ dokumentId, art: 'unterschrieben' });
                });
              }}
            />
          )}
        </div>
      )}
    </form>
  );
}

/** What the codes on the scan say, in a sentence; the paper only if all are of this person. */
async function explain(
  codes: readonly string[],
  personId: string,
): Promise<{ readonly satz: string; readonly dokumentId: string | null }> {
  const papiere = (await Promise.all(codes.map((code) => call('beleg.findPapier', { code })))).filter(
    (papier) => papier !== null,
  );
  const fremd = papiere.find((papier) => papier.personId !== personId);
  if (fremd !== undefined)
    return {
      satz: `Vorsicht: Die Kennung ${fremd.code} gehört zu „${fremd.titel}“ von ${fremd.name} (${fremd.programmNr}), nicht zu dieser Akte.`,
      dokumentId: null,
    };
  const [found] = papiere;
  return found === undefined
    ? {
        satz: `Die Kennung ${codes.join(', ')} gehört zu keinem Papier in diesem Register.`,
        dokumentId: null,
      }
    : { satz: `Erkannt: „${found.titel}“, Kennung ${found.code}.`, dokumentId: found.dokumentId };
}

/** The scan is safe; the file outside is not. */
function Aufgenommen({
  belegId,
  datei,
  onDone,
}: {
  readonly belegId: string;
  readonly datei: string;
  readonly onDone: () => void;
}) {
  const remove = useTask('beleg.removeSource');
  return (
    <Callout title="Der Scan liegt verschlüsselt im Register">
      <Text>Die Datei Ihres Scanners liegt noch unverschlüsselt in ihrem Ordner.</Text>
      <ErrorNote error={remove.error} />
      <Group gap="sm" mt="sm">
        <Button
          autoFocus
          loading={remove.running}
          onClick={() => void remove.run({ belegId, datei }).then((done) => done !== null && onDone())}
        >
          Diese Datei löschen
        </Button>
        <Button variant="default" onClick={onDone}>
          Liegen lassen
        </Button>
      </Group>
    </Callout>
  );
}

const textOf = (value: string): string | null => (value === '' ? null : value);
