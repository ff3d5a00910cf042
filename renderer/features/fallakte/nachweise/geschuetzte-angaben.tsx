import { Button, Group, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { strafart } from '#shared/domain/codes.ts';
import { records } from '#shared/domain/records.ts';
import type { Output } from '#shared/api/contract.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { call, CallError } from '#renderer/lib/call.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { EintragForm } from '../eintrag/eintrag-form.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
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
        <Section line={false} title="Geschützte Angaben" hint="Verurteilungen, Täuschung, Gesundheit. Sie erscheinen nie in Listen und Ausgaben.">
          <Group gap="md">
            <Button variant="default" leftSection={<IconLock size={18} aria-hidden />} onClick={() => void load()}>
              Geschützte Angaben öffnen
            </Button>
            <Text size="sm" c="dimmed">
              {anzahl === 0 ? 'Bisher kein Eintrag.' : `${formatCount(anzahl, 'Eintrag', 'Einträge')}.`} Das Öffnen wird im Verlauf festgehalten.
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
              <Button variant="default" size="xs" leftSection={<IconLockOpen size={16} aria-hidden />} onClick={() => setDaten(null)}>
                Wieder schließen
              </Button>
            }
          >
            {null}
          </Section>
          <Offen daten={daten} onSaved={() => void load()} />
        </>
      )}
    </div>
  );
}

function Offen({ daten, onSaved }: { readonly daten: Geschuetzt; readonly onSaved: () => void }) {
  const { akte } = useAkte();
  const gesundheit = useEintrag('gesundheit', akte.person.id);
  return (
    <div className={classes['stapel']}>
      <EintragListe
        title="Verurteilungen"
        tabelle="verurteilung"
        eintraege={daten.verurteilung}
        felder={['art', 'am', 'rechtskraftAm', 'tagessaetze', 'monate', 'bewaehrung', 'vorsatz', 'nurAuslaenderrechtlich', 'delikt']}
        alsKarten
        wort="Verurteilung"
        genus="die"
        nameOf={({ art }) => strafart.options.find(({ value }) => value === art)?.label ?? 'neue Verurteilung'}
        leer="Keine eingetragen. Ob nachgesehen wurde, steht oben bei „Hindernisse“."
        onSaved={onSaved}
      />
      <EintragListe
        title="Täuschung oder falsche Angaben"
        hint="Nur eigenes Verhalten, nicht das der Eltern. Entscheidend ist, ob es heute noch ursächlich ist."
        tabelle="taeuschung"
        eintraege={daten.taeuschung}
        felder={['gegenstand', 'von', 'bis', 'eigene', 'ursaechlich']}
        alsKarten
        wort="Täuschung"
        genus="die"
        nameOf={({ gegenstand }) => (typeof gegenstand === 'string' ? gegenstand : 'neue Angabe')}
        leer="Keine eingetragen."
        onSaved={onSaved}
      />
      <EintragForm
        title="Gesundheit"
        hint="Nur, dass ein Kriterium entfällt, und wo der Nachweis liegt. Bitte keine Diagnosen."
        tabelle="gesundheit"
        schema={records.gesundheit}
        saved={daten.gesundheit ?? leererEintrag('gesundheit', akte.person.id)}
        save={gesundheit.save}
        felder={[{ felder: ['entfaelltWegen', 'nachweis', 'schuleEntfaellt'] }]}
      />
    </div>
  );
}
