import { Button, Group, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { instrumentart } from '#shared/domain/codes.ts';
import { records, type RecordOf } from '#shared/domain/records.ts';
import type { Input } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { EintragFeld } from '../eintrag/eintrag-feld.tsx';
import eintrag from '../eintrag/eintrag.module.css';
import { SpeicherHinweis } from '../eintrag/speicher-hinweis.tsx';
import { useAutosave, type Werte } from '../eintrag/use-autosave.ts';
import type { SchrittVorschlag } from '#shared/ablauf/schritte-vorschlag.ts';
import { ModulWahl } from './modul-wahl.tsx';
import { SchrittListe } from './schritt-liste.tsx';

const schema = records.instrument.extend({ schritte: z.array(records.schritt).max(100) });
const felder = ['rechtsgrundlage', 'ziel', 'beginn', 'ende', 'naechsteUeberpruefung', 'beitragBehoerde'];

type MitSchritten = z.output<typeof schema>;

/** One Fahrplan or Vereinbarung that saves itself; its steps can be reordered by keyboard. */
export function InstrumentForm({ instrument }: { readonly instrument: MitSchritten }) {
  const { offen, setOffen, oeffne } = useAkte();
  const save = useCommand('instrument.save');
  const remove = useCommand('instrument.remove');
  const key = `instrument/${instrument.id}`;
  const [start] = useState<Werte>(() => ({ ...instrument, ...offen()[key] }));
  const form = useAutosave<Werte>({
    schema,
    saved: instrument,
    start,
    // The schema has accepted these values.
    save: (werte) => save.mutateAsync(werte as Input<'instrument.save'>),
    onOpen: (werte) => setOffen(key, werte),
  });
  // Steps are rows of the form; a date still being typed is text until it is one.
  const schritte = form.werte['schritte'] as readonly RecordOf<'schritt'>[];
  const setSchritte = (next: readonly RecordOf<'schritt'>[], jetzt: boolean) =>
    form.change(
      'schritte',
      next.map((schritt, reihenfolge) => ({ ...schritt, reihenfolge })),
      jetzt,
    );
  const add = () => {
    const leer = {
      id: crypto.randomUUID(),
      personId: instrument.personId,
      instrumentId: instrument.id,
      reihenfolge: 0,
      was: '',
      kriterium: null,
      wer: null,
      bis: null,
      nachweis: null,
      stand: 'entwurf',
      angebot: null,
    } as const;
    setSchritte([...schritte, leer], false);
  };
  const addModul = (schritt: SchrittVorschlag) =>
    setSchritte(
      [
        ...schritte,
        {
          ...schritt,
          id: crypto.randomUUID(),
          personId: instrument.personId,
          instrumentId: instrument.id,
          reihenfolge: 0,
        },
      ],
      true,
    );
  const titel = instrumentart.label(instrument.art);
  return (
    <div role="group" aria-label={titel} data-tabelle="instrument" onBlur={form.commit}>
      <Section line={false} title={titel} actions={<SpeicherHinweis stand={form.stand} />}>
        <div className={eintrag['raster']}>
          {felder.map((name) => (
            <EintragFeld key={name} tabelle="instrument" schema={schema} name={name} form={form} />
          ))}
        </div>
        {instrument.wahlgrund !== null && instrument.vorgeschlagen !== null && (
          <Text size="sm" c="dimmed">
            Die Prüfung sprach für: {instrumentart.label(instrument.vorgeschlagen)}. Anders gewählt, weil:{' '}
            {instrument.wahlgrund}
          </Text>
        )}
        <SchrittListe
          schritte={schritte}
          rechtsgrundlage={instrument.rechtsgrundlage}
          onChange={setSchritte}
        />
        <Group gap="sm">
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            Schritt hinzufügen
          </Button>
          <ModulWahl onChoose={addModul} />
          <Button variant="default" onClick={() => oeffne('dokumente')}>
            Als Papier schreiben
          </Button>
          <div>
            <ConfirmInline
              action={`${titel} entfernen`}
              question={`${titel} mit allen Schritten entfernen?`}
              yes="Ja, entfernen"
              icon={<IconTrash size={16} aria-hidden />}
              onConfirm={() => remove.mutateAsync({ id: instrument.id }).catch(() => undefined)}
            />
          </div>
        </Group>
        <ErrorNote error={remove.error} />
      </Section>
    </div>
  );
}
