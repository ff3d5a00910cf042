import { Button, Checkbox, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { einwilligungszweck, erteiltDurch } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Input, Output } from '#shared/api/contract.ts';
import { formatDatum, isDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { GateButton } from '#renderer/ui/gate-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { aktiveBetreuung } from '../akte-lesen.ts';
import { traegerName } from '../betreuung-worte.ts';
import { useEingabe, type Eingabe } from '../eintrag/use-eingabe.ts';
import classes from '../fallakte.module.css';
import { ausgenommen, Teilwiderruf } from './teilwiderruf.tsx';

type Traeger = Output<'traeger.list'>;
type Einwilligung = RecordOf<'einwilligung'>;

/** What the person allowed, purpose by purpose. A withdrawal stops the exchange and hides nothing here. */
export function Einwilligungen({ traeger }: { readonly traeger: Traeger }) {
  const { akte, heute } = useAkte();
  const eingabe = useEingabe<Entwurf>('formular/einwilligung', {
    zwecke: [],
    traegerId: aktiveBetreuung(akte.betreuung, heute)?.traegerId ?? null,
    erteiltAm: heute,
    sprache: 'Deutsch',
    durch: 'person',
  });
  const [gewaehlt, setOffen] = useState(false);
  const offen = gewaehlt || eingabe.begonnen;
  const withdraw = useCommand('einwilligung.withdraw');
  const widerrufe = useAnswer('einwilligung.teilwiderrufe', { personId: akte.person.id });
  return (
    <Section
      line={false}
      title="Einwilligung"
      hint="Ohne gültige Einwilligung gehen keine Angaben mit Namen an einen Träger. Ein Widerruf wirkt ab seinem Tag."
    >
      <ul className={classes['zwecke']} data-tabelle="einwilligung">
        {einwilligungszweck.options.map(({ value, label }) => {
          const gueltig = akte.einwilligung.filter((each) => each.zweck === value && isGueltig(each, heute));
          return (
            <li key={value}>
              <div>
                <Text fw={500}>{label}</Text>
                {gueltig.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {letzterWiderruf(akte.einwilligung, value)}
                  </Text>
                )}
                {gueltig.map((each) => (
                  <Text key={each.id} size="sm" c="dimmed">
                    erteilt am {formatDatum(each.erteiltAm)} ·{' '}
                    {traegerName(each.traegerId, traeger) ?? 'jeder betreuende Träger'}
                    {each.sprache !== null && ` · ${each.sprache}`}
                    {each.erteiltDurch !== null &&
                      each.erteiltDurch !== 'person' &&
                      ` · unterschrieben von: ${erteiltDurch.label(each.erteiltDurch)}`}
                    {ausgenommen(each, widerrufe.data ?? [], traeger)}
                  </Text>
                ))}
              </div>
              {gueltig.map((each) => (
                <div key={each.id}>
                  {each.traegerId === null && (
                    <Teilwiderruf einwilligung={each} traeger={traeger} widerrufe={widerrufe.data ?? []} />
                  )}
                  <ConfirmInline
                    action="Widerrufen"
                    question={`Widerruf zum ${formatDatum(heute)} eintragen?`}
                    yes="Widerruf eintragen"
                    onConfirm={() =>
                      withdraw.mutateAsync({ id: each.id, widerrufenAm: heute }).catch(() => undefined)
                    }
                  />
                </div>
              ))}
            </li>
          );
        })}
      </ul>
      <ErrorNote error={withdraw.error} />
      <div>
        {offen ? (
          <Erteilen
            traeger={traeger}
            eingabe={eingabe}
            onDone={() => {
              eingabe.verwerfen();
              setOffen(false);
            }}
          />
        ) : (
          <Button variant="default" onClick={() => setOffen(true)} style={{ alignSelf: 'flex-start' }}>
            Einwilligung eintragen
          </Button>
        )}
      </div>
    </Section>
  );
}

