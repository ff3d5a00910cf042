import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconArrowForwardUp, IconCheck, IconInfoCircle, IconNote } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Posten } from '#shared/api/heute.ts';
import { formatDatum, isDatum, weekday } from '#shared/lib/datum.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { onlyRefusal } from '#renderer/lib/only-refusal.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import classes from './heute.module.css';

const TAGE = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;
type Offen = 'verschieben' | 'notiz' | 'warum' | null;

type ListeProps = {
  readonly posten: readonly Posten[];
  readonly name: string;
  /** Notes that were typed and not saved, by the key of their item. */
  readonly notizen: Entwuerfe<string>;
};

export function PostenListe({ posten, name, notizen }: ListeProps) {
  return (
    <ul className={classes['liste']} aria-label={name}>
      {posten.map((each) => (
        <li key={each.schluessel}>
          <Zeile posten={each} notizen={notizen} />
        </li>
      ))}
    </ul>
  );
}

type ZeileProps = { readonly posten: Posten; readonly notizen: Entwuerfe<string> };

function Zeile({ posten, notizen }: ZeileProps) {
  const { schluessel, bis, am, was, regel, name, programmNr, ort, verschoben, kommentar } = posten;
  // With the person in it, so that the draft goes when she is deleted.
  const notizKey = `${posten.personId ?? ''}|${schluessel}`;
  const [gewaehlt, setOffen] = useState<Offen>(null);
  const offen = gewaehlt ?? (notizen.of(notizKey) === undefined ? null : 'notiz');
  const heute = useHeute();
  const tick = useCommand('heute.tick');
  const whose = name === null ? was : `${was}: ${name}`;
  const toggle = (next: Offen) => {
    if (offen === 'notiz') notizen.set(notizKey, null);
    setOffen(offen === next ? null : next);
  };
  return (
    <>
      <div className={classes['zeile']} data-dringlichkeit={posten.dringlichkeit}>
        <span className={classes['tag']}>
          {TAGE[weekday(bis) - 1]} {formatDatum(bis).slice(0, 6)}
          {bis.slice(0, 4) !== heute.slice(0, 4) && bis.slice(2, 4)}
        </span>
        <div className={classes['was']}>
          <Link href={ort} className={classes['link']}>
            {was}
          </Link>
          <Text size="sm" c="dimmed">
            {[
              name === null ? null : `${name} · ${programmNr ?? ''}`,
              am === bis ? null : `fällig am ${formatDatum(am)}, bis dahin ist kein Werktag mehr`,
              verschoben ? 'verschoben' : null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </Text>
          {kommentar !== null && <Text size="sm">{kommentar}</Text>}
        </div>
        <Group gap={2} wrap="nowrap" className={classes['taten']}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCheck size={15} aria-hidden />}
            loading={tick.isPending}
            onClick={() => tick.mutate({ schluessel })}
            aria-label={`Erledigt: ${whose}`}
          >
            Erledigt
          </Button>
          <Tat
            name="Verschieben"
            whose={whose}
            offen={offen === 'verschieben'}
            onClick={() => toggle('verschieben')}
          >
            <IconArrowForwardUp size={16} aria-hidden />
          </Tat>
          <Tat name="Notiz" whose={whose} offen={offen === 'notiz'} onClick={() => toggle('notiz')}>
            <IconNote size={16} aria-hidden />
          </Tat>
          <Tat name="Warum" whose={whose} offen={offen === 'warum'} onClick={() => toggle('warum')}>
            <IconInfoCircle size={16} aria-hidden />
          </Tat>
        </Group>
      </div>
      <ErrorNote error={tick.error} />
      {offen === 'warum' && (
        <Text size="sm" className={classes['mehr']}>
          {regel}
        </Text>
      )}
      {offen === 'verschieben' && <Verschieben schluessel={schluessel} onDone={() => setOffen(null)} />}
      {offen === 'notiz' && (
        <Notiz
          schluessel={schluessel}
          text={notizen.of(notizKey) ?? kommentar ?? ''}
          onText={(text) => notizen.set(notizKey, text)}
          onDone={() => {
            notizen.set(notizKey, null);
            setOffen(null);
          }}
        />
      )}
    </>
  );
}

type TatProps = {
  readonly name: string;
  readonly whose: string;
  readonly offen: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tat({ name, whose, offen, onClick, children }: TatProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      px={6}
      title={name}
      aria-label={`${name}: ${whose}`}
      aria-expanded={offen}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

function Verschieben({ schluessel, onDone }: { readonly schluessel: string; readonly onDone: () => void }) {
  const move = useCommand('heute.move');
  const [auf, setAuf] = useState<string | null>(null);
  const tag = auf !== null && isDatum(auf) ? auf : null;
  return (
    <form
      noValidate
      aria-label="Verschieben"
      className={classes['mehr']}
      onSubmit={(event) => {
        event.preventDefault();
        if (tag !== null) void move.mutateAsync({ schluessel, auf: tag }).then(onDone).catch(onlyRefusal);
      }}
    >
      <Group gap="sm" align="flex-end">
        <DateField label="auf" w="10rem" autoFocus placeholder="heute+7" value={auf} onChange={setAuf} />
        <Button type="submit" size="sm" disabled={tag === null} loading={move.isPending}>
          Verschieben
        </Button>
        <Button variant="default" size="sm" onClick={onDone}>
          Abbrechen
        </Button>
      </Group>
      <ErrorNote error={move.error} />
    </form>
  );
}

type NotizProps = {
  readonly schluessel: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
};

function Notiz({ schluessel, text, onText, onDone }: NotizProps) {
  const comment = useCommand('heute.comment');
  return (
    <form
      noValidate
      aria-label="Notiz"
      className={classes['mehr']}
      onSubmit={(event) => {
        event.preventDefault();
        void comment.mutateAsync({ schluessel, kommentar: text.trim() }).then(onDone).catch(onlyRefusal);
      }}
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          label="Notiz"
          autoFocus
          maxLength={500}
          style={{ flex: 1 }}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={comment.isPending}>
          Speichern
        </Button>
        <Button variant="default" size="sm" onClick={onDone}>
          Abbrechen
        </Button>
      </Group>
      <ErrorNote error={comment.error} />
    </form>
  );
}
