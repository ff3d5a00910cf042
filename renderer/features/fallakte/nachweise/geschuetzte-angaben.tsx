import { Button, Group, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { strafart } from '#shared/domain/codes.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { records } from '#shared/domain/records.ts';
import type { Output } from '#shared/api/contract.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { call, CallError } from '#renderer/lib/call.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { EintragForm } from '../eintrag/eintrag-form.tsx';
import { EintragListe, type Aenderung } from '../eintrag/eintrag-liste.tsx';
import type { Werte } from '../eintrag/use-autosave.ts';
import { leererEintrag, useEintrag } from '../eintrag/use-eintrag.ts';

type Geschuetzt = Output<'eintrag.loadGeschuetzt'>;

/** Convictions, deception, health: closed until somebody opens them deliberately; the look is logged. */
export function GeschuetzteAngaben() {
  const { akte } = useAkte();
  const [daten, setDaten] = useState<Geschuetzt | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const load = async () => {
    try {
      setDaten(await call('eintrag.loadGeschuetzt', { personId: akte.person.id }));
      setError(null);
    } catch (caught) {
      if (!(caught instanceof CallError)) throw caught;
      setError(caught);
    }
  };
  const anzahl = Object.values(akte.geschuetzt).reduce((sum, each) => sum + each, 0);
  return (
    <div data-tabelle="verurteilung" ref={box}>
      {daten === null ? (
        <Section
          line={false}
          title="Geschützte Angaben"
          hint="Verurteilungen, Täuschung, Gesundheit. Sie erscheinen nie in Listen und Ausgaben."
        >
          <Group gap="md">
            <Button
              variant="default"
              leftSection={<IconLock size={18} aria-hidden />}
              onClick={() => void load()}
            >
              Geschützte Angaben öffnen
            </Button>
            <Text size="sm" c="dimmed">
              {anzahl === 0 ? 'Bisher kein Eintrag.' : `${formatCount(anzahl, 'Eintrag', 'Einträge')}.`} Das
              Öffnen wird im Verlauf festgehalten.
            </Text>
          </Group>
          <ErrorNote error={error} />
        </Section>
      ) : (
        <>
          <Section
            line={false}
            title="Geschützte Angaben"
            hint="Geöffnet; das ist im Verlauf festgehalten."
            actions={
              <Button
                variant="default"
                size="xs"
                leftSection={<IconLockOpen size={16} aria-hidden />}
                onClick={() => setDaten(null)}
              >
                Wieder schließen
              </Button>
            }
          >
            {null}
          </Section>
          <Offen daten={daten} />
        </>
      )}
    </div>
  );
}

function Offen({ daten }: { readonly daten: Geschuetzt }) {
  const { akte } = useAkte();
  const verurteilung = useNachgefuehrt(daten.verurteilung);
  const taeuschung = useNachgefuehrt(daten.taeuschung);
  const gesundheit = useEintrag('gesundheit', akte.person.id);
  const [gesundheitStart] = useState<Werte>(
    () => daten.gesundheit ?? leererEintrag('gesundheit', akte.person.id),
  );
  return (
    <div className={classes['stapel']}>
      <EintragListe
        title="Verurteilungen"
        tabelle="verurteilung"
        eintraege={verurteilung.eintraege}
        felder={[
          'art',
          'am',
          'rechtskraftAm',
          'tagessaetze',
          'monate',
          'bewaehrung',
          'vorsatz',
          'nurAuslaenderrechtlich',
          'delikt',
        ]}
        weitere={['gericht']}
        alsKarten
        wort="Verurteilung"
        genus="die"
        nameOf={({ art }) =>
          strafart.options.find(({ value }) => value === art)?.label ?? 'neue Verurteilung'
        }
        leer="Keine eingetragen. Ob nachgesehen wurde, steht oben bei „Hindernisse“."
        onAenderung={verurteilung.onAenderung}
      />
      <EintragListe
        title="Täuschung oder falsche Angaben"
        hint="Nur eigenes Verhalten, nicht das der Eltern. Entscheidend ist, ob es heute noch ursächlich ist."
        tabelle="taeuschung"
        eintraege={taeuschung.eintraege}
        felder={['gegenstand', 'von', 'bis', 'eigene', 'ursaechlich', 'vorsatz', 'abwaegung']}
        alsKarten
        wort="Täuschung"
        genus="die"
        nameOf={({ gegenstand }) => (typeof gegenstand === 'string' ? gegenstand : 'neue Angabe')}
        leer="Keine eingetragen."
        onAenderung={taeuschung.onAenderung}
      />
      <EintragForm
        title="Gesundheit"
        hint="Nur, dass ein Kriterium entfällt, und wo der Nachweis liegt. Bitte keine Diagnosen."
        tabelle="gesundheit"
        schema={records.gesundheit}
        saved={gesundheitStart}
        save={gesundheit.save}
        felder={[{ felder: ['entfaelltWegen', 'nachweis', 'schuleEntfaellt'] }]}
      />
    </div>
  );
}

type Eintrag = Werte & { readonly id: string };

/** Keeps the entries up to date by what happens to them here: loading them again would be another look. */
function useNachgefuehrt<E extends Eintrag>(start: readonly E[]) {
  const [alle, setAlle] = useState<readonly Eintrag[]>(start);
  const [entfernt, setEntfernt] = useState<readonly string[]>([]);
  const onAenderung = (aenderung: Aenderung) => {
    switch (aenderung.art) {
      case 'gespeichert': {
        // Every entry carries its id; the form only knows names of fields.
        const eintrag = aenderung.eintrag as Eintrag;
        setAlle((before) => [...before.filter(({ id }) => id !== eintrag.id), eintrag]);
        return;
      }
      case 'entfernt':
        setEntfernt((before) => [...before, aenderung.id]);
        return;
      case 'wieder_da':
        setEntfernt((before) => before.filter((id) => id !== aenderung.id));
        return;
      default:
        assertNever(aenderung);
    }
  };
  return { eintraege: alle.filter(({ id }) => !entfernt.includes(id)), onAenderung };
}
