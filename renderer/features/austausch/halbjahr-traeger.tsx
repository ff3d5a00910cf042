import { Button, Group, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { z } from 'zod';
import { isDatum } from '#shared/lib/datum.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import { useEntwuerfe, type Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { HalbjahrAbgleich } from './halbjahr-abgleich.tsx';
import { HalbjahrEinlesen } from './halbjahr-einlesen.tsx';
import { StandWort, type TraegerStand } from './halbjahr-stand.tsx';
import type { Zeit } from './halbjahr-zeit.ts';
import { Kopiertext } from './kopiertext.tsx';

type Props = { readonly zeit: Zeit; readonly traegerId: string; readonly onBack: () => void };

/** The report of one Träger from template to tick. */
export function HalbjahrTraeger({ zeit, traegerId, onBack }: Props) {
  const stand = useAnswer('halbjahr.stand', zeit, { keepPrevious: true });
  const entwuerfe = useEntwuerfe(`halbjahr/${zeit.jahr}/${zeit.halbjahr}/${traegerId}`, eingabe);
  const traeger = stand.data?.traeger.find((each) => each.traegerId === traegerId);
  return (
    <div>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={onBack}
      >
        Alle Träger
      </Button>
      <ErrorNote error={stand.error} />
      {traeger === undefined ? (
        stand.error === null && <Loading />
      ) : (
        <>
          <Group gap="lg" mt="sm" mb="md">
            <Title order={2} size="h3">
              {traeger.name}, {zeit.halbjahr}. Halbjahr {zeit.jahr}
            </Title>
            <StandWort stand={traeger.stand} />
          </Group>
          <Vorlage zeit={zeit} traeger={traeger} />
          <Eingang zeit={zeit} traeger={traeger} entwuerfe={entwuerfe} />
          {traeger.meldung.eingegangenAm === null && <Erinnern zeit={zeit} traeger={traeger} />}
          {traeger.zeilen > 0 && <HalbjahrAbgleich zeit={zeit} traegerId={traegerId} entwuerfe={entwuerfe} />}
          {traeger.meldung.eingegangenAm !== null && (
            <Abschluss zeit={zeit} traeger={traeger} entwuerfe={entwuerfe} />
          )}
        </>
      )}
    </div>
  );
}

const eingabe = z.string();

type Part = { readonly zeit: Zeit; readonly traeger: TraegerStand };
/** What was typed about this half-year and is not saved, by the name of its place. */
type Getippt = { readonly entwuerfe: Entwuerfe<string> };

function Vorlage({ zeit, traeger }: Part) {
  const write = useTask('halbjahr.writeVorlage');
  const save = useCommand('halbjahr.save');
  const { traegerId, meldung, betreut, mitEinwilligung } = traeger;
  const file = write.value?.datei ?? null;
  const keep = (feld: 'faelligAm' | 'versandtAm', tag: string | null) => {
    if (tag !== null && isDatum(tag) && tag !== meldung[feld])
      save.mutate({ ...zeit, traegerId, aenderung: { [feld]: tag } });
  };
  return (
    <Section
      title="Vorlage"
      hint={`${betreut === 1 ? 'Eine Person war' : `${betreut} Personen waren`} in diesem Halbjahr dort in Betreuung, ${mitEinwilligung} davon mit Einwilligung zur namentlichen Nennung.`}
    >
      <Group align="flex-end" gap="md">
        <DateField
          label="Fällig am"
          w="10rem"
          value={meldung.faelligAm}
          onChange={(tag) => keep('faelligAm', tag)}
        />
        <DateField
          label="Versandt am"
          w="10rem"
          value={meldung.versandtAm}
          onChange={(tag) => keep('versandtAm', tag)}
        />
        <Button loading={write.running} onClick={() => void write.run({ ...zeit, traegerId, ordner: null })}>
          Leere Vorlage schreiben
        </Button>
        <LinkButton
          variant="default"
          href={`/austausch/uebergabe?traeger=${traegerId}&zweck=halbjahr&jahr=${zeit.jahr}&halbjahr=${zeit.halbjahr}`}
        >
          Mit Namen, verschlüsselt …
        </LinkButton>
      </Group>
      <ErrorNote error={write.error} />
      <ErrorNote error={save.error} />
      {file !== null && (
        <>
          <FilePathNote path={file} canOpen />
          <Text size="sm" c="dimmed">
            Die leere Vorlage enthält keine Namen und darf unverschlüsselt versandt werden.
          </Text>
        </>
      )}
    </Section>
  );
}

function Erinnern({ zeit, traeger }: Part) {
  const heute = useHeute();
  const save = useCommand('halbjahr.save');
  const write = useTask('halbjahr.writeErinnerung');
  const { traegerId, meldung, erinnerung } = traeger;
  const schreiben = (als: 'docx' | 'druck' | 'email') =>
    void write.run({ ...zeit, traegerId, als, ordner: null });
  return (
    <Section
      title="Erinnerung"
      hint={
        meldung.erinnertAm === null
          ? 'Das Schreiben nennt niemanden und darf als Brief oder gewöhnliche E-Mail hinaus.'
          : `Zuletzt erinnert am ${formatDay(meldung.erinnertAm)}.`
      }
    >
      <Group gap="sm">
        <Button variant="default" loading={write.running} onClick={() => schreiben('druck')}>
          Brief drucken
        </Button>
        <Button variant="default" loading={write.running} onClick={() => schreiben('docx')}>
          Brief als Word-Datei
        </Button>
        <Button variant="default" loading={write.running} onClick={() => schreiben('email')}>
          E-Mail-Entwurf anlegen
        </Button>
      </Group>
      <ErrorNote error={write.error} />
      {(write.value?.datei ?? null) !== null && (
        <>
          <FilePathNote path={write.value?.datei ?? ''} canOpen />
          <Text size="sm" c="dimmed">
            Das Programm verschickt nichts. Der heutige Tag ist als Erinnerung vermerkt.
          </Text>
        </>
      )}
      <Kopiertext label="Dasselbe zum Kopieren" text={erinnerung} />
      <div>
        <Button
          variant="default"
          size="xs"
          disabled={meldung.erinnertAm === heute}
          loading={save.isPending}
          onClick={() => save.mutate({ ...zeit, traegerId, aenderung: { erinnertAm: heute } })}
        >
          Als heute erinnert vermerken
        </Button>
      </div>
      <ErrorNote error={save.error} />
    </Section>
  );
}

function Eingang({ zeit, traeger, entwuerfe }: Part & Getippt) {
  const heute = useHeute();
  const save = useCommand('halbjahr.save');
  const { traegerId, meldung } = traeger;
  const papier = entwuerfe.of('papierweg') ?? meldung.papierweg ?? '';
  return (
    <Section
      title={meldung.eingegangenAm === null ? 'Liste einlesen' : 'Eingegangen'}
      hint={
        meldung.eingegangenAm === null
          ? 'Die Datei darf verschlüsselt sein; dann werden Sie nach dem Kennwort gefragt. Zeilen, Spalten und Schreibweisen dürfen anders sein als in der Vorlage.'
          : `Am ${formatDay(meldung.eingegangenAm)}${meldung.gemeldet === null ? '' : `: ${meldung.gemeldet} Personen, ${meldung.aktiv ?? 0} davon aktiv`}. Eine neue Liste ersetzt die alte.`
      }
    >
      <HalbjahrEinlesen zeit={zeit} traegerId={traegerId} again={meldung.eingegangenAm !== null} />
      <Group align="flex-end" gap="md">
        <TextInput
          label="Auf Papier gekommen"
          description="Zum Beispiel: Fax vom 12.01., Ordner 4. Bitte ohne Namen von Betroffenen."
          w="26rem"
          maxLength={500}
          value={papier}
          onChange={(event) => entwuerfe.set('papierweg', event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={papier.trim() === '' || papier === meldung.papierweg}
          loading={save.isPending}
          onClick={() =>
            save.mutate(
              {
                ...zeit,
                traegerId,
                aenderung: { papierweg: papier, eingegangenAm: meldung.eingegangenAm ?? asDay(heute) },
              },
              { onSuccess: () => entwuerfe.set('papierweg', null) },
            )
          }
        >
          Als eingegangen vermerken
        </Button>
      </Group>
      <ErrorNote error={save.error} />
    </Section>
  );
}

function Abschluss({ zeit, traeger, entwuerfe }: Part & Getippt) {
  const finish = useCommand('halbjahr.finish');
  const { traegerId, meldung } = traeger;
  const beanstandung = entwuerfe.of('beanstandung') ?? meldung.beanstandung ?? '';
  return (
    <Section
      title="Abschließen"
      hint="Die Zahlen und die Zuordnungen bleiben. Namen von Personen, die im Register niemand ist, werden dabei vergessen."
    >
      <Textarea
        label="Was der Träger noch klären soll"
        description="Leer: nichts. Bitte ohne Namen von Betroffenen."
        maw="46rem"
        autosize
        minRows={2}
        maxLength={1000}
        value={beanstandung}
        onChange={(event) => entwuerfe.set('beanstandung', event.currentTarget.value)}
      />
      <Group gap="md">
        <ConfirmInline
          action={meldung.geprueftAm === null ? 'Als geprüft abschließen' : 'Noch einmal abschließen'}
          question="Abschließen und unbekannte Namen vergessen?"
          yes="Ja, abschließen"
          size="sm"
          onConfirm={() =>
            finish.mutateAsync({ ...zeit, traegerId, beanstandung: beanstandung.trim() || null }).then(
              () => entwuerfe.set('beanstandung', null),
              () => undefined,
            )
          }
        />
        {meldung.geprueftAm !== null && (
          <Text size="sm" c="dimmed">
            Geprüft am {formatDay(meldung.geprueftAm)}.
          </Text>
        )}
      </Group>
      <ErrorNote error={finish.error} />
    </Section>
  );
}

function asDay(tag: string) {
  if (!isDatum(tag)) throw new Error('today is a day');
  return tag;
}