type Entwurf = {
  readonly zwecke: readonly string[];
  readonly traegerId: string | null;
  readonly erteiltAm: string | null;
  readonly sprache: string;
  readonly durch: string | null;
};

type ErteilenProps = {
  readonly traeger: Traeger;
  readonly eingabe: Eingabe<Entwurf>;
  readonly onDone: () => void;
};

function Erteilen({ traeger, eingabe, onDone }: ErteilenProps) {
  const { akte, heute } = useAkte();
  const grant = useCommand('einwilligung.grant');
  const { werte, change } = eingabe;
  const { zwecke, traegerId, erteiltAm, sprache, durch } = werte;
  const [gesendet, setGesendet] = useState(false);
  const unterschrift = {
    personId: akte.person.id,
    erteiltAm: erteiltAm !== null && isDatum(erteiltAm) ? erteiltAm : heute,
    // The list offers its codes and nothing else.
    erteiltDurch: durch as Input<'einwilligung.askGrant'>['erteiltDurch'],
  };
  const asked = useAnswer('einwilligung.askGrant', unterschrift, { keepPrevious: true });
  const submit = () => {
    setGesendet(true);
    if (zwecke.length === 0 || erteiltAm === null || !isDatum(erteiltAm)) return;
    // The boxes offer the codes of the list and nothing else.
    grant.mutate(
      {
        personId: akte.person.id,
        traegerId,
        erteiltAm,
        sprache: sprache === '' ? null : sprache,
        textFassung: null,
        erteiltDurch: unterschrift.erteiltDurch ?? null,
        zwecke: zwecke as Input<'einwilligung.grant'>['zwecke'],
      },
      { onSuccess: onDone },
    );
  };
  return (
    <form
      className={classes['kleinesFormular']}
      noValidate
      aria-label="Einwilligung eintragen"
      onSubmit={(event) => (event.preventDefault(), submit())}
    >
      <Checkbox.Group
        label="Unterschrieben für"
        value={[...zwecke]}
        onChange={(next) => change({ zwecke: next })}
        error={gesendet && zwecke.length === 0 ? 'Bitte mindestens einen Zweck ankreuzen.' : null}
      >
        <Stack gap="xs" mt={4}>
          {einwilligungszweck.options.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <div className={classes['felder']}>
        <Select
          label="Träger"
          data={traeger.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="jeder betreuende Träger"
          clearable
          clearButtonProps={{ 'aria-label': 'Träger leeren' }}
          value={traegerId}
          onChange={(next) => change({ traegerId: next })}
        />
        <DateField
          label="Erteilt am"
          value={erteiltAm}
          onChange={(next) => change({ erteiltAm: next })}
          error={gesendet && (erteiltAm === null || !isDatum(erteiltAm)) ? 'Bitte den Tag angeben.' : null}
        />
        <Select
          label="Unterschrieben von"
          data={[...erteiltDurch.options]}
          allowDeselect={false}
          value={durch}
          onChange={(next) => change({ durch: next })}
        />
        <TextInput
          label="Sprache des Textes"
          value={sprache}
          onChange={(event) => change({ sprache: event.currentTarget.value })}
        />
      </div>
      <ErrorNote error={grant.error} />
      <GateButton
        type="submit"
        hindernis={asked.data?.satz ?? null}
        loading={grant.isPending}
        beside={
          <Button variant="default" onClick={onDone}>
            Abbrechen
          </Button>
        }
      >
        Festhalten
      </GateButton>
    </form>
  );
}

function isGueltig({ erteiltAm, widerrufenAm }: Einwilligung, heute: string): boolean {
  return erteiltAm <= heute && (widerrufenAm === null || widerrufenAm > heute);
}

function letzterWiderruf(all: readonly Einwilligung[], zweck: string): string {
  const letzter = all
    .flatMap((each) => (each.zweck === zweck && each.widerrufenAm !== null ? each.widerrufenAm : []))
    .toSorted()
    .at(-1);
  return letzter === undefined ? 'nicht erteilt' : `widerrufen am ${formatDatum(letzter)}`;
}
