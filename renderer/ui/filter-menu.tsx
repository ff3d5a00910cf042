import { Button, Checkbox, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { formatNumber } from '#renderer/lib/format.ts';
import classes from './filter-chip.module.css';

type Option = { readonly value: string; readonly label: string; readonly count?: number };

type Props = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly selected: readonly string[];
  readonly onChange: (selected: string[]) => void;
};

/** A filter with many values: opens a short list of boxes. Not shown while there is nothing to choose. */
export function FilterMenu({ label, options, selected, onChange }: Props) {
  const [search, setSearch] = useState('');
  if (options.length === 0) return null;
  const shown = options.filter((option) =>
    option.label.toLocaleLowerCase('de').includes(search.trim().toLocaleLowerCase('de')),
  );
  const chosen = options.filter(({ value }) => selected.includes(value));
  return (
    <Popover
      position="bottom-start"
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
      onClose={() => setSearch('')}
    >
      <Popover.Target>
        <UnstyledButton className={classes['chip']} data-on={chosen.length > 0 || undefined}>
          <span>{chosen.length === 1 ? chosen[0]?.label : label}</span>
          {chosen.length > 1 && <span className={classes['count']}>{chosen.length}</span>}
          <IconChevronDown size={14} stroke={2} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${label} filtern`}>
        <Stack gap="sm" miw="14rem">
          {options.length > 8 && (
            <TextInput
              aria-label={`In ${label} suchen`}
              placeholder="Suchen"
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          <ScrollArea.Autosize mah="18rem" type="auto">
            <Checkbox.Group value={[...selected]} onChange={onChange} aria-label={label}>
              <Stack gap="0.6rem" py={4} pl={4} pr="md">
                {shown.map(({ value, label: word, count }) => (
                  <Checkbox
                    key={value}
                    value={value}
                    size="sm"
                    label={
                      <>
                        {word}
                        {count !== undefined && (
                          <Text span inherit c="dimmed" ml="0.5em">
                            {formatNumber(count)}
                          </Text>
                        )}
                      </>
                    }
                  />
                ))}
                {shown.length === 0 && (
                  <Text size="sm" c="dimmed">
                    Nichts gefunden
                  </Text>
                )}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
          {selected.length > 0 && (
            <Button variant="subtle" size="xs" onClick={() => onChange([])}>
              Auswahl aufheben
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
