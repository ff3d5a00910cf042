import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { abschnittOf, abschnitte, pfadOf, type Abschnitt } from './abschnitte.ts';
import { AkteProvider, type AkteUmgebung } from './akte-context.tsx';
import { AbschnittInhalt } from './abschnitt-inhalt.tsx';
import { AbschnittNav } from './abschnitt-nav.tsx';
import { FallKopf } from './fall-kopf.tsx';
import classes from './fallakte.module.css';
import { ortOf } from './ort.ts';
import { focusFeld } from './focus-feld.ts';
import type { Werte } from './eintrag/use-autosave.ts';
import { useStrgZ } from './eintrag/rueckgaengig.tsx';
import { useFocusGuard } from './use-focus-guard.ts';

/** Unsaved input of a whole file by `tabelle/id`, so that one draft covers every form in it. */
const entwurf = z.record(z.string(), z.record(z.string(), z.json()));
type Entwurf = z.output<typeof entwurf>;

/** One person: `/faelle/:id` and its sections. */
export function FallaktePage({ id }: { readonly id: string }) {
  const akte = useAnswer('fall.load', { id });
  const draft = useDraft<Entwurf>(`faelle/${id}`, entwurf);
  if (akte.error !== null) return <ErrorNote error={akte.error} />;
  if (akte.data === undefined || !draft.ready) return <Loading text="Die Fallakte wird geöffnet …" />;
  return <OffeneAkte key={id} akte={akte.data} draft={draft} />;
}

type OffeneAkteProps = {
  readonly akte: Output<'fall.load'>;
  readonly draft: ReturnType<typeof useDraft<Entwurf>>;
};

function OffeneAkte({ akte, draft }: OffeneAkteProps) {
  const { id } = akte.person;
  const [location, navigate] = useLocation();
  const aktiv = abschnittOf(location.split('/')[3]);
  const check = useAnswer('pruefung.check', { personId: id }, { keepPrevious: true });
  const heute = useHeute();
  const [ziel, setZiel] = useState<{ readonly feld: string } | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useFocusGuard(page);
  useStrgZ(id);
  const { offen, setOffen, fassung, verwerfen } = useOffeneEingaben(draft);

  const oeffne = useCallback((abschnitt: Abschnitt) => navigate(pfadOf(id, abschnitt)), [id, navigate]);
  const springe = useCallback(
    (feld: string) => {
      const ort = ortOf(feld);
      if (ort === null) return;
      oeffne(ort.abschnitt);
      setZiel({ feld });
    },
    [oeffne],
  );
  useEffect(() => (ziel === null ? undefined : focusFeld(page.current, ziel.feld)), [ziel, aktiv]);
  useHotkeys(
    abschnitte.map(({ taste, slug }) => [`alt+${taste}`, () => openByKey(slug)]),
    [],
  );
  const openByKey = (slug: Abschnitt) => {
    oeffne(slug);
    // The heading of the section appears with the next paint.
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[data-abschnitt-titel]')?.focus());
  };

  const value = useMemo<AkteUmgebung>(
    () => ({ akte, ergebnis: check.data ?? null, heute, springe, oeffne, offen, setOffen }),
    [akte, check.data, heute, springe, oeffne, offen, setOffen],
  );
  return (
    <AkteProvider value={value}>
      <div ref={page} className={classes['akte']}>
        <FallKopf />
        <div className={classes['rumpf']}>
          <AbschnittNav aktiv={aktiv} />
          <div className={classes['inhalt']}>
            {draft.restored !== null && fassung === 0 && Object.keys(draft.restored.werte).length > 0 && (
              <DraftNotice am={draft.restored.am} onDiscard={verwerfen} />
            )}
            <ErrorNote error={check.error} />
            <AbschnittInhalt key={`${aktiv}-${fassung}`} abschnitt={aktiv} />
          </div>
        </div>
      </div>
    </AkteProvider>
  );
}

/** What was typed and not saved; `fassung` changes when it is thrown away, so that the forms start anew. */
function useOffeneEingaben({ restored, keep, discard }: OffeneAkteProps['draft']) {
  const current = useRef<Record<string, Werte>>({ ...restored?.werte });
  const [fassung, setFassung] = useState(0);
  const setOffen = useCallback(
    (schluessel: string, werte: Werte | null) => {
      if (werte === null && !(schluessel in current.current)) return;
      const { [schluessel]: _, ...others } = current.current;
      current.current = werte === null ? others : { ...others, [schluessel]: werte };
      if (Object.keys(current.current).length === 0) void discard();
      // Fields hold text, numbers, booleans and null only.
      else keep(current.current as Entwurf);
    },
    [keep, discard],
  );
  const offen = useCallback(() => current.current, []);
  const verwerfen = useCallback(() => {
    current.current = {};
    setFassung((before) => before + 1);
    void discard();
  }, [discard]);
  return { offen, setOffen, fassung, verwerfen };
}
