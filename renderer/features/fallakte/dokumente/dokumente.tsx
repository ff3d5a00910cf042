import { Radio, SegmentedControl, Select, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { instrumentart } from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import { aktiveBetreuung } from '../akte-lesen.ts';
import { BelegListe } from '../belege/beleg-liste.tsx';
import classes from '../fallakte.module.css';
import { DokumentVorschau, type Auftrag } from './dokument-vorschau.tsx';
import { Erklaerung } from './erklaerung.tsx';
import { GeschriebeneDokumente } from './geschriebene-dokumente.tsx';
import { gruppiere } from './vorlagen-gruppen.ts';

type Vorlage = Output<'dokument.templates'>[number];

const FORMEN = ['person', 'blanko', 'erklaerung'] as const;
type Form = (typeof FORMEN)[number];

/** Papers: choose, look at, write; and what was written before. */
export function Dokumente() {
  const { akte } = useAkte();
  const templates = useAnswer('dokument.templates', undefined);
  const [wahl, setWahl] = useState<string | null>(null);
  // Papers of a Gremium have no place in the file of a person.
  const vorlagen = templates.data?.filter(({ braucht }) => braucht !== 'gremium');
  const vorlage = vorlagen?.find((each) => each.vorlage === wahl);
  return (
    <Stack gap="lg">
      <AbschnittTitel
        sub={`Vor dem Schreiben sehen Sie genau, was auf dem Papier steht. Dateinamen tragen die Programm-Nr. ${akte.person.programmNr}, nie einen Namen.`}
      >
        Dokumente
      </AbschnittTitel>
      <ErrorNote error={templates.error} />
      {templates.data === undefined && templates.error === null && <Loading />}
      <div className={classes['stapel']}>
        <Section line={false} title="Papier schreiben">
          <Radio.Group label={<VisuallyHidden>Vorlage</VisuallyHidden>} value={wahl} onChange={setWahl}>
            <div className={classes['vorlagen']}>
              {gruppiere(vorlagen ?? []).map(({ name, vorlagen: papiere }) => (
                <div key={name} role="group" aria-label={name}>
                  <Text size="sm" c="dimmed" fw={500} mb={4}>
                    {name}
                  </Text>
                  {papiere.map((each) => (
                    <Radio.Card
                      key={each.vorlage}
                      value={each.vorlage}
                      withBorder={false}
                      className={classes['vorlage']}
                      aria-label={each.titel}
                      aria-describedby={`wozu-${each.vorlage}`}
                    >
                      <Radio.Indicator size="xs" />
                      <span>{each.titel}</span>
                      <span id={`wozu-${each.vorlage}`} hidden>
                        {each.wozu}
                      </span>
                    </Radio.Card>
                  ))}
                </div>
              ))}
            </div>
          </Radio.Group>
          {vorlage !== undefined && <Text c="dimmed">{vorlage.wozu}</Text>}
          {vorlage !== undefined && <Auswahl key={vorlage.vorlage} vorlage={vorlage} />}
        </Section>
        <GeschriebeneDokumente />
        <Belege />
      </div>
    </Stack>
  );
}

function Belege() {
  const { akte } = useAkte();
  const papiere = useAnswer('dokument.list', { personId: akte.person.id }).data ?? [];
  return <BelegListe personId={akte.person.id} papiere={papiere} />;
}

/** What else a paper needs to know before it can be shown. */
function Auswahl({ vorlage }: { readonly vorlage: Vorlage }) {
  const { akte, heute } = useAkte();
  const instrumente = useAnswer('instrument.list', { personId: akte.person.id }).data ?? [];
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  const [form, setForm] = useState<Form>(vorlage.braucht === 'nichts' ? 'blanko' : 'person');
  const erklaert = useAnswer('begleit.languages', { vorlage: vorlage.vorlage }).data?.gibtEs === true;
  const blanko = form === 'blanko';
  const [instrumentWahl, setInstrumentWahl] = useState<string | null>(null);
  const [traegerId, setTraegerId] = useState<string | null>(
    aktiveBetreuung(akte.betreuung, heute)?.traegerId ?? null,
  );
  const passende = instrumente
    .filter(({ art }) => !vorlage.vorlage.includes('vereinbarung') || art === 'vereinbarung')
    .filter(({ art }) => !vorlage.vorlage.includes('fahrplan') || art === 'fahrplan');
  const instrumentId = passende.find(({ id }) => id === instrumentWahl)?.id ?? passende[0]?.id ?? null;
  const brauchtInstrument = vorlage.braucht === 'instrument' && form === 'person';
  const auftrag: Auftrag = {
    vorlage: vorlage.vorlage,
    personId: blanko ? null : akte.person.id,
    instrumentId: brauchtInstrument ? instrumentId : null,
    traegerId: blanko || vorlage.vorlage !== 'rueckmeldebogen' ? null : traegerId,
  };
  return (
    <>
      <div className={classes['felder']}>
        {vorlage.braucht !== 'nichts' && (
          <div>
            <Text size="sm" fw={500} mb={4} id="form-des-papiers">
              Form
            </Text>
            <SegmentedControl
              aria-labelledby="form-des-papiers"
              transitionDuration={0}
              data={[
                { value: 'person', label: 'ausgefüllt' },
                { value: 'blanko', label: 'Blankobogen' },
                ...(erklaert ? [{ value: 'erklaerung', label: 'Erklärung' }] : []),
              ]}
              value={form}
              onChange={(value) => setForm(FORMEN.find((each) => each === value) ?? 'person')}
            />
          </div>
        )}
        {brauchtInstrument && passende.length > 1 && (
          <Select
            label="Welches?"
            data={passende.map(({ id, art, beginn }) => ({
              value: id,
              label: `${instrumentart.label(art)}${beginn === null ? '' : ` ab ${formatDatum(beginn)}`}`,
            }))}
            allowDeselect={false}
            value={instrumentId}
            onChange={setInstrumentWahl}
          />
        )}
        {vorlage.vorlage === 'rueckmeldebogen' && form === 'person' && (
          <Select
            label="An welche Beratungsstelle?"
            data={traeger.map(({ id, name }) => ({ value: id, label: name }))}
            clearable
            placeholder="Die Person wählt selbst"
            value={traegerId}
            onChange={setTraegerId}
          />
        )}
      </div>
      {form === 'erklaerung' ? (
        <Erklaerung vorlage={vorlage.vorlage} />
      ) : brauchtInstrument && instrumentId === null ? (
        <OhneInstrument titel={vorlage.titel} />
      ) : (
        <DokumentVorschau auftrag={auftrag} />
      )}
    </>
  );
}

function OhneInstrument({ titel }: { readonly titel: string }) {
  const { oeffne } = useAkte();
  return (
    <Callout>
      Für „{titel}“ gibt es noch keinen Inhalt.{' '}
      <button type="button" className={classes['textlink']} onClick={() => oeffne('instrument')}>
        Zuerst vorbereiten
      </button>{' '}
      oder den Blankobogen nehmen.
    </Callout>
  );
}
