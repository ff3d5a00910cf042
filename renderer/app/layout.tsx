import { VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconCalendarDue,
  IconChartBar,
  IconDeviceDesktop,
  IconFolders,
  IconHelp,
  IconLifebuoy,
  IconListCheck,
  IconMail,
  IconScale,
  IconSettings,
  IconTransfer,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { useSchreibstelle } from '#renderer/lib/use-schreibstelle.ts';
import { useCleanPaste } from '#renderer/lib/use-clean-paste.ts';
import { Meldungen } from '#renderer/ui/meldungen.tsx';
import { ZeichenWahl } from '#renderer/ui/zeichen-wahl.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Banner } from './banner.tsx';
import classes from './layout.module.css';
import { LockQuestion } from './lock-question.tsx';
import { lockRegister, useLiegengeblieben } from './lock-register.ts';
import { TopBar } from './top-bar.tsx';
import { useArrivalFocus } from './use-arrival-focus.ts';

type Room = {
  readonly path: string;
  readonly name: string;
  readonly Icon: TablerIcon;
  readonly taste?: string;
};

/** Rooms in the order of the working day: daily work above, the house below. */
const DAILY: readonly Room[] = [
  { path: '/heute', name: 'Heute', Icon: IconCalendarDue },
  { path: '/faelle', name: 'Fälle', Icon: IconFolders },
  { path: '/sichtung', name: 'Sichtung', Icon: IconListCheck },
  { path: '/schalter', name: 'Schalter', Icon: IconDeviceDesktop, taste: 'F8' },
  { path: '/papiere', name: 'Papiere', Icon: IconMail },
  { path: '/traeger', name: 'Träger', Icon: IconLifebuoy },
  { path: '/gremien', name: 'Gremien', Icon: IconUsersGroup },
  { path: '/auswertung', name: 'Auswertung', Icon: IconChartBar },
  { path: '/austausch', name: 'Austausch', Icon: IconTransfer },
];
const HOUSE: readonly Room[] = [
  { path: '/hilfe', name: 'Hilfe', Icon: IconHelp },
  { path: '/recht', name: 'Recht', Icon: IconScale },
  { path: '/einstellungen', name: 'Einstellungen', Icon: IconSettings },
];

type Props = {
  readonly status: Output<'tresor.status'>;
  /** File name of a package that was opened in the operating system and waits. */
  readonly paket: string | null;
  readonly onPaketSeen: () => void;
  readonly children: ReactNode;
};

/** The frame around every room. */
export function Layout({ status, paket, onPaketSeen, children }: Props) {
  const main = useRef<HTMLElement>(null);
  const [location, navigate] = useLocation();
  const room = `/${location.split('/')[1] ?? ''}`;
  const liegt = useLiegengeblieben();
  useHotkeys([['mod+L', () => void lockRegister()]], []);
  // Whoever leaves the counter view comes back to where the key was pressed.
  const openSchalter = () => room !== '/schalter' && navigate('/schalter', { state: { von: location } });
  useHotkeys([['F8', openSchalter]], []);
  useArrivalFocus(main);
  useSchreibstelle(main, [location, navigate]);
  useCleanPaste();
  // The window never names a person, whatever is open.
  useEffect(() => {
    document.title = 'Bleibeweg';
  }, []);
  if (liegt !== null) return <LockQuestion liegt={liegt} />;
  // Over the desk nothing else is on the screen: no list, no search with birth dates, no messages.
  if (room === '/schalter') return children;
  return (
    <div className={classes['frame']}>
      <a
        className={classes['skip']}
        href="#inhalt"
        onClick={(event) => (event.preventDefault(), main.current?.focus())}
      >
        Zum Inhalt springen
      </a>
      <header className={classes['top']}>
        <TopBar status={status} />
      </header>
      <nav className={classes['nav']} aria-label="Räume">
        <RoomList rooms={DAILY} current={room} />
        <RoomList rooms={HOUSE} current={room} />
      </nav>
      <main className={classes['main']} id="inhalt" ref={main} tabIndex={-1}>
        <Banner status={status} paket={paket} onPaketSeen={onPaketSeen} />
        <div className={classes['room']}>{children}</div>
      </main>
      <ZeichenWahl />
      <Meldungen />
    </div>
  );
}

function RoomList({ rooms, current }: { readonly rooms: readonly Room[]; readonly current: string }) {
  return (
    <ul className={classes['rooms']}>
      {rooms.map(({ path, name, Icon, taste }) => (
        <li key={path}>
          <Link
            href={path}
            className={classes['link']}
            {...(current === path && { 'aria-current': 'page' as const })}
          >
            <Icon size={20} stroke={1.7} aria-hidden />
            <span className={classes['name']}>{name}</span>
            {taste !== undefined && (
              <span className={classes['taste']}>
                <KeyHint keys={taste} />
              </span>
            )}
            {current === path && <VisuallyHidden>(hier sind Sie)</VisuallyHidden>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
