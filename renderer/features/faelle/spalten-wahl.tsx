import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Popover,
  ScrollArea,
  Stack,
  UnstyledButton,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { listenspalte, STANDARDSPALTEN, type Listenspalte } from '#shared/api/ansicht.ts';
import chip from './leiste.module.css';

type Props = {
  readonly gewaehlt: readonly Listenspalte[];
  readonly onChange: (next: Listenspalte[]) => void;
};

/** Which columns the list has and in what order; the name always stays. */
export function SpaltenWahl({ gewaehlt, onChange }: Props) {
  const rest = listenspalte.codes.filter((spalte) => !gewaehlt.includes(spalte));
  const toggle = (spalte: Listenspalte) =>
    onChange(gewaehlt.includes(spalte) ? gewaehlt.filter((each) => each !== spalte) : [...gewaehlt, spalte]);
  const move = (spalte: Listenspalte, by: -1 | 1) => {
    const at = gewaehlt.indexOf(spalte);
    const next = gewaehlt.filter((each) => each !== spalte);
    next.splice(at + by, 0, spalte);
    onChange(next);
  };
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <UnstyledButton className={chip['quiet']}>
          <IconColumns3 size={16} stroke={1.8} aria-hidden />
          Spalten
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Spalten wählen">
        <Stack gap="sm">
          <ScrollArea.Autosize mah="22rem" type="auto">
            <Stack gap="0.35rem" pl={4} pr="md" py={2}>
              {[...gewaehlt, ...rest].map((spalte) => {
                const at = gewaehlt.indexOf(spalte);
                const word = listenspalte.label(spalte);
                return (
                  <Group key={spalte} justify="space-between" wrap="nowrap" gap="lg" mih="1.75rem">
                    <Checkbox
                      size="sm"
                      label={word}
                      checked={at >= 0}
                      disabled={spalte === 'name'}
                      onChange={() => toggle(spalte)}
                    />
                    {at > 0 && (
                      <Group gap={0} wrap="nowrap">
                        <ActionIcon
                          size={24}
                          aria-label={`${word} weiter nach links`}
                          disabled={at === 1}
                          onClick={() => move(spalte, -1)}
                        >
                          <IconArrowUp size={15} aria-hidden />
                        </ActionIcon>
                        <ActionIcon
                          size={24}
                          aria-label={`${word} weiter nach rechts`}
                          disabled={at === gewaehlt.length - 1}
                          onClick={() => move(spalte, 1)}
                        >
                          <IconArrowDown size={15} aria-hidden />
                        </ActionIcon>
                      </Group>
                    )}
                  </Group>
                );
              })}
            </Stack>
          </ScrollArea.Autosize>
          <Button variant="subtle" size="xs" onClick={() => onChange([...STANDARDSPALTEN])}>
            Übliche Spalten
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
