/** One room of the house: what it may import, rooms of the house and packages alike. */
export type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

const SHARED = [
  'shared/lib',
  'shared/domain',
  'shared/suche',
  'shared/recht',
  'shared/ablauf',
  'shared/fristen',
  'shared/dokumente',
  'shared/statistik',
  'shared/anonymisierung',
  'shared/austausch',
  'shared/paket',
] as const;

const CORE_ROOMS = [
  'electron/core',
  'electron/core/vault',
  'electron/core/db',
  'electron/core/files',
  'electron/core/register',
  'electron/core/ipc',
  'electron/core/usecases',
] as const;

const UI_PACKAGES = ['react', '@mantine/core', '@mantine/hooks', '@tabler/icons-react'];

/**
 * The map of rooms. A room may import what its row names and nothing else; a file belongs to the longest name
 * that its path begins with; a file in no room is a failure, so rooms do not appear by accident. `node:*` stands
 * for the modules of Node, which occur under electron/ only. Type imports count: a dependency is a dependency.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  'shared/lib': { rooms: [], packages: ['zod', 'temporal-polyfill'] },
  'shared/domain': { rooms: ['shared/lib'], packages: ['zod'] },
  'shared/suche': { rooms: ['shared/lib'], packages: [] },
  'shared/recht': { rooms: ['shared/domain', 'shared/lib'], packages: ['zod'] },
  'shared/ablauf': { rooms: ['shared/domain', 'shared/lib', 'shared/recht'], packages: [] },
  'shared/fristen': { rooms: ['shared/domain', 'shared/lib'], packages: [] },
  'shared/dokumente': { rooms: ['shared/domain', 'shared/lib', 'shared/recht'], packages: ['zod'] },
  'shared/statistik': { rooms: ['shared/domain', 'shared/lib'], packages: ['zod'] },
  'shared/anonymisierung': { rooms: ['shared/domain', 'shared/lib', 'shared/statistik'], packages: ['zod'] },
  'shared/austausch': { rooms: ['shared/domain', 'shared/lib', 'shared/suche'], packages: ['zod'] },
  'shared/paket': {
    rooms: ['shared/domain', 'shared/lib', 'shared/recht', 'shared/austausch'],
    packages: ['zod'],
  },
  'shared/api': { rooms: SHARED, packages: ['zod'] },

  'electron/core': { rooms: ['shared/api', 'shared/lib'], packages: ['node:*'] },
  'electron/core/vault': {
    rooms: ['shared/lib', 'electron/core', 'electron/core/files'],
    packages: ['node:*', 'zod', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-de'],
  },
  'electron/core/db': {
    rooms: [
      'shared/ablauf',
      'shared/api',
      'shared/domain',
      'shared/fristen',
      'shared/lib',
      'shared/paket',
      'shared/recht',
      'shared/statistik',
      'shared/suche',
    ],
    packages: ['node:*', 'zod', 'better-sqlite3-multiple-ciphers'],
  },
  'electron/core/files': {
    rooms: [
      'shared/dokumente',
      'shared/statistik',
      'shared/anonymisierung',
      'shared/austausch',
      'shared/domain',
      'shared/lib',
      'shared/paket',
      'electron/core',
      'electron/core/db',
    ],
    packages: [
      'node:*',
      'zod',
      'docx',
      'docx-preview',
      'easy-template-x',
      'exceljs',
      'fflate',
      'qrcode',
      'saxes',
      '@zip.js/zip.js',
      'highs',
      'ical-generator',
    ],
  },
  'electron/core/reader': {
    rooms: ['shared/austausch', 'shared/dokumente', 'shared/lib', 'shared/paket', 'electron/core'],
    packages: [
      'node:*',
      '@zip.js/zip.js',
      'zod',
      'easy-template-x',
      'exceljs',
      'papaparse',
      'chardet',
      'iconv-lite',
      'fflate',
      'saxes',
    ],
  },
  'electron/core/register': {
    rooms: [
      ...SHARED,
      'shared/api',
      'electron/core',
      'electron/core/db',
      'electron/core/vault',
      'electron/core/files',
    ],
    packages: ['node:*', 'zod'],
  },
  'electron/core/ipc': {
    rooms: ['shared/api', 'shared/lib', 'electron/core', 'electron/core/register', 'electron/core/db'],
    packages: ['zod'],
  },
  'electron/core/adapter': {
    rooms: ['shared/api', 'electron/core', 'electron/core/ipc'],
    packages: ['node:*'],
  },
  'electron/core/usecases': {
    rooms: [...SHARED, 'shared/api', ...CORE_ROOMS.filter((room) => room !== 'electron/core/usecases')],
    packages: ['node:*', 'zod'],
  },
  'electron/core/main.ts': {
    rooms: [...SHARED, 'shared/api', ...CORE_ROOMS, 'electron/core/adapter'],
    packages: ['node:*'],
  },
  'electron/core/cli': {
    rooms: [
      ...SHARED,
      'shared/api',
      ...CORE_ROOMS,
      'electron/core/adapter',
      'electron/core/main.ts',
      'electron/core/reader',
    ],
    packages: ['node:*', 'zod'],
  },

  'electron/app': { rooms: ['shared/api', 'electron/core'], packages: ['node:*', 'electron'] },
  'electron/main.ts': { rooms: ['electron/app'], packages: ['electron'] },
  'electron/preload.ts': { rooms: ['shared/api'], packages: ['electron'] },
  'electron/dev': { rooms: [], packages: ['node:*', 'vite', '@vitejs/plugin-react', '@electron/fuses'] },

  'renderer/lib': {
    rooms: ['shared/api', 'shared/domain', 'shared/dokumente', 'shared/lib', 'shared/recht'],
    packages: ['react', 'zod', '@tanstack/react-query', '@mantine/form', 'pdfjs-dist', 'qr'],
  },
  'renderer/ui': {
    rooms: [...SHARED, 'shared/api', 'renderer/lib'],
    packages: [...UI_PACKAGES, '@mantine/form', '@tanstack/react-virtual', 'zod', 'wouter'],
  },
  // A feature is a room of its own; it never imports another feature. The app puts them together.
  'renderer/features/*': {
    rooms: [...SHARED, 'shared/api', 'renderer/lib', 'renderer/ui'],
    packages: [
      ...UI_PACKAGES,
      '@mantine/form',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'wouter',
      'zod',
      'qrcode',
    ],
  },
  'renderer/app': {
    rooms: [...SHARED, 'shared/api', 'renderer/lib', 'renderer/ui', 'renderer/features/*'],
    packages: [
      ...UI_PACKAGES,
      'react-dom',
      '@mantine/form',
      '@tanstack/react-query',
      'wouter',
      '@fontsource/fira-sans',
    ],
  },
  'renderer/main.tsx': {
    rooms: ['renderer/app', 'shared/lib'],
    packages: ['react', 'react-dom', '@mantine/core', '@fontsource/fira-sans'],
  },
};

/** Modules that reach a network. The program has none, so only the development scripts may know them. */
export const NETWORK = [
  'node:net',
  'node:http',
  'node:https',
  'node:http2',
  'node:tls',
  'node:dns',
  'node:dgram',
  'undici',
];

/** The room a file or import lies in, or null. Each feature counts for itself: `renderer/features/faelle`. */
export function roomOf(path: string): string | null {
  const feature = /^renderer\/features\/[^/]+/.exec(path)?.[0];
  if (feature !== undefined) return feature;
  const rooms = Object.keys(ROOMS).filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

export function rowOf(room: string): Room {
  const row = ROOMS[room.startsWith('renderer/features/') ? 'renderer/features/*' : room];
  if (row === undefined) throw new Error(`${room} is not on the map`);
  return row;
}
