import { Checkbox, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { sichtungGruende } from '#shared/ablauf/sichtung-gruende.ts';
import { sichtungHindernis } from '#shared/ablauf/sichtung-schritt.ts';
import { rechtsgrundlage, sichtungsart } from '#shared/domain/codes.ts';
import type { FallErgebnis, RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { RotFelder, UebrigeFelder } from '#renderer/ui/entscheidung-felder.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { GateButton } from '#renderer/ui/gate-button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { dayOrNull, entscheidungOf, grundOf, type ErgebnisEntwurf } from './ergebnis-entwurf.ts';
import type { SichtungsFall } from './sichtung-page.tsx';
import classes from './sichtung.module.css';

type Props = {
  readonly fall: SichtungsFall;
  readonly ergebnis: FallErgebnis;
  readonly route: RechtsgrundlageErgebnis;
  readonly entwurf: ErgebnisEntwurf;
  /** The keys of the bar, which stay in sight below the reason. */
  readonly keys: ReactNode;
  readonly onChange: (entwurf: ErgebnisEntwurf) => void;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
};

/** The reason: sentences of the case by their digit, own words, what the colour asks for besides, then Enter. */
export function ErgebnisFeld(props: Props) {
  const { fall, ergebnis, route, entwurf, keys, onChange, onClose } = props;
  const { art } = entwurf;
  const farbe = art === 'gruen' || art === 'gelb' || art === 'rot' ? art : null;
  const box = useRef<HTMLFormElement>(null);
  const { hindernis, save, isPending, error } = useErgebnis(props);
  const gruende = sichtungGruende(art, ergebnis, route);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);

  const change = (teil: Partial<ErgebnisEntwurf>) => onChange({ ...entwurf, ...teil });
  const toggle = (satz: string) =>
    change({
      gewaehlt: entwurf.gewaehlt.includes(satz)
        ? entwurf.gewaehlt.filter((each) => each !== satz)
        : [...entwurf.gewaehlt, satz],
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    if (writes(event.target) || event.altKey || event.ctrlKey) return;
    const satz = gruende[Number(event.key) - 1];
    if (satz !== undefined) {
      event.preventDefault();
      toggle(satz);
    }
    if (event.key === 'Enter' && event.target === box.current) void save();
  };
  return (
    <form
      ref={box}
      tabIndex={-1}
      noValidate
      className={classes['formular']}
      aria-label={`${sichtungsart.label(art)}: Begründung`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes['ergebnis']}>
        <Text fw={500}>
          {sichtungsart.label(art)} – warum?{' '}
          <Text span size="sm" c="dimmed">
            Sätze mit ihrer Ziffer wählen, Enter hält fest, Esc führt zurück zum Lesen.
          </Text>
        </Text>
        {art === 'rot' && <RotFelder werte={entwurf} onChange={change} />}
        {art === 'zurueckgestellt' && (
          <DateField
            label="Liegt wieder vor am"
            description="Zum Beispiel „heute+14“."
            w="14rem"
            value={entwurf.bis}
            onChange={(bis) => change({ bis })}
            onKeyDown={(event) => event.key === 'Enter' && (event.preventDefault(), void save())}
          />
        )}
        <ul className={classes['gruende']}>
          {gruende.map((satz, index) => (
            <li key={satz}>
              <KeyHint keys={String(index + 1)} />
              <Checkbox
                label={satz}
                checked={entwurf.gewaehlt.includes(satz)}
                onChange={() => toggle(satz)}
              />
            </li>
          ))}
        </ul>
        <Textarea
          label="In eigenen Worten"
          autosize
          minRows={1}
          maxRows={8}
          value={entwurf.eigene}
          onChange={(event) => change({ eigene: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            void save();
          }}
        />
        {farbe !== null && (
          <UebrigeFelder
            farbe={farbe}
            vorschlag={ergebnis.vorschlag}
            zweiterBlick={fall.zweiterBlick}
            werte={entwurf}
            onChange={change}
          />
        )}
        <ErrorNote error={error} />
      </div>
      <div className={classes['unten']}>
        {keys}
        <GateButton
          type="submit"
          inBar
          hindernis={hindernis}
          loading={isPending}
          rightSection={<KeyHint keys="Enter" />}
        >
          Festhalten und weiter
        </GateButton>
      </div>
    </form>
  );
}

/** Asks the gates while one writes, saves when they are open. */
function useErgebnis({ fall, route, entwurf, onDone }: Props) {
  const heute = useHeute();
  const decide = useCommand('sichtung.decide');
  const setAside = useCommand('sichtung.setAside');
  const { art } = entwurf;
  const isColour = art === 'gruen' || art === 'gelb' || art === 'rot';
  const norm = rechtsgrundlage.codes.find((code) => code === route.id) ?? null;
  const entscheidung = entscheidungOf(fall.id, entwurf, norm);
  const asked = useAnswer('ampel.ask', entscheidung, { enabled: isColour, keepPrevious: true });
  const beiseite = {
    personId: fall.id,
    art: art === 'angaben_fehlen' ? art : ('zurueckgestellt' as const),
    grund: grundOf(entwurf) || null,
    bis: art === 'zurueckgestellt' ? dayOrNull(entwurf.bis) : null,
  };
  const hindernis = isColour ? (asked.data?.satz ?? null) : sichtungHindernis(beiseite, heute);
  const isPending = decide.isPending || setAside.isPending;
  const save = async () => {
    // The answer to the last key may still be on its way; the core asks the same gates again.
    if (isPending || (hindernis !== null && !asked.isPlaceholderData)) return;
    try {
      await (isColour ? decide.mutateAsync(entscheidung) : setAside.mutateAsync(beiseite));
      await onDone();
    } catch {
      // Shown where it happened, by the error of the command.
    }
  };
  return { hindernis, save, isPending, error: decide.error ?? setAside.error ?? asked.error };
}

function writes(target: EventTarget): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
  );
}
