import { ActionIcon, Button, Checkbox, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { z } from 'zod';
import { mitglied } from '#shared/api/erfassung.ts';
import type { Input } from '#shared/api/contract.ts';
import { tableCells } from '#shared/lib/eingefuegt.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { Draft } from '#renderer/lib/use-draft.ts';
import { readZelle } from '#renderer/lib/zelle-lesen.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { ZellFeld } from '#renderer/ui/zell-feld.tsx';
import { useAkte } from '../akte-context.tsx';
import eintrag from '../eintrag/eintrag.module.css';
import classes from '../fallakte.module.css';
import { goOnWithEnter } from '../eintrag/naechstes-feld.ts';
import { problems, type Werte } from '../eintrag/use-autosave.ts';
import { useZeitenWahl, ZeitenWahl } from './zeiten-wahl.tsx';
import { zeitenVorschau } from './zeiten-vorschau.ts';

const SPALTEN = ['nachname', 'vornamen', 'geburtsdatum', 'geschlecht', 'beziehung'] as const;
const BREITEN = ['11rem', '11rem', '7.5rem', '8rem', '11rem'];

type Zeilen = Record<string, z.core.util.JSONType>[];

type Props = {
  // The draft holds what stands in the cells: text, and null where there is nothing.
  readonly draft: Draft<Zeilen>;
  readonly onClose: (text: string) => void;
};

/** A table in which a family is typed row by row; what will be made is shown below while it is typed. */
export function FamilieErfassen({ draft, onClose }: Props) {
  const { akte, heute } = useAkte();
  const create = useCommand('erfassung.createFamilie');
  const wahl = useZeitenWahl(akte);
  const [zeilen, setZeilen] = useState<readonly Werte[]>(
    () => draft.restored?.werte ?? [leer(akte.person.nachname), leer(akte.person.nachname)],
  );
  const [gezeigt, setGezeigt] = useState(false);
  const [beiBeiden, setBeiBeiden] = useState(true);
  const table = useRef<HTMLTableElement>(null);
  const [frisch, setFrisch] = useState(0);
  useEffect(() => {
    table.current?.querySelectorAll<HTMLElement>('tbody tr')[frisch]?.querySelectorAll('input')[1]?.focus();
  }, [frisch]);

  const keep = (next: readonly Werte[]) => {
    setZeilen(next);
    // Cells hold text and null only.
    draft.keep(next as unknown as Zeilen);
  };
  const add = () => {
    keep([...zeilen, leer(akte.person.nachname)]);
    setFrisch(zeilen.length);
  };
  const gefuellt = zeilen.filter(isFilled);
  const fehler = zeilen.map((zeile) => (gezeigt && isFilled(zeile) ? problems(mitglied, zeile) : {}));
  const gueltig = gefuellt.length > 0 && gefuellt.every((zeile) => mitglied.safeParse(zeile).success);
  const paste = (event: ClipboardEvent, index: number) => {
    const rows = tableCells(event.clipboardData.getData('text/plain'));
    const start = SPALTEN.findIndex(
      (feld) =>
        event.target instanceof Element && event.target.closest(`[data-feld="mitglied.${feld}"]`) !== null,
    );
    if (rows === null || start < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const pasted = rows.map((cells, r) => ({
      ...(zeilen[index + r] ?? leer(akte.person.nachname)),
      ...Object.fromEntries(
        SPALTEN.slice(start).flatMap((feld, i) => {
          const cell = cells[i];
          return cell === undefined ? [] : [[feld, readZelle(mitglied, feld, cell, heute)] as const];
        }),
      ),
    }));
    keep([...zeilen.slice(0, index), ...pasted, ...zeilen.slice(index + pasted.length)]);
  };
  const submit = async () => {
    setGezeigt(true);
    if (!gueltig) return;
    const mitglieder = gefuellt.map((zeile) => mitglied.parse(zeile));
    await create.mutateAsync({
      personId: akte.person.id,
      ...wahl.auswahl,
      mitglieder: mitglieder as Input<'erfassung.createFamilie'>['mitglieder'],
      kinderBeiBeiden: beiBeiden,
    });
    await draft.discard();
    onClose(`${formatCount(mitglieder.length, 'Akte', 'Akten')} angelegt und im Haushalt verbunden.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose('');
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    add();
  };

  return (
    <div
      className={classes['breitesFormular']}
      role="group"
      aria-label="Familie erfassen"
      onKeyDown={onKeyDown}
    >
      {draft.restored !== null && (
        <DraftNotice
          am={draft.restored.am}
          onDiscard={() => {
            setZeilen([leer(akte.person.nachname)]);
            void draft.discard();
          }}
        />
      )}
      <Text size="sm" c="dimmed">
        Eingabe geht zum nächsten Feld, Strg + Eingabe beginnt eine neue Zeile. Eine Tabelle aus Excel können
        Sie hier einfügen. „Beziehung“ ist die zu {akte.person.vornamen ?? akte.person.nachname}.
      </Text>
      <div className={eintrag['tabellenrahmen']} data-rollt>
        <table ref={table} className={eintrag['tabelle']} aria-label="Angehörige">
          <thead>
            <tr>
              {SPALTEN.map((feld, i) => (
                <th key={feld} scope="col" style={{ minWidth: BREITEN[i] }}>
                  {feldInfo(mitglied, feld).label}
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>Entfernen</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody onKeyDown={(event) => goOnWithEnter(event, () => undefined)}>
            {zeilen.map((zeile, index) => (
              // Rows have no name of their own before they are saved; they are never reordered.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index} data-zeile="" onPasteCapture={(event) => paste(event, index)}>
                {SPALTEN.map((feld) => (
                  <td key={feld} data-feld={`mitglied.${feld}`}>
                    <ZellFeld
                      schema={mitglied}
                      name={feld}
                      value={zeile[feld]}
                      zeile={`Zeile ${index + 1}`}
                      error={fehler[index]?.[feld]}
                      onChange={(value) =>
                        keep(zeilen.map((each, i) => (i === index ? { ...each, [feld]: value } : each)))
                      }
                    />
                  </td>
                ))}
                <td>
                  <ActionIcon
                    aria-label={`Zeile ${index + 1} entfernen`}
                    mt={4}
                    onClick={() => keep(zeilen.filter((_, i) => i !== index))}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
        >
          Zeile hinzufügen
        </Button>
      </div>
      <ZeitenWahl wahl={wahl} frage="Was gilt für alle in dieser Tabelle ebenso?" />
      {gefuellt.some(({ beziehung }) => beziehung === 'kind') && (
        <Checkbox
          label="Kinder auch beim Ehegatten oder Lebenspartner und untereinander eintragen"
          checked={beiBeiden}
          onChange={(event) => setBeiBeiden(event.currentTarget.checked)}
        />
      )}
      {gefuellt.length > 0 && (
        <Callout title="Das wird angelegt">
          <Stack gap={4} component="ul" m={0} pl="md">
            {gefuellt.map((zeile, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- as above
              <li key={index}>
                {[zeile['nachname'], zeile['vornamen']].filter((teil) => typeof teil === 'string').join(', ')}
                {zeitenVorschau(zeile['geburtsdatum'], wahl.zeiten).map((satz) => (
                  <Text key={satz} size="sm" c="dimmed">
                    {satz}
                  </Text>
                ))}
              </li>
            ))}
          </Stack>
        </Callout>
      )}
      {gezeigt && !gueltig && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {gefuellt.length === 0
            ? 'Bitte mindestens eine Zeile mit Vornamen oder Geburtsdatum ausfüllen.'
            : 'Bitte die markierten Felder ansehen; angelegt wurde noch nichts.'}
        </Text>
      )}
      <ErrorNote error={create.error} />
      <Group gap="md">
        <Button loading={create.isPending} onClick={() => void submit().catch(() => undefined)}>
          {gefuellt.length === 0 ? 'Anlegen' : `${formatCount(gefuellt.length, 'Akte', 'Akten')} anlegen`}
        </Button>
        <Button variant="default" onClick={() => onClose('')}>
          Schließen
        </Button>
      </Group>
    </div>
  );
}

/** The name of the family is given; a row counts once a first name or a birth date stands there. */
function leer(nachname: string): Werte {
  return {
    nachname,
    vornamen: null,
    geburtsdatum: null,
    geschlecht: null,
    beziehung: 'kind',
    staatsangehoerigkeit: null,
  };
}

function isFilled({ vornamen, geburtsdatum }: Werte): boolean {
  return (vornamen ?? '') !== '' || (geburtsdatum ?? '') !== '';
}
