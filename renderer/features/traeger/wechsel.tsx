import { Anchor, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { plusDays } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { GateButton } from '#renderer/ui/gate-button.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { NICHTS, wechselEingabe, wechselOf, type WechselEingabe } from './wechsel-eingabe.ts';
import { WechselErgebnis } from './wechsel-ergebnis.tsx';
import { WechselPerson } from './wechsel-person.tsx';
import classes from './traeger.module.css';

type Liste = Output<'traeger.zuVerteilen'>;

/** A Träger leaves: everybody there, one line each, and nothing is chosen for anybody. */
export function Wechsel({ traegerId }: { readonly traegerId: string }) {
  const answer = useAnswer('traeger.zuVerteilen', { id: traegerId });
  const draft = useDraft(`traeger/wechsel/${traegerId}`, wechselEingabe);
  const [done, setDone] = useState<Output<'traeger.wechsel'> | null>(null);
  const zurueck = (
    <Anchor component={Link} href="/traeger" size="sm">
      Alle Träger
    </Anchor>
  );
  return (
    <Page
      title={answer.data === undefined ? 'Träger hört auf' : `${answer.data.name} hört auf`}
      sub="Jede Person wählt selbst, wie es weitergeht. Erst wenn Sie unten übernehmen, ändert sich etwas; alles auf einmal oder nichts."
      actions={zurueck}
    >
      <ErrorNote error={answer.error} />
      {done !== null ? (
        <WechselErgebnis ergebnis={done} onUndone={() => setDone(null)} />
      ) : answer.data === undefined || !draft.ready ? (
        answer.error === null && <Loading />
      ) : answer.data.personen.length === 0 ? (
        <EmptyState
          title="Hier wird niemand mehr begleitet"
          actions={<LinkButton href="/traeger">Zum Register</LinkButton>}
        >
          Tragen Sie unter „Bearbeiten“ ein, wann der Träger ausgeschieden ist.
        </EmptyState>
      ) : (
        <Formular
          key={draft.restored?.am ?? 'frisch'}
          traegerId={traegerId}
          liste={answer.data}
          draft={draft}
          onDone={(ergebnis) => {
            void draft.discard();
            setDone(ergebnis);
          }}
        />
      )}
    </Page>
  );
}

type Props = {
  readonly traegerId: string;
  readonly liste: Liste;
  readonly draft: Draft<WechselEingabe>;
  readonly onDone: (ergebnis: Output<'traeger.wechsel'>) => void;
};

function Formular({ traegerId, liste, draft, onDone }: Props) {
  const heute = useHeute();
  const [eingabe, setEingabe] = useState<WechselEingabe>(
    () => draft.restored?.werte ?? { ab: plusDays(heute, 1), grund: '', scheidetAus: true, wahl: {} },
  );
  const partner = (useAnswer('traeger.list', undefined).data ?? []).filter(
    ({ id, ausgeschiedenAm }) => id !== traegerId && ausgeschiedenAm === null,
  );
  const save = useCommand('traeger.wechsel');
  const wunsch = wechselOf(traegerId, eingabe, liste.personen);
  const asked = useAnswer(
    'traeger.askWechsel',
    wunsch ?? { traegerId, ab: heute, grund: '–', scheidetAus: false, wahl: [] },
    { enabled: wunsch !== null, keepPrevious: true },
  );
  const change = (next: Partial<WechselEingabe>) => {
    const all = { ...eingabe, ...next };
    setEingabe(all);
    draft.keep(all);
  };
  const saetze = new Map(asked.data?.hindernisse.map(({ personId, satz }) => [personId, satz]));
  const gewaehlt = wunsch?.wahl.length ?? 0;
  const hindernis =
    wunsch === null
      ? 'Bitte geben Sie den ersten Tag und den Grund an.'
      : saetze.size > 0
        ? `Bei ${formatCount(saetze.size, 'Person', 'Personen')} fehlt noch etwas; es steht in der Zeile.`
        : (asked.data?.satz ?? null);
  return (
    <Stack gap="lg">
      {draft.restored !== null && (
        <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
      )}
      <Group align="flex-start" gap="md">
        <DateField
          label="Neu begleitet ab"
          description="Die Betreuung hier endet am Tag davor."
          w="16rem"
          value={eingabe.ab}
          onChange={(ab) => change({ ab })}
        />
        <TextInput
          label="Grund"
          description="Steht bei jeder Person im Verlauf."
          w="28rem"
          maxLength={500}
          value={eingabe.grund}
          onChange={(event) => change({ grund: event.currentTarget.value })}
        />
      </Group>
      <Checkbox
        label="Der Träger scheidet aus dem Programm aus"
        description="Dann braucht jede Person eine Zeile. Ohne Haken können Sie auch nur einzelne weitervermitteln."
        checked={eingabe.scheidetAus}
        onChange={(event) => change({ scheidetAus: event.currentTarget.checked })}
      />
      <ul className={classes['list']} aria-label="Wer hier begleitet wird">
        {liste.personen.map((person) => (
          <li key={person.personId} className={classes['item']}>
            <WechselPerson
              person={person}
              partner={partner}
              wahl={eingabe.wahl[person.personId] ?? NICHTS}
              satz={saetze.get(person.personId) ?? null}
              onChange={(wahl) => change({ wahl: { ...eingabe.wahl, [person.personId]: wahl } })}
            />
          </li>
        ))}
      </ul>
      <Text role="status">
        Für {gewaehlt} von {formatCount(liste.personen.length, 'Person', 'Personen')} ist etwas gewählt.
      </Text>
      <ErrorNote error={save.error} />
      <ErrorNote error={asked.error} />
      <GateButton
        hindernis={hindernis}
        loading={save.isPending}
        onClick={() => wunsch !== null && save.mutate(wunsch, { onSuccess: onDone })}
        beside={
          <Button component={Link} href="/traeger" variant="default">
            Später weitermachen
          </Button>
        }
      >
        Für alle übernehmen
      </GateButton>
    </Stack>
  );
}
