import { Button, Group, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { istZweiterBlick } from '#shared/ablauf/zweiter-blick.ts';
import { ampelfarbe, rechtsgrundlage } from '#shared/domain/codes.ts';
import { isDatum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import type { Input } from '#shared/api/contract.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import {
  EntscheidungFelder,
  LEERE_ENTSCHEIDUNG,
  type EntscheidungWerte,
} from '#renderer/ui/entscheidung-felder.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { GateButton } from '#renderer/ui/gate-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { useAkte } from '../akte-context.tsx';
import { letzteEntscheidung } from '../akte-lesen.ts';
import { AmpelVerlauf } from './ampel-verlauf.tsx';
import classes from './pruefung.module.css';

type Entwurf = EntscheidungWerte & {
  readonly farbe: string | null;
  readonly rechtsgrundlage: string | null;
  readonly grund: string;
};

const SCHLUESSEL = 'ampelentscheidung/neu';

/** The colour is chosen by a human: nothing is preselected, a reason is needed, rot needs a dated second look. */
export function AmpelEntscheidung({ ergebnis }: { readonly ergebnis: FallErgebnis }) {
  const { akte, offen, setOffen } = useAkte();
  const decide = useCommand('ampel.decide');
  const leer: Entwurf = {
    farbe: null,
    rechtsgrundlage: ergebnis.rechtsgrundlage,
    grund: '',
    ...LEERE_ENTSCHEIDUNG,
  };
  const [entwurf, setEntwurf] = useState<Entwurf>(() => ({ ...leer, ...offen()[SCHLUESSEL] }));
  const status = useRef<HTMLParagraphElement>(null);
  const bloecke = textbausteine(ergebnis, entwurf.rechtsgrundlage);

  const change = (teil: Partial<Entwurf>) => {
    const next = { ...entwurf, ...teil };
    setEntwurf(next);
    setOffen(SCHLUESSEL, next);
  };
  const farbe = ampelfarbe.codes.find((code) => code === entwurf.farbe) ?? null;
  const entscheidung = eingabe(akte.person.id, entwurf);
  const asked = useAnswer('ampel.ask', entscheidung, { enabled: farbe !== null, keepPrevious: true });
  const hindernis = farbe === null ? 'Bitte wählen Sie eine Farbe.' : (asked.data?.satz ?? null);
  const submit = async () => {
    // The answer to the last key may still be on its way; the core asks the same gates again.
    if (farbe === null || (hindernis !== null && !asked.isPlaceholderData)) return;
    await decide.mutateAsync(entscheidung);
    setOffen(SCHLUESSEL, null);
    setEntwurf(leer);
    status.current?.focus();
  };
  return (
    <Section
      title="Entscheidung"
      hint={
        <Group gap="sm">
          Vorschlag der Prüfung: <VorschlagBadge vorschlag={ergebnis.vorschlag} /> – die Farbe setzen Sie.
        </Group>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <Stack gap="md" maw="46rem">
          <Radio.Group
            label="Ampelgruppe"
            value={entwurf.farbe}
            onChange={(farbe) => change({ farbe })}
            required
            withAsterisk={false}
          >
            <Group gap="sm" mt={4}>
              {ampelfarbe.codes.map((farbe) => (
                <Radio.Card
                  key={farbe}
                  value={farbe}
                  className={classes['farbwahl']}
                  aria-label={ampelfarbe.label(farbe)}
                >
                  <Group gap="sm" wrap="nowrap">
                    <Radio.Indicator />
                    <AmpelBadge farbe={farbe} />
                  </Group>
                </Radio.Card>
              ))}
            </Group>
          </Radio.Group>
          <Select
            label="Rechtsgrundlage"
            data={[...rechtsgrundlage.options]}
            placeholder="keine bestimmte"
            clearable
            clearButtonProps={{ 'aria-label': 'Rechtsgrundlage leeren' }}
            value={entwurf.rechtsgrundlage}
            onChange={(value) => change({ rechtsgrundlage: value })}
          />
          <Textarea
            label="Begründung"
            description="In eigenen Worten; die Sätze der Prüfung darunter lassen sich übernehmen und ändern."
            autosize
            minRows={3}
            maxRows={14}
            required
            withAsterisk={false}
            value={entwurf.grund}
            onChange={(event) => change({ grund: event.currentTarget.value })}
          />
          {bloecke.length > 0 && (
            <ul className={classes['bausteine']} aria-label="Sätze der Prüfung">
              {bloecke.map((satz) => (
                <li key={satz}>
                  <Text size="sm">{satz}</Text>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconPlus size={16} aria-hidden />}
                    aria-label={`Übernehmen: ${satz}`}
                    onClick={() =>
                      change({ grund: entwurf.grund === '' ? satz : `${entwurf.grund.trimEnd()} ${satz}` })
                    }
                  >
                    Übernehmen
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {farbe !== null && (
            <EntscheidungFelder
              farbe={farbe}
              vorschlag={ergebnis.vorschlag}
              zweiterBlick={istZweiterBlick(letzteEntscheidung(akte.ampelentscheidung))}
              werte={entwurf}
              onChange={change}
            />
          )}
          <ErrorNote error={decide.error} />
          <Group gap="md">
            <GateButton type="submit" hindernis={hindernis} loading={decide.isPending}>
              Entscheidung festhalten
            </GateButton>
            <Text ref={status} tabIndex={-1} size="sm" c="dimmed" role="status">
              {decide.data === undefined
                ? ''
                : decide.data.wartet
                  ? 'Die Entscheidung wartet auf die Bestätigung durch eine zweite Person.'
                  : 'Die Entscheidung ist festgehalten.'}
            </Text>
          </Group>
        </Stack>
      </form>
      <AmpelVerlauf />
    </Section>
  );
}

/** What is sent; text that is no day yet counts as no day, and what a colour does not ask for is left out. */
function eingabe(personId: string, entwurf: Entwurf): Input<'ampel.decide'> {
  const tag = (text: string | null) => (text !== null && isDatum(text) ? text : null);
  const rot = entwurf.farbe === 'rot';
  // The choices offer the codes of their lists and nothing else; the core checks them again.
  return {
    ...entwurf,
    personId,
    rotgrund: rot ? entwurf.rotgrund : null,
    zweiterBlickAm: rot ? tag(entwurf.zweiterBlickAm) : null,
    traegerInformiertAm: entwurf.beteiligung === 'informiert' ? tag(entwurf.traegerInformiertAm) : null,
    beteiligungGrund: entwurf.beteiligung === 'keine_einwilligung' ? entwurf.beteiligungGrund : null,
  } as Input<'ampel.decide'>;
}

/** Sentences to build a reason from: of the case and of the chosen route. */
function textbausteine(ergebnis: FallErgebnis, route: string | null): readonly string[] {
  const ofRoute = ergebnis.rechtsgrundlagen.find(({ id }) => id === route)?.begruendung ?? [];
  return [...new Set([...ergebnis.begruendung, ...ofRoute])];
}
