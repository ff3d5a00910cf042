import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import type { Input, Output } from '#shared/api/contract.ts';
import { zustimmungsseite } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useAkte } from '../akte-context.tsx';
import { useEingabe, type Eingabe } from '../eintrag/use-eingabe.ts';
import { InstrumentTeil } from './instrument-teil.tsx';
import classes from './instrument.module.css';
import { fehltZurVereinbarung } from './schritt-vereinbart.ts';

type Stand = Output<'instrument.stand'>[number];
type Seite = Stand['seiten'][number];

/** Who has agreed to this Fassung: each side with day and function. */
export function Zustimmungen({
  stand,
  schritte,
}: {
  readonly stand: Stand;
  readonly schritte: readonly RecordOf<'schritt'>[];
}) {
  const unvollstaendig = schritte.filter((schritt) => fehltZurVereinbarung(schritt).length > 0).length;
  return (
    <InstrumentTeil titel="Zustimmung der Seiten" hinweis={hinweisOf(stand)}>
      {unvollstaendig > 0 && (
        <Text size="sm">
          {unvollstaendig === 1
            ? 'Ein Schritt ist noch unvollständig. Er wird mit einer Zustimmung nicht vereinbart.'
            : `${unvollstaendig} Schritte sind noch unvollständig. Sie werden mit einer Zustimmung nicht vereinbart.`}
        </Text>
      )}
      <ul className={classes['seiten']}>
        {stand.seiten.map((each) => (
          <li key={each.seite} className={classes['seite']} data-offen={each.zustimmung === null}>
            <EineSeite instrumentId={stand.id} seite={each} />
          </li>
        ))}
      </ul>
    </InstrumentTeil>
  );
}

function hinweisOf({ stand, am, fassung }: Stand): string {
  const welche = fassung === 1 ? '' : ` (Fassung ${fassung})`;
  if (stand === 'vereinbart' && am !== null)
    return `Vereinbart seit ${formatDatum(am)}${welche}. Alle Seiten haben zugestimmt.`;
  return `Vereinbart ist der Plan${welche} erst, wenn alle Seiten zugestimmt haben. Mit der ersten Zustimmung steht sein Wortlaut fest.`;
}

function EineSeite({ instrumentId, seite }: { readonly instrumentId: string; readonly seite: Seite }) {
  const { heute } = useAkte();
  const eingabe = useEingabe<Zustimmung>(`formular/zustimmung/${instrumentId}/${seite.seite}`, {
    am: heute,
    funktion: FUNKTION[seite.seite],
  });
  const [gewaehlt, setOffen] = useState(false);
  const offen = gewaehlt || eingabe.begonnen;
  const takeBack = useCommand('instrument.takeBackAgreement');
  const button = useRef<HTMLButtonElement>(null);
  const wort = zustimmungsseite.label(seite.seite);
  const { zustimmung } = seite;
  const close = () => {
    eingabe.verwerfen();
    setOffen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (zustimmung !== null)
    return (
      <>
        <span className={classes['wort']}>
          <IconCircleCheck size={18} aria-hidden />
          {wort}
        </span>
        <Text size="sm">
          zugestimmt am {formatDatum(zustimmung.am)}, {zustimmung.funktion}
        </Text>
        <ConfirmInline
          action="Zurücknehmen"
          question={`Zustimmung „${wort}“ zurücknehmen?`}
          yes="Ja, zurücknehmen"
          onConfirm={() => takeBack.mutateAsync({ id: zustimmung.id }).catch(() => undefined)}
        />
        <ErrorNote error={takeBack.error} />
      </>
    );
  return (
    <>
      <span className={classes['wort']}>
        <IconCircleDashed size={18} aria-hidden />
        {wort}: noch offen
      </span>
      {offen ? (
        <Zustimmen instrumentId={instrumentId} seite={seite.seite} eingabe={eingabe} onClose={close} />
      ) : (
        <Button
          ref={button}
          size="xs"
          variant="default"
          aria-label={`Zustimmung eintragen: ${wort}`}
          onClick={() => setOffen(true)}
        >
          Zustimmung eintragen
        </Button>
      )}
    </>
  );
}

const FUNKTION: Readonly<Record<Seite['seite'], string>> = {
  person: 'die Person selbst',
  behoerde: 'Sachbearbeitung',
  beratungsstelle: 'Beratung',
};

type Zustimmung = { readonly am: string | null; readonly funktion: string };

type ZustimmenProps = {
  readonly eingabe: Eingabe<Zustimmung>;
  readonly instrumentId: string;
  readonly seite: Seite['seite'];
  readonly onClose: () => void;
};

function Zustimmen({ instrumentId, seite, eingabe: { werte, change }, onClose }: ZustimmenProps) {
  const agree = useCommand('instrument.agree');
  const { am, funktion } = werte;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // What is no day yet is refused by the contract, with a sentence.
    agree.mutate({ instrumentId, seite, am, funktion } as Input<'instrument.agree'>, {
      onSuccess: onClose,
    });
  };
  return (
    <form
      className={classes['formular']}
      aria-label={`Zustimmung: ${zustimmungsseite.label(seite)}`}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <DateField label="zugestimmt am" value={am} onChange={(next) => change({ am: next })} autoFocus past />
      <TextInput
        label="Funktion"
        description="Kein Name: zum Beispiel Sachbearbeitung oder Vormund."
        value={funktion}
        maxLength={200}
        onChange={(event) => change({ funktion: event.currentTarget.value })}
      />
      <ErrorNote error={agree.error} />
      <Group gap="sm">
        <Button type="submit" size="xs" loading={agree.isPending}>
          Eintragen
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Abbrechen
        </Button>
      </Group>
    </form>
  );
}
