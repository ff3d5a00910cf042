import { Button, CopyButton, Stack, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** A letter to take along: it can be read, marked and copied, and is written nowhere. */
export function Kopiertext({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Stack gap="xs" align="flex-start">
      <Textarea label={label} value={text} readOnly autosize minRows={4} maxRows={14} w="100%" maw="46rem" />
      <CopyButton value={text} timeout={2000}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {copied ? 'Kopiert' : 'Text kopieren'}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
