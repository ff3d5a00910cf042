import { Button, CopyButton, Group, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconHourglass,
  IconInbox,
  IconMessageQuestion,
  IconMinus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { berichtstaende, type Berichtstand } from '#shared/ablauf/traeger-bericht.ts';
import { berichtsart } from '#shared/domain/traeger.ts';
import { formatDatum, isDatum } from '#shared/lib/datum.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import classes from './traeger.module.css';

type Bericht = Output<'traeger.berichte'>['berichte'][number];
type Aenderung = Input<'traeger.saveBericht'>['aenderung'];

const ICONS = {
  entfaellt: IconMinus,
  erwartet: IconHourglass,
  ueberfaellig: IconAlertTriangle,
  eingegangen: IconInbox,
  beanstandet: IconMessageQuestion,
  geprueft: IconCheck,
  ausgeraeumt: IconCheck,
} as const satisfies Record<Berichtstand, unknown>;

type Props = {
  readonly bericht: Bericht;
  readonly jahr: number;
  readonly offen: boolean;
  readonly onToggle: () => void;
};

/** One report: where it stands, and what somebody notes about it. */
export function BerichtZeile({ bericht, jahr, offen, onToggle }: Props) {
  const { name, art, stand, werte } = bericht;
  const Icon = ICONS[stand];
  const titel = `${berichtsart.label(art)} ${jahr}`;
  return (
    <>
      <div className={classes['zeile']}>
        <Text fw={500}>{name}</Text>
        <div>
          <Text>{titel}</Text>
          <Text size="sm" c="dimmed">
            fällig am {formatDatum(werte.faelligAm)}
          </Text>
        </div>
        <div>
          <Group gap={6} wrap="nowrap" fw={stand === 'ueberfaellig' ? 600 : 400}>
            <Icon size={17} stroke={1.8} aria-hidden style={{ flex: 'none' }} />
            <span>{berichtstaende[stand]}</span>
          </Group>
          <Text size="sm" c="dimmed">
            {spuren(werte)}
          </Text>
        </div>
        <Button
          variant="default"
          size="xs"
          aria-expanded={offen}
          aria-label={`${titel} von ${name} ${offen ? 'schließen' : 'öffnen'}`}
          onClick={onToggle}
        >
          {offen ? 'Schließen' : 'Öffnen'}
        </Button>
      </div>
      {offen && <BerichtForm bericht={bericht} jahr={jahr} />}
    </>
  );
}

function spuren({ eingegangenAm, geprueftAm, geprueftVon, erinnertAm, ablage }: Bericht['werte']): string {
  return [
    erinnertAm === null || eingegangenAm !== null ? null : `erinnert am ${formatDatum(erinnertAm)}`,
    eingegangenAm === null ? null : `eingegangen am ${formatDatum(eingegangenAm)}`,
    geprueftAm === null
      ? null
      : `geprüft am ${formatDatum(geprueftAm)}${geprueftVon === null ? '' : ` von ${geprueftVon}`}`,
    ablage,
  ]
    .filter((teil) => teil !== null)
    .join(' · ');
}

const TAGE = {
  faelligAm: 'Fällig am',
  eingegangenAm: 'Eingegangen am',
  geprueftAm: 'Geprüft am',
  nachreichenBis: 'Nachreichen bis',
  ausgeraeumtAm: 'Ausgeräumt am',
} as const;
const TEXTE = {
  ablage: { label: 'Wo er liegt', hilfe: 'Aktenzeichen, Ordner oder Datei; der Bericht selbst bleibt dort.' },
  belege: { label: 'Belege', hilfe: 'Welche dabei waren, zum Beispiel „Personalkosten, Miete“.' },
  beanstandung: { label: 'Beanstandungen', hilfe: 'Ohne Namen von Betroffenen. Leer: nichts zu klären.' },
  entfaelltWeil: { label: 'Wird nicht erwartet, weil', hilfe: 'Leer: wird erwartet.' },
} as const;

/** What has been typed and not yet noted; days as text while they are none. */
const entwurf = z.strictObject({
  tage: z.record(z.string(), z.string().nullable()),
  texte: z.record(z.string(), z.string()),
});
type Entwurf = z.output<typeof entwurf>;

type FormProps = { readonly bericht: Bericht; readonly jahr: number };

function BerichtForm(props: FormProps) {
  const { traegerId, art } = props.bericht;
  const draft = useDraft(`traeger/bericht/${traegerId}/${art}/${props.jahr}`, entwurf);
  if (!draft.ready) return <Loading />;
  return <Formular key={draft.restored?.am ?? 'frisch'} {...props} draft={draft} />;
}

function Formular({ bericht, jahr, draft }: FormProps & { readonly draft: Draft<Entwurf> }) {
  const heute = useHeute();
  const { traegerId, art, name, werte } = bericht;
  const save = useCommand('traeger.saveBericht');
  const [{ tage, texte }, setEingabe] = useState<Entwurf>(
    () =>
      draft.restored?.werte ?? {
        // `as`: the keys are those of the two maps above.
        tage: Object.fromEntries(Object.keys(TAGE).map((feld) => [feld, werte[feld as keyof typeof TAGE]])),
        texte: Object.fromEntries(
          Object.keys(TEXTE).map((feld) => [feld, werte[feld as keyof typeof TEXTE] ?? '']),
        ),
      },
  );
  const change = (next: Partial<Entwurf>) => {
    const all = { tage, texte, ...next };
    setEingabe(all);
    draft.keep(all);
  };
  const [falsch, setFalsch] = useState(false);
  const keep = (aenderung: Aenderung, onSuccess?: () => void) =>
    save.mutate({ traegerId, art, jahr, aenderung }, { ...(onSuccess && { onSuccess }) });
  const submit = () => {
    const wrong =
      tage['faelligAm'] === null || Object.values(tage).some((tag) => tag !== null && !isDatum(tag));
    setFalsch(wrong);
    // `as`: the keys are those of the two maps above, and each day has just been looked at.
    if (!wrong)
      keep(
        {
          ...tage,
          ...Object.fromEntries(Object.entries(texte).map(([feld, text]) => [feld, text.trim() || null])),
        } as Aenderung,
        () => void draft.discard(),
      );
  };
  return (
    <form
      className={classes['bericht']}
      noValidate
      aria-label={`${berichtsart.label(art)} ${jahr} von ${name}`}
      onSubmit={(event) => (event.preventDefault(), submit())}
    >
      {draft.restored !== null && (
        <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
      )}
      <Text size="sm" c="dimmed">
        {bericht.worum}. {bericht.quelle}.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 3, lg: 5 }} spacing="md">
        {Object.entries(TAGE).map(([feld, label]) => (
          <DateField
            key={feld}
            label={label}
            value={tage[feld] ?? null}
            onChange={(tag) => change({ tage: { ...tage, [feld]: tag } })}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        {Object.entries(TEXTE).map(([feld, { label, hilfe }]) => {
          const props = {
            label,
            description: hilfe,
            value: texte[feld] ?? '',
            onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
              change({ texte: { ...texte, [feld]: event.currentTarget.value } }),
          };
          return feld === 'belege' || feld === 'beanstandung' ? (
            <Textarea key={feld} {...props} autosize minRows={2} maxLength={1000} />
          ) : (
            <TextInput key={feld} {...props} maxLength={500} autoComplete="off" />
          );
        })}
      </SimpleGrid>
      {falsch && (
        <Text role="alert" c="var(--mantine-color-error)">
          Bitte prüfen Sie die Tage; „fällig am“ darf nicht leer sein.
        </Text>
      )}
      <ErrorNote error={save.error} />
      <Group gap="md">
        <Button type="submit" size="xs" loading={save.isPending}>
          Festhalten
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={werte.erinnertAm === heute}
          onClick={() => keep({ erinnertAm: heute })}
        >
          Als heute erinnert vermerken
        </Button>
      </Group>
      <Schreiben text={bericht.erinnerung} />
    </form>
  );
}

/** A letter to take along; it names nobody from the register and is written nowhere. */
function Schreiben({ text }: { readonly text: string }) {
  return (
    <Group align="flex-end" gap="sm">
      <Textarea
        label="Schreiben an den Träger"
        value={text}
        readOnly
        autosize
        minRows={4}
        maxRows={12}
        w="46rem"
      />
      <CopyButton value={text} timeout={2000}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" onClick={copy}>
            {copied ? 'Kopiert' : 'Text kopieren'}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
