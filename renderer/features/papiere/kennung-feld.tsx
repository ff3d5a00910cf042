import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import type { Fund } from './fund-karte.tsx';

/**
 * Takes the code of a paper. A scanner types like a keyboard and ends with Enter, so letters typed anywhere on the page
 * outside of an input land here.
 */
export function KennungFeld({ onFund }: { readonly onFund: (fund: Fund | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [gesucht, setGesucht] = useState<{ readonly kennung: string; readonly nr: number } | null>(null);
  const answer = useAnswer(
    'rueckmeldung.find',
    { kennung: gesucht?.kennung ?? '' },
    { enabled: gesucht !== null },
  );
  const found = gesucht === null ? undefined : answer.data;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!/^[0-9A-Za-z]$/.test(event.key) || isEditable(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      setText((before) => before + event.key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  // Told once per search, not again whenever the page asks anew after a change.
  const told = useRef(0);
  useEffect(() => {
    if (gesucht === null || found === undefined || told.current === gesucht.nr) return;
    told.current = gesucht.nr;
    onFund(
      found.fund.art === 'bogen' ? { art: 'verweis', verweisId: found.fund.zeile.verweisId } : found.fund,
    );
    setText('');
  }, [found, gesucht, onFund]);

  return (
    <form
      noValidate
      aria-label="Papier finden"
      onSubmit={(event) => {
        event.preventDefault();
        onFund(null);
        setGesucht({ kennung: text.trim(), nr: (gesucht?.nr ?? 0) + 1 });
      }}
    >
      <Group gap="md" align="flex-end">
        <TextInput
          ref={input}
          label="Kennung vom Papier"
          description="Tippen oder scannen, von überall auf dieser Seite."
          w="22rem"
          leftSection={<IconQrcode size={18} stroke={1.7} aria-hidden />}
          placeholder="z. B. RB-7K3M-9QXD"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={answer.isFetching}>
          Finden
        </Button>
      </Group>
      {found !== undefined && found.berichtigt !== null && (
        <Text size="sm" c="dimmed" mt={4} role="status">
          Gelesen als {found.berichtigt}.
        </Text>
      )}
      <div style={{ marginTop: gesucht === null || answer.error === null ? 0 : '0.75rem' }}>
        <ErrorNote error={gesucht === null ? null : answer.error} />
      </div>
    </form>
  );
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox'))
    return false;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="listbox"]') !== null;
}
