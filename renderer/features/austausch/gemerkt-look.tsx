import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { begriffOptionen } from '#shared/austausch/begriffe.ts';
import { zielfeldLabels } from '#shared/austausch/zielfelder.ts';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { NICHTS } from './begriffe-teil.tsx';

/** What is kept for the next list: how the columns of a source are called, what words mean. Both can be changed. */
export function GemerktLook() {
  const { data } = useAnswer('import.gemerkt', undefined);
  const [open, setOpen] = useState(false);
  if (data === undefined || data.profile.length + data.begriffe.length === 0) return null;
  const worte = [
    ...(data.profile.length > 0 ? [formatCount(data.profile.length, 'Quelle', 'Quellen')] : []),
    ...(data.begriffe.length > 0 ? [formatCount(data.begriffe.length, 'Begriff', 'Begriffe')] : []),
  ];
  return (
    <Section
      title="Für die nächste Liste gemerkt"
      hint={`${worte.join(' und ')}. Eine Liste mit denselben Überschriften wird daran wiedererkannt.`}
      actions={
        <Button variant="default" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Zuklappen' : 'Ansehen und ändern'}
        </Button>
      }
    >
      {open && (
        <Stack gap="lg">
          {data.profile.length > 0 && <Quellen profile={data.profile} />}
          {data.begriffe.length > 0 && <Begriffe begriffe={data.begriffe} />}
        </Stack>
      )}
    </Section>
  );
}

type Gemerktes = NonNullable<ReturnType<typeof useAnswer<'import.gemerkt'>>['data']>;

function Quellen({ profile }: Pick<Gemerktes, 'profile'>) {
  const rename = useCommand('import.renameProfil');
  const forget = useCommand('import.forgetProfil');
  return (
    <Stack gap="sm" maw="42rem">
      <ErrorNote error={rename.error ?? forget.error} />
      {profile.map(({ id, name, spalten, benutztAm }) => (
        <Group key={id} align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label="Quelle"
            description={`${formatCount(spalten, 'Spalte', 'Spalten')}, zuletzt ${formatMoment(benutztAm)}`}
            defaultValue={name}
            maxLength={100}
            onBlur={({ currentTarget: { value } }) => {
              if (value.trim() !== '' && value.trim() !== name) rename.mutate({ id, name: value.trim() });
            }}
          />
          <Button
            variant="subtle"
            color="gray"
            aria-label={`Quelle ${name} vergessen`}
            onClick={() => forget.mutate({ id })}
          >
            Vergessen
          </Button>
        </Group>
      ))}
    </Stack>
  );
}

function Begriffe({ begriffe }: Pick<Gemerktes, 'begriffe'>) {
  const save = useCommand('import.saveBegriffe');
  const forget = useCommand('import.forgetBegriff');
  return (
    <>
      <ErrorNote error={save.error ?? forget.error} />
      <ScrollTable
        label="Gemerkte Begriffe"
        minWidth={560}
        maxHeight="24rem"
        verticalSpacing="xs"
        stickyHeader
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Begriff</Table.Th>
            <Table.Th>Spalte</Table.Th>
            <Table.Th w="45%">bedeutet</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {begriffe.map(({ feld, wort, code }) => (
            <Table.Tr key={`${feld} ${wort}`}>
              <Table.Td fw={500}>{wort}</Table.Td>
              <Table.Td>
                <Text size="sm">{zielfeldLabels[feld]}</Text>
              </Table.Td>
              <Table.Td>
                <Wahl
                  aria-label={`„${wort}“ bedeutet`}
                  options={[NICHTS, ...begriffOptionen(feld)]}
                  allowDeselect={false}
                  searchable
                  value={code ?? NICHTS.value}
                  onChange={(value) => {
                    if (value !== null)
                      save.mutate({
                        begriffe: [{ feld, wort, code: value === NICHTS.value ? null : value }],
                      });
                  }}
                />
              </Table.Td>
              <Table.Td>
                <Button
                  variant="subtle"
                  color="gray"
                  size="xs"
                  aria-label={`Begriff ${wort} vergessen`}
                  onClick={() => forget.mutate({ feld, wort })}
                >
                  Vergessen
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </>
  );
}
