import { ActionIcon, Button, Menu, Text, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLock, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import type { Output } from '#shared/api/contract.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { GlobalSearch } from './global-search.tsx';
import { lockRegister } from './lock-register.ts';
import { Marke } from '#renderer/ui/marke.tsx';
import classes from './top-bar.module.css';

/** Name of the program, search, which law is applied, who works, and the way to lock. */
export function TopBar({ status }: { readonly status: Output<'tresor.status'> }) {
  const heute = useHeute();
  return (
    <div className={classes['bar']}>
      <div className={classes['marke']}>
        <Marke />
      </div>
      <div className={classes['search']}>
        <GlobalSearch />
      </div>
      <div className={classes['end']}>
        <Tooltip label="Geprüft wird nach dem Recht, das an diesem Tag gilt.">
          <Text size="sm" c="dimmed" className={classes['wide']} tabIndex={-1}>
            Rechtsstand {formatDay(heute)}
          </Text>
        </Tooltip>
        <span className={classes['user']}>
          <IconUser size={18} stroke={1.7} aria-hidden />
          <Text size="sm">{status.angemeldet?.name}</Text>
        </span>
        <SchemeMenu />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconLock size={16} aria-hidden />}
          onClick={() => void lockRegister()}
        >
          Sperren
          <span className={classes['hint']}>
            <KeyHint keys="Strg+L" />
          </span>
        </Button>
      </div>
    </div>
  );
}

const SCHEMES = [
  { value: 'light', label: 'Hell', Icon: IconSun },
  { value: 'dark', label: 'Dunkel', Icon: IconMoon },
  { value: 'auto', label: 'Wie der Computer', Icon: IconDeviceDesktop },
] as const;

function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { Icon: Current } = SCHEMES.find(({ value }) => value === colorScheme) ?? SCHEMES[2];
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      withInitialFocusPlaceholder={false}
      withinPortal={false}
    >
      <Menu.Target>
        <ActionIcon size="lg" aria-label="Darstellung wählen">
          <Current size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, label, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={value === colorScheme ? <Text size="sm">gewählt</Text> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
