import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconCheck, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { sameAnsicht, STANDARD, type Ansicht } from './ansicht.ts';
import classes from './leiste.module.css';

type Props = { readonly ansicht: Ansicht; readonly onChoose: (next: Ansicht) => void };

/** Views that the office keeps under a name: choose, save, change, remove. */
export function AnsichtWahl({ ansicht, onChoose }: Props) {
  const views = useAnswer('ansicht.list', undefined);
  const [open, setOpen] = useState(false);
  /** The view that was chosen last, so that a change to it can be saved under its name. */
  const [chosen, setChosen] = useState<string | null>(null);
  const list = views.data ?? [];
  const current = list.find(({ inhalt }) => inhalt !== null && sameAnsicht(inhalt, ansicht));
  const isPlain = sameAnsicht(ansicht, STANDARD);
  const based = isPlain ? undefined : list.find(({ id }) => id === (current?.id ?? chosen));
  const choose = (id: string | null, inhalt: Ansicht) => {
    setChosen(id);
    setOpen(false);
    onChoose(inhalt);
  };
  const keep = (id: string) => {
    setChosen(id);
    setOpen(false);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes['quiet']}
          data-on={current !== undefined || undefined}
          onClick={() => setOpen(!open)}
        >
          <IconBookmark size={16} stroke={1.8} aria-hidden />
          {current?.name ?? 'Ansichten'}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Gespeicherte Ansichten">
        <Stack gap="sm" w="20rem" maw="calc(100vw - 3.5rem)">
          <Stack gap={2} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            <li>
              <UnstyledButton className={classes['view']} onClick={() => choose(null, STANDARD)}>
                Alle
                {sameAnsicht(ansicht, STANDARD) && <IconCheck size={16} aria-label="gewählt" />}
              </UnstyledButton>
            </li>
            {list.map(({ id, name, inhalt }) => (
              <li key={id} className={classes['line']}>
                <UnstyledButton
                  className={classes['view']}
                  disabled={inhalt === null}
                  onClick={() => inhalt !== null && choose(id, inhalt)}
                >
                  {name}
                  {inhalt === null && (
                    <Text span size="sm" c="dimmed">
                      aus einer anderen Fassung
                    </Text>
                  )}
                  {current?.id === id && <IconCheck size={16} aria-label="gewählt" />}
                </UnstyledButton>
                <Remove id={id} name={name} onRemoved={() => setOpen(false)} />
              </li>
            ))}
          </Stack>
          {current === undefined && <Save ansicht={ansicht} based={based} onSaved={keep} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type RemoveProps = { readonly id: string; readonly name: string; readonly onRemoved: () => void };

/** Asks once more at the same place: the icon becomes the word. */
function Remove({ id, name, onRemoved }: RemoveProps) {
  const remove = useCommand('ansicht.remove');
  const [asking, setAsking] = useState(false);
  if (asking)
    return (
      <Button
        size="compact-xs"
        onBlur={() => setAsking(false)}
        onClick={() => remove.mutate({ id }, { onSuccess: onRemoved })}
        autoFocus
      >
        Löschen
      </Button>
    );
  return (
    <ActionIcon size="sm" aria-label={`Ansicht „${name}“ löschen`} onClick={() => setAsking(true)}>
      <IconTrash size={15} aria-hidden />
    </ActionIcon>
  );
}

type SaveProps = {
  readonly ansicht: Ansicht;
  readonly based: { readonly id: string; readonly name: string } | undefined;
  readonly onSaved: (id: string) => void;
};

function Save({ ansicht, based, onSaved }: SaveProps) {
  const save = useCommand('ansicht.save');
  const [name, setName] = useState('');
  const keep = async (id: string | null, as: string) => {
    const saved = await save.mutateAsync({ id, name: as, inhalt: ansicht });
    onSaved(saved.id);
    setName('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The refusal is shown below; the promise is not awaited by the form.
    void keep(null, name).catch(() => undefined);
  };
  return (
    <form onSubmit={submit} noValidate className={classes['save']}>
      {based !== undefined && (
        <Button
          variant="default"
          size="xs"
          onClick={() => void keep(based.id, based.name).catch(() => undefined)}
        >
          „{based.name}“ so speichern
        </Button>
      )}
      <Group gap="sm" wrap="nowrap" align="flex-end">
        <TextInput
          label="Diese Ansicht speichern als"
          flex={1}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" disabled={name.trim() === ''}>
          Speichern
        </Button>
      </Group>
      <ErrorNote error={save.error} />
    </form>
  );
}
