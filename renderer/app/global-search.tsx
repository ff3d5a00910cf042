import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { FallZeile } from '#shared/api/fall.ts';
import { readDokumentcode } from '#shared/dokumente/dokumentcode.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { useEnter } from '#renderer/lib/use-enter.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';

const LIMIT = 8;

/**
 * Finds a person from everywhere: name in any spelling, Aktenzeichen, Programm-Nr., birth date; and a paper by the
 * code that stands on it.
 */
export function GlobalSearch() {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const suche = text.trim();
  const found = useAnswer(
    'fall.list',
    { filter: { suche }, limit: LIMIT },
    { enabled: suche !== '', keepPrevious: true },
  );
  const code = readDokumentcode(suche);
  const paper = useAnswer('beleg.findPapier', { code: code ?? '' }, { enabled: code !== null });
  const papier = (code === null ? null : paper.data) ?? null;
  const looking = code !== null && paper.isLoading;
  const zeilen = suche === '' ? [] : (found.data?.zeilen ?? []);
  const gesamt = found.data?.gesamt ?? 0;

  useHotkeys([['mod+K', () => input.current?.select()]], []);
  const fresh = found.data !== undefined && !found.isPlaceholderData && !looking;
  // Enter opens the best hit without an arrow key; hits of the letters before are not marked for it.
  useEffect(() => {
    if (fresh) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [fresh, found.data, combobox]);

  const open = (id: string) => {
    setText('');
    combobox.closeDropdown();
    input.current?.blur();
    navigate(id === ALL ? `/faelle?suche=${encodeURIComponent(suche)}` : `/faelle/${id}`);
  };
  const enter = useEnter(
    { fresh, first: papier === null ? zeilen[0]?.id : `${papier.personId}/dokumente` },
    open,
  );
  return (
    <Combobox store={combobox} onOptionSubmit={open} withinPortal={false} transitionProps={{ duration: 0 }}>
      <Combobox.Target withKeyboardNavigation>
        <TextInput
          ref={input}
          type="search"
          aria-label="Person suchen"
          placeholder="Person suchen"
          leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
          rightSection={text === '' ? <KeyHint keys="Strg+K" /> : null}
          rightSectionWidth="4.4rem"
          rightSectionPointerEvents="none"
          value={text}
          onChange={(event) => {
            enter.forget();
            setText(event.currentTarget.value);
            if (event.currentTarget.value.trim() === '') combobox.closeDropdown();
            else combobox.openDropdown();
          }}
          onFocus={() => suche !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText('');
            if (event.key === 'Enter' && suche !== '' && !fresh) enter.press();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={suche === ''}>
        <Combobox.Options aria-label="Gefundene Personen">
          {code !== null && papier !== null && (
            <Combobox.Option value={`${papier.personId}/dokumente`}>
              <Text truncate>
                {papier.titel} · {papier.code}
              </Text>
              <Text size="sm" c="dimmed" truncate>
                {papier.name} · {papier.programmNr}
              </Text>
            </Combobox.Option>
          )}
          {zeilen.map((zeile) => (
            <Combobox.Option value={zeile.id} key={zeile.id}>
              <Hit zeile={zeile} />
            </Combobox.Option>
          ))}
          {gesamt > LIMIT && (
            <Combobox.Option value={ALL}>Alle {gesamt} Treffer in der Liste zeigen</Combobox.Option>
          )}
          {found.data !== undefined && zeilen.length === 0 && papier === null && (
            <Combobox.Empty>
              Niemand gefunden. Vielleicht hilft eine andere Schreibweise oder das Geburtsdatum.
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const ALL = 'alle';

function Hit({ zeile }: { readonly zeile: FallZeile }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div style={{ minWidth: 0 }}>
        <Text truncate>
          <Text span fw={500}>
            {zeile.nachname}
          </Text>
          {zeile.vornamen !== null && `, ${zeile.vornamen}`}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {[
            zeile.geburtsdatum === null ? null : `geb. ${formatDay(zeile.geburtsdatum)}`,
            zeile.programmNr,
            zeile.gemeinde,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Text>
        {zeile.gruende.length > 0 && (
          <Text size="sm" c="dimmed" fs="italic" truncate>
            {zeile.gruende.join(', ')}
          </Text>
        )}
      </div>
      <AmpelBadge farbe={zeile.ampel} />
    </Group>
  );
}
