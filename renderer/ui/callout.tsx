import { Alert } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  IconExclamationCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Art = 'hinweis' | 'warnung' | 'fehler' | 'erledigt';

const LOOKS = {
  hinweis: { color: 'blau', Icon: IconInfoCircle },
  erledigt: { color: 'blau', Icon: IconCircleCheck },
  warnung: { color: 'warnung', Icon: IconAlertTriangle },
  fehler: { color: 'red', Icon: IconExclamationCircle },
} as const;

type Props = {
  readonly art?: Art;
  readonly title?: string;
  readonly children: ReactNode;
  readonly onClose?: () => void;
};

/** A sentence that stands out. Errors and warnings are read out by a screen reader as soon as they appear. */
export function Callout({ art = 'hinweis', title, children, onClose }: Props) {
  const { color, Icon } = LOOKS[art];
  const urgent = art === 'fehler' || art === 'warnung';
  return (
    <Alert
      color={color}
      title={title}
      icon={<Icon aria-hidden />}
      role={urgent ? 'alert' : 'status'}
      styles={{
        // What stands in it wraps instead of making it wider than the window.
        body: { minWidth: 0 },
        message: { color: 'var(--mantine-color-text)' },
        title: { color: 'var(--mantine-color-text)' },
      }}
      {...(onClose && { withCloseButton: true, onClose, closeButtonLabel: 'Hinweis schließen' })}
    >
      {children}
    </Alert>
  );
}
