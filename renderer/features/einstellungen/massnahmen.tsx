import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { angebotText, idsOf } from '#shared/ablauf/massnahmen.ts';
import type { Output } from '#shared/api/contract.ts';
import { hemmnis, verantwortlich } from '#shared/domain/codes.ts';
import { bekannteKriterien } from '#shared/recht/hinweise/leitsatz.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { MassnahmeForm } from './massnahmen-form.tsx';
import classes from './massnahmen.module.css';

type Eintrag = Output<'massnahme.list'>[number];

/** The catalogue of measures of the office: what is proposed as a step, with provider, duration and costs. */
export function Massnahmen() {
  const answer = useAnswer('massnahme.list', undefined);
  const [offen, setOffen] = useState<string | null>(null);
  useWiederOffen('einstellungen/massnahme/', setOffen);
  return (
    <Section
      title="Maßnahmen"
      hint="Aus diesem Katalog entstehen die Vorschläge für Schritte und Auflagen. Tragen Sie ein, wer das bei Ihnen anbietet, wie lange es dauert und was es kostet; was es bei Ihnen nicht gibt, lassen Sie ruhen. Schon vereinbarte Schritte ändern sich nicht."
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOffen('neu')}>
          Neue Maßnahme
        </Button>
      }
    >
      <ErrorNote error={answer.error} />
      {offen === 'neu' && <MassnahmeForm modul={null} onClose={() => setOffen(null)} />}
      {answer.data === undefined ? (
        answer.error === null && <Loading />
      ) : (
        <ul className={classes['liste']}>
          {answer.data.map((eintrag) => (
            <li key={eintrag.modul.id}>
              {offen === eintrag.modul.id ? (
                <MassnahmeForm modul={eintrag.modul} onClose={() => setOffen(null)} />
              ) : (
                <Zeile eintrag={eintrag} onEdit={() => setOffen(eintrag.modul.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const HERKUNFT = { vorgabe: '', geaendert: 'von Ihnen geändert', eigen: 'eigene Maßnahme' } as const;

function Zeile({ eintrag, onEdit }: { readonly eintrag: Eintrag; readonly onEdit: () => void }) {
  const save = useCommand('massnahme.save');
  const remove = useCommand('massnahme.remove');
  const { modul, herkunft } = eintrag;
  const hilft = hilftBei(modul);
  const stand = [modul.aktiv ? '' : 'ruht', HERKUNFT[herkunft]].filter((part) => part !== '').join(', ');
  return (
    <div className={classes['zeile']}>
      <Stack gap={2} className={modul.aktiv ? undefined : classes['ruht']}>
        <Text fw={500}>{modul.was}</Text>
        <Text size="sm">
          {[
            verantwortlich.label(modul.wer),
            modul.monate === 1 ? 'Frist 1 Monat' : `Frist ${modul.monate} Monate`,
            angebotText(modul),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Text>
        {hilft !== '' && (
          <Text size="sm" c="dimmed">
            {hilft}
          </Text>
        )}
        {stand !== '' && (
          <Text size="sm" fw={500}>
            {stand}
          </Text>
        )}
        <ErrorNote error={save.error ?? remove.error} />
      </Stack>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <Button variant="default" size="xs" aria-label={`„${modul.was}“ bearbeiten`} onClick={onEdit}>
          Bearbeiten
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          loading={save.isPending}
          aria-label={modul.aktiv ? `„${modul.was}“ ruhen lassen` : `„${modul.was}“ wieder vorschlagen`}
          onClick={() => save.mutate({ ...modul, aktiv: !modul.aktiv })}
        >
          {modul.aktiv ? 'Ruhen lassen' : 'Wieder vorschlagen'}
        </Button>
        {herkunft !== 'vorgabe' && (
          <ConfirmInline
            action={herkunft === 'eigen' ? 'Löschen' : 'Zurücksetzen'}
            question={herkunft === 'eigen' ? 'Diese Maßnahme löschen?' : 'Wie ausgeliefert wiederherstellen?'}
            yes={herkunft === 'eigen' ? 'Ja, löschen' : 'Ja, zurücksetzen'}
            onConfirm={() => remove.mutate({ id: modul.id })}
          />
        )}
      </Group>
    </div>
  );
}

/** What it is proposed for, in words. */
function hilftBei({ kriterien, sichert, hemmnisse }: Eintrag['modul']): string {
  const labels = bekannteKriterien();
  const named = (ids: string | null) => [...new Set(idsOf(ids).map((id) => labels.get(id) ?? id))].join(', ');
  const codes = idsOf(hemmnisse)
    .map((id) => hemmnis.options.find(({ value }) => value === id)?.label ?? id)
    .join(', ');
  return [
    named(kriterien) === '' ? '' : `Wenn fehlt: ${named(kriterien)}`,
    named(sichert) === '' ? '' : `Als Auflage: ${named(sichert)}`,
    codes === '' ? '' : `Bei Hemmnis: ${codes}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
