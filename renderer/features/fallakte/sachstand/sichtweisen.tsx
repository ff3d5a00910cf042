import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, useRef, useState } from 'react';
import { z } from 'zod';
import { einschaetzung, sichtseite } from '#shared/domain/codes.ts';
import { records, type RecordOf } from '#shared/domain/records.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { leererEintrag } from '../eintrag/use-eintrag.ts';
import { sichtenJeKriterium, type Sichtpaar } from './sichtweisen-paare.ts';

type Sichtweise = RecordOf<'sichtweise'>;

/** How the office and the Beratungsstelle see it, side by side; nobody's view replaces the other's. */
export function Sichtweisen() {
  const { akte } = useAkte();
  const [offen, setOffen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useWiederOffen(`faelle/${akte.person.id}/sicht`, () => setOffen(true));
  const paare = sichtenJeKriterium(akte.sichtweise);
  const close = () => {
    setOffen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div data-tabelle="sichtweise">
      <Section
        line={false}
        title="Sicht von Behörde und Beratungsstelle"
        hint="Beide stehen nebeneinander, mit Tag und Quelle. Eine festgehaltene Sicht wird nicht geändert; wer es heute anders sieht, hält eine neue fest."
        actions={
          <Button
            ref={button}
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOffen(true)}
          >
            Sicht festhalten
          </Button>
        }
      >
        {offen && <MitEntwurf onClose={close} />}
        {paare.length === 0 && !offen && <Text c="dimmed">Noch keine Sicht festgehalten.</Text>}
        {paare.length > 0 && (
          <div className={classes['sichten']} role="table" aria-label="Sichten nebeneinander">
            <div role="row" style={{ display: 'contents' }}>
              {['Kriterium', sichtseite.label('behoerde'), sichtseite.label('beratungsstelle')].map(
                (wort) => (
                  <div key={wort} role="columnheader" className={classes['sichtenKopf']}>
                    {wort}
                  </div>
                ),
              )}
            </div>
            {paare.map((paar) => (
              <Paar key={`${paar.kriterium ?? ''}|${paar.schritt ?? ''}`} paar={paar} />
            ))}
          </div>
        )}
      </Section>
    </div>
  );
}

function Paar({ paar }: { readonly paar: Sichtpaar }) {
  return (
    <div role="row" style={{ display: 'contents' }}>
      <div role="rowheader">{paar.schritt ?? kriteriumWort(paar.kriterium)}</div>
      {sichtseite.codes.map((seite) => (
        <div key={seite} role="cell" data-seite={sichtseite.label(seite)}>
          {paar[seite].length === 0 && <Text c="dimmed">noch keine</Text>}
          {paar[seite].map((sicht, i) => (
            <Sicht key={sicht.id} sicht={sicht} frueher={i > 0} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Sicht({ sicht, frueher }: { readonly sicht: Sichtweise; readonly frueher: boolean }) {
  return (
    <div className={`${classes['sicht']} ${frueher ? classes['frueher'] : ''}`}>
      <Text fw={frueher ? 400 : 500}>{einschaetzung.label(sicht.einschaetzung)}</Text>
      {sicht.schritt !== null && sicht.kriterium !== null && (
        <Text size="sm">Zum Schritt: {sicht.schritt}</Text>
      )}
      {sicht.text !== null && <Text style={{ whiteSpace: 'pre-line' }}>{sicht.text}</Text>}
      <Text size="sm" c="dimmed">
        {frueher && 'früher: '}vom {formatDatum(sicht.am)}, {sicht.quelle}
      </Text>
    </div>
  );
}

const entwurf = z.record(z.string(), z.json());
type Entwurf = z.output<typeof entwurf>;

/** What was typed and not yet recorded comes back, as in every form. */
function MitEntwurf({ onClose }: { readonly onClose: () => void }) {
  const { akte } = useAkte();
  const draft = useDraft<Entwurf>(`faelle/${akte.person.id}/sicht`, entwurf);
  if (!draft.ready) return <Loading />;
  return <NeueSicht draft={draft} onClose={onClose} />;
}

type NeueSichtProps = { readonly draft: Draft<Entwurf>; readonly onClose: () => void };

function NeueSicht({ draft, onClose }: NeueSichtProps) {
  const { akte, heute } = useAkte();
  const save = useCommand('eintrag.save');
  const [start] = useState(() => ({
    ...leererEintrag('sichtweise', akte.person.id),
    seite: 'beratungsstelle',
    am: heute,
    quelle: '',
    ...draft.restored?.werte,
  }));
  // Fields hold text and null only.
  const form = useRecordForm(records.sichtweise, start, (werte) => draft.keep(werte as Entwurf));
  const close = () => void draft.discard().then(onClose);
  const submit = form.submit(async (eintrag) => {
    await save.mutateAsync({ tabelle: 'sichtweise', eintrag }).then(close, () => undefined);
  });
  return (
    <form
      noValidate
      aria-label="Sicht festhalten"
      className={classes['kleinesFormular']}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && close()}
    >
      <div className={classes['felder']}>
        {(['seite', 'kriterium', 'einschaetzung', 'am', 'quelle'] as const).map((name) => (
          <Fragment key={name}>
            <SchemaFeld
              {...form.feld(name)}
              autoFocus={name === 'seite'}
              {...(name === 'kriterium' && { options: kriterien, leer: 'der Fall als Ganzes' })}
            />
          </Fragment>
        ))}
      </div>
      <SchemaFeld {...form.feld('text')} />
      <ErrorNote error={save.error} />
      <Group gap="md">
        <Button type="submit" loading={save.isPending}>
          Festhalten
        </Button>
        <Button variant="default" onClick={close}>
          Abbrechen
        </Button>
      </Group>
    </form>
  );
}

/** Every criterion once, by what it asks for; versions of the law share their names. */
const kriterien = [
  ...new Map(
    rechtsgrundlagen.flatMap(({ versionen }) =>
      versionen.flatMap(({ kriterien: alle }) => alle.map(({ id, label }) => [id, label] as const)),
    ),
  ),
].map(([value, label]) => ({ value, label: `${label} (${value})` }));

function kriteriumWort(id: string | null): string {
  if (id === null) return 'der Fall als Ganzes';
  return kriterien.find(({ value }) => value === id)?.label ?? id;
}
