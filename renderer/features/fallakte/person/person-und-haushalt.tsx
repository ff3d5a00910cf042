import { Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { beziehung } from '#shared/domain/codes.ts';
import { records, type RecordOf } from '#shared/domain/records.ts';
import type { Input } from '#shared/api/contract.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { EintragForm } from '../eintrag/eintrag-form.tsx';
import { EintragListe } from '../eintrag/eintrag-liste.tsx';
import { pfadOf } from '../abschnitte.ts';
import { HaushaltEreignis } from '../haushalt/haushalt-ereignis.tsx';
import { Bereiche } from '../bereiche.tsx';
import { labels, remember } from '../eintrag/ruecknahme.ts';
import { Familie } from './familie.tsx';
import { HaushaltVerbinden } from './haushalt-verbinden.tsx';
import { Kontaktpersonen, WeitereStaatsangehoerigkeiten } from './umfeld.tsx';

const personSchema = records.person.omit({ programmNr: true });
const haushaltSchema = records.haushalt.omit({ id: true });

/** Everything about the person and the people around them. */
export function PersonUndHaushalt() {
  const { akte } = useAkte();
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Was Sie ändern, wird beim Verlassen des Feldes gespeichert. Ein leeres Feld heißt „unbekannt“, nie „nein“.">
        Person und Haushalt
      </AbschnittTitel>
      <div className={classes['stapel']}>
        <PersonForm />
        <HaushaltForm />
        <Mitbewohner />
        <HaushaltEreignis />
        <Familie />
        <EintragListe
          title="Angehörige"
          hint="Auch wer nicht im Register steht. Ein minderjähriges lediges Kind im Haushalt verkürzt die nötige Aufenthaltszeit nach § 25b von sechs auf vier Jahre."
          tabelle="angehoeriger"
          eintraege={akte.angehoeriger}
          felder={[
            'beziehung',
            'name',
            'geburtsdatum',
            'ledig',
            'imHaushalt',
            'schulbesuchNachgewiesen',
            'nettoMonat',
            'lebtIn',
          ]}
          weitere={[
            'titel',
            'titelSeit',
            'titelBis',
            'personensorge',
            'bruttoMonat',
            'einreiseAm',
            'identitaet',
            'identitaetGeklaertAm',
            'massnahmenErgriffen',
            'massnahmenAm',
            'vorsatztat',
            'extremismus',
            'integrationskurs',
            'ausschlussgrund',
          ]}
          alsKarten
          wort="Angehörige"
          genus="die"
          nameOf={({ name, beziehung: art }) =>
            typeof name === 'string'
              ? name
              : art === null
                ? 'neue Angehörige'
                : beziehung.label(art as RecordOf<'angehoeriger'>['beziehung'])
          }
          vorgabe={() => ({ beziehung: 'kind', imHaushalt: true })}
          leer="Niemand eingetragen. Gibt es wirklich keine Angehörigen im Haushalt, sagen Sie das oben bei „Haushalt vollständig erfasst“."
        />
        <Bereiche
          bereiche={[
            {
              tabelle: 'weitereStaatsangehoerigkeit',
              titel: 'Weitere Staatsangehörigkeiten',
              gefuellt: akte.weitereStaatsangehoerigkeit.length > 0,
              inhalt: <WeitereStaatsangehoerigkeiten />,
            },
            {
              tabelle: 'kontaktperson',
              titel: 'Kontaktpersonen und Vollmacht',
              gefuellt: akte.kontaktperson.length > 0,
              inhalt: <Kontaktpersonen />,
            },
          ]}
        />
      </div>
    </Stack>
  );
}

