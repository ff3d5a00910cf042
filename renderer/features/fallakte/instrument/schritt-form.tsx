import { ActionIcon, Group, Select, Text, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { schrittstand, verantwortlich } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { fehltZurVereinbarung, withChange } from './schritt-vereinbart.ts';

type Schritt = RecordOf<'schritt'>;

type Props = {
  readonly schritt: Schritt;
  readonly nummer: number;
  readonly letzter: boolean;
  readonly rechtsgrundlage: string | null;
  readonly onChange: (schritt: Schritt, jetzt: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

/** One step: what, why, who, until when, proof, state. „vereinbart“ is possible only when it is complete. */
export function SchrittForm({
  schritt,
  nummer,
  letzter,
  rechtsgrundlage,
  onChange,
  onMove,
  onRemove,
}: Props) {
  const fehlt = fehltZurVereinbarung(schritt);
  const kriterien = useKriterien(rechtsgrundlage, schritt.kriterium);
  // Values come from the inputs of the very fields, typed as what the field accepts while it is typed.
  const change = (teil: Readonly<Record<string, unknown>>, jetzt = false) =>
    onChange(withChange(schritt, teil), jetzt);
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div role="group" aria-label={`Schritt ${nummer}`} className={classes['schritt']} onKeyDownCapture={keys}>
      <div className={classes['schrittKopf']}>
        <Textarea
          className={classes['schrittWas']}
          label={`${nummer}. Was ist zu tun?`}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={500}
          required
          withAsterisk={false}
          data-fokus="was"
          value={schritt.was}
          error={schritt.was.trim() === '' ? 'Ohne diese Angabe wird der Schritt nicht gespeichert.' : null}
          onChange={(event) => change({ was: event.currentTarget.value })}
        />
        <Group gap={2} wrap="nowrap">
          <Verschieben richtung={-1} nummer={nummer} moeglich={nummer > 1} onMove={onMove} />
          <Verschieben richtung={1} nummer={nummer} moeglich={!letzter} onMove={onMove} />
          <Tooltip label="Entfernen">
            <ActionIcon aria-label={`Schritt ${nummer} entfernen`} onClick={onRemove}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </div>
      <div className={classes['schrittFelder']}>
        <Select
          label="Wozu? (Voraussetzung)"
          data={kriterien}
          clearable
          placeholder="keine bestimmte"
          searchable
          value={schritt.kriterium}
          onChange={(kriterium) => change({ kriterium }, true)}
        />
        <Select
          label="Wer?"
          data={[...verantwortlich.options]}
          clearable
          placeholder="noch offen"
          value={schritt.wer}
          onChange={(wer) => change({ wer }, true)}
        />
        <DateField label="Bis wann?" value={schritt.bis} onChange={(bis) => change({ bis })} />
        <TextInput
          className={classes['schrittNachweis']}
          label="Nachweis"
          maxLength={500}
          placeholder="noch offen"
          value={schritt.nachweis ?? ''}
          onChange={(event) =>
            change({ nachweis: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
        />
        <Select
          label="Stand"
          data={schrittstand.options.map((option) => ({
            ...option,
            disabled: option.value === 'vereinbart' && fehlt.length > 0,
          }))}
          allowDeselect={false}
          value={schritt.stand}
          onChange={(stand) => change({ stand: stand ?? 'entwurf' }, true)}
        />
        <TextInput
          style={{ gridColumn: '1 / -1' }}
          label="Angebot"
          maxLength={500}
          placeholder="bei wem, wie lange, was es kostet"
          value={schritt.angebot ?? ''}
          onChange={(event) =>
            change({ angebot: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
        />
      </div>
      {schritt.stand === 'entwurf' && (
        <Text size="sm" c="dimmed">
          {fehlt.length === 0
            ? 'Vollständig: kann auf „vereinbart“ gesetzt werden.'
            : `Noch ein Entwurf. Für „vereinbart“ fehlt: ${fehlt.join(', ')}.`}
        </Text>
      )}
    </div>
  );
}

type VerschiebenProps = {
  readonly richtung: 1 | -1;
  readonly nummer: number;
  readonly moeglich: boolean;
  readonly onMove: (by: 1 | -1) => void;
};

/** Stays focusable at the end of the list: a button that is switched off under the finger loses the focus. */
function Verschieben({ richtung, nummer, moeglich, onMove }: VerschiebenProps) {
  const wort = richtung === -1 ? 'oben' : 'unten';
  const Icon = richtung === -1 ? IconArrowUp : IconArrowDown;
  return (
    <Tooltip label={`Nach ${wort} (Alt + ${richtung === -1 ? '↑' : '↓'})`}>
      <ActionIcon
        aria-label={`Schritt ${nummer} nach ${wort}`}
        aria-disabled={!moeglich}
        data-fokus={wort}
        style={moeglich ? undefined : { opacity: 0.4, cursor: 'default' }}
        onClick={() => onMove(richtung)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Criteria to choose from, by their words; one that is not in the check stays as it is. */
function useKriterien(rechtsgrundlage: string | null, gewaehlt: string | null) {
  const { ergebnis } = useAkte();
  const routen =
    ergebnis?.rechtsgrundlagen.filter(({ id }) => rechtsgrundlage === null || id === rechtsgrundlage) ?? [];
  const options = new Map(
    routen.flatMap(({ kriterien }) => kriterien.map(({ id, label }) => [id, label] as const)),
  );
  if (gewaehlt !== null && !options.has(gewaehlt)) options.set(gewaehlt, gewaehlt);
  return [...options].map(([value, label]) => ({ value, label }));
}
