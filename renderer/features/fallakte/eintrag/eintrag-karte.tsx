import { Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { FeldGruppe } from './eintrag-form.tsx';
import { useEintragForm, useFirstFocus, type ZeileProps } from './eintrag-zeile.tsx';
import classes from './eintrag.module.css';
import { fehltNoch } from './fehlt-noch.ts';
import { goOnWithEnter } from './naechstes-feld.ts';
import { SpeicherHinweis } from './speicher-hinweis.tsx';

/** One entry with many fields, as a small form of its own. */
export function EintragKarte(props: ZeileProps) {
  const { tabelle, schema, felder, name, onRemove, weitere = [] } = props;
  const box = useRef<HTMLDivElement>(null);
  const { form, remove } = useEintragForm(props);
  useFirstFocus(box, props.fokus);
  return (
    <div
      ref={box}
      className={classes['karte']}
      role="group"
      aria-label={name}
      onBlur={form.commit}
      onKeyDown={(event) => goOnWithEnter(event, form.commit)}
    >
      <Group justify="space-between" mb="sm">
        <Text fw={500}>{name}</Text>
        <Group gap="sm">
          <SpeicherHinweis stand={form.stand} />
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              remove();
              onRemove(name);
            }}
          >
            Entfernen
          </Button>
        </Group>
      </Group>
      {[
        { felder },
        ...(weitere.length === 0 ? [] : [{ label: 'Weitere Angaben', felder: weitere, beiBedarf: true }]),
      ].map((gruppe) => (
        <FeldGruppe
          key={gruppe.felder[0]}
          title={name}
          tabelle={tabelle}
          schema={schema}
          gruppe={gruppe}
          form={form}
        />
      ))}
      {!props.saved && form.stand.art === 'ruhe' && (
        <Text size="sm" c="dimmed" mt="sm">
          Noch nicht gespeichert. {fehltNoch(schema, form)}
        </Text>
      )}
    </div>
  );
}
