import { Button, Group, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { ampelfarbe, rechtsgrundlage } from '#shared/domain/codes.ts';
import { isDatum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import type { Input } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { useAkte } from '../akte-context.tsx';
import { AmpelVerlauf } from './ampel-verlauf.tsx';
import classes from './pruefung.module.css';

type Entwurf = {
  readonly farbe: string | null;
  readonly rechtsgrundlage: string | null;
  readonly grund: string;
  readonly zweiterBlickAm: string | null;
};
type Fehler = Partial<Record<keyof Entwurf, string>>;

const SCHLUESSEL = 'ampelentscheidung/neu';

/** The colour is chosen by a human: nothing is preselected, a reason is needed, rot needs a dated second look. */
export function AmpelEntscheidung({ ergebnis }: { readonly ergebnis: FallErgebnis }) {
  const { akte, offen, setOffen } = useAkte();
  const decide = useCommand('ampel.decide');
  const leer: Entwurf = {
    farbe: null,
    rechtsgrundlage: ergebnis.rechtsgrundlage,
    grund: '',
    zweiterBlickAm: null,
  };
  const [entwurf, setEntwurf] = useState<Entwurf>(() => ({ ...leer, ...offen()[SCHLUESSEL] }));
  const [fehler, setFehler] = useState<Fehler>({});
  const status = useRef<HTMLParagraphElement>(null);
  const bloecke = textbausteine(ergebnis, entwurf.rechtsgrundlage);

  const change = (teil: Partial<Entwurf>) => {
    const next = { ...entwurf, ...teil };
    setEntwurf(next);
    setFehler(Object.fromEntries(Object.entries(fehler).filter(([feld]) => !(feld in teil))));
    setOffen(SCHLUESSEL, next);
  };
  const submit = async () => {
    const found = check(entwurf);
    setFehler(found);
    if (Object.keys(found).length > 0) return;
    // `check` has seen to it that colour, reason and day are there.
    await decide.mutateAsync({ personId: akte.person.id, ...entwurf } as Input<'ampel.decide'>);
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
            error={fehler.farbe}
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
            error={fehler.grund}
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
          {(entwurf.farbe === 'rot' || entwurf.zweiterBlickAm !== null) && (
            <DateField
              label="Zweiter Blick am"
              description="Bei Rot Pflicht: der Tag, an dem der Fall noch einmal angesehen wird, wo es eine gibt gemeinsam mit der Beratungsstelle. Zum Beispiel „heute+90“."
              w="22rem"
              value={entwurf.zweiterBlickAm}
              error={fehler.zweiterBlickAm}
              onChange={(zweiterBlickAm) => change({ zweiterBlickAm })}
            />
          )}
          <ErrorNote error={decide.error} />
          <Group gap="md">
            <Button type="submit" loading={decide.isPending}>
              Entscheidung festhalten
            </Button>
            <Text ref={status} tabIndex={-1} size="sm" c="dimmed" role="status">
              {decide.isSuccess ? 'Die Entscheidung ist festgehalten.' : ''}
            </Text>
          </Group>
        </Stack>
      </form>
      <AmpelVerlauf />
    </Section>
  );
}

/** What keeps a decision from being recorded, per field. */
function check({ farbe, grund, zweiterBlickAm }: Entwurf): Fehler {
  return {
    ...(farbe === null && { farbe: 'Bitte wählen Sie eine Farbe.' }),
    ...(grund.trim().length < 3 && { grund: 'Bitte begründen Sie die Entscheidung in einem Satz.' }),
    ...(farbe === 'rot' &&
      zweiterBlickAm === null && { zweiterBlickAm: 'Rot braucht einen Tag für den zweiten Blick.' }),
    ...(zweiterBlickAm !== null &&
      !isDatum(zweiterBlickAm) && { zweiterBlickAm: 'Bitte einen Tag angeben.' }),
  };
}

/** Sentences to build a reason from: of the case and of the chosen route. */
function textbausteine(ergebnis: FallErgebnis, route: string | null): readonly string[] {
  const ofRoute = ergebnis.rechtsgrundlagen.find(({ id }) => id === route)?.begruendung ?? [];
  return [...new Set([...ergebnis.begruendung, ...ofRoute])];
}