function PersonForm() {
  const { akte } = useAkte();
  const { mutateAsync } = useCommand('fall.savePerson');
  const { programmNr: _, ...person } = akte.person;
  return (
    <EintragForm
      title="Angaben zur Person"
      tabelle="person"
      schema={personSchema}
      saved={person}
      save={async (werte, basis) => {
        // The schema has accepted these values.
        await mutateAsync({ ...werte, basis } as Input<'fall.savePerson'>);
        if (basis === null) return;
        remember({
          was: labels('person', basis, werte),
          personId: akte.person.id,
          befehl: { name: 'fall.savePerson', input: { ...basis, basis: werte } as Input<'fall.savePerson'> },
        });
      }}
      felder={[
        {
          felder: [
            'nachname',
            'vornamen',
            'geburtsdatum',
            'geburtsdatumGesichert',
            'geschlecht',
            'familienstand',
            'staatsangehoerigkeit',
            'sprache',
            'weitereNamen',
          ],
        },
        {
          label: 'Einreise und Akte',
          felder: [
            'einreiseAm',
            'einreiseVisum',
            'gemeinde',
            'aktenzeichen',
            'zustaendig',
            'lage',
            'haushaltErfasst',
          ],
        },
        { label: 'Erreichbarkeit', felder: ['telefon', 'email', 'notiz'] },
        { label: 'Auskunftssperre', felder: ['auskunftssperre', 'auskunftssperreBis'], beiBedarf: true },
        { label: 'AZR-Nummer', felder: ['azrNr'], beiBedarf: true },
      ]}
    />
  );
}

function HaushaltForm() {
  const { akte } = useAkte();
  const { mutateAsync } = useCommand('fall.saveHaushalt');
  const { id, ...haushalt } = akte.haushalt ?? { id: null, ...leererHaushalt };
  return (
    <EintragForm
      title="Haushalt"
      tabelle="haushalt"
      schema={haushaltSchema}
      saved={haushalt}
      felder={[{ felder: ['strasse', 'plz', 'ort', 'unterkunft', 'bezeichnung'] }]}
      save={async (werte, basis) => {
        const personId = akte.person.id;
        // Fields hold text and null only.
        const stand = basis as Input<'fall.saveHaushalt'>['basis'];
        const saved = await mutateAsync({
          personId,
          haushalt: { ...haushaltSchema.parse(werte), id },
          basis: stand ?? null,
        });
        if (basis === null || id === null) return;
        remember({
          was: labels('haushalt', basis, werte),
          personId,
          befehl: {
            name: 'fall.saveHaushalt',
            input: {
              personId,
              haushalt: { ...haushaltSchema.parse(basis), id: saved.id },
              basis: werte as NonNullable<typeof stand>,
            },
          },
        });
      }}
    />
  );
}

const leererHaushalt = { bezeichnung: null, unterkunft: null, strasse: null, plz: null, ort: null };

function Mitbewohner() {
  const { akte } = useAkte();
  const { mutateAsync, error } = useCommand('fall.savePerson');
  const leave = () => {
    const { programmNr: _, ...person } = akte.person;
    return mutateAsync({ ...person, haushaltId: null }).catch(() => undefined);
  };
  return (
    <Section line={false} title="Weitere Menschen des Registers in diesem Haushalt">
      <Stack gap="sm" align="flex-start">
        {akte.mitbewohner.length === 0 && <Text c="dimmed">Niemand.</Text>}
        {akte.mitbewohner.length > 0 && (
          <>
            <Stack gap="xs" component="ul" m={0} pl="md">
              {akte.mitbewohner.map(({ id, name, geburtsdatum }) => (
                <li key={id}>
                  <Link href={pfadOf(id, 'uebersicht')}>{name}</Link>
                  {geburtsdatum !== null && (
                    <Text span c="dimmed">
                      , geboren {formatDay(geburtsdatum)}
                    </Text>
                  )}
                </li>
              ))}
            </Stack>
            <ConfirmInline
              action="Aus diesem Haushalt herausnehmen"
              question="Die Anschrift bleibt beim Haushalt. Diese Person herausnehmen?"
              yes="Ja, herausnehmen"
              onConfirm={leave}
            />
          </>
        )}
        <ErrorNote error={error} />
        <HaushaltVerbinden />
      </Stack>
    </Section>
  );
}
