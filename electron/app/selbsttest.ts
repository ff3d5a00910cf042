import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import type { FileWish, HostPorts } from '#electron/core/protocol.ts';
import { OHNE_ANGABEN } from '#shared/api/ohne-angaben.ts';
import type { Input, Name, Output } from '#shared/api/contract.ts';
import { RESOURCES_FOLDER } from './addresses.ts';
import type { Core } from './core-keeper.ts';
import type { WindowPlace } from './window.ts';

/**
 * `--selbsttest=ERGEBNIS.json`: the program, as it is packed, goes once through what no test outside of it can prove:
 * that window, core, reader and printing pages start from the archive, that the driver encrypts, that a paper is
 * drawn and a backup opens. In a folder of its own, with invented people; ends with 0 or 1.
 */
export type Selbsttest = {
  /** The computer's dialogs, answered by the test itself. */
  readonly ports: (ports: HostPorts) => HostPorts;
  readonly run: (parts: { readonly core: Core; readonly place: WindowPlace }) => Promise<void>;
};

type Schritt = { readonly name: string; readonly ok: boolean; readonly ms: number; readonly satz: string };

const KENNWORT = 'Probelauf-Kastanie-Fenster-52';
const NACHNAME = 'Selbsttest-Probemann';

/** Null unless it was asked for. Must be called before anything else looks at the user's folder. */
export function readSelbsttest(): Selbsttest | null {
  const file = app.commandLine.getSwitchValue('selbsttest');
  if (file === '') return null;
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-selbsttest-'));
  app.setPath('userData', join(folder, 'benutzer'));
  const answers: string[] = [];
  const answer = async () => await Promise.resolve({ path: answers.shift() ?? null });
  const answerFile = async ({ suggestedName }: FileWish) => {
    const { path } = await answer();
    return { path: path === null || suggestedName === undefined ? path : join(path, suggestedName) };
  };
  return {
    ports: (ports) => ({ ...ports, chooseFile: answerFile, chooseFolder: answer }),
    run: async (parts) => {
      const schritte = await goThrough(stepsOf(parts, folder, answers));
      await parts.core.stop();
      // Stopping locks, and locking exchanges the window: one that is still on its way would look like a fault.
      await parts.place.settled();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      const ok = schritte.every((schritt) => schritt.ok);
      const versionen = { ...process.versions };
      const ergebnis = {
        version: app.getVersion(),
        gepackt: app.isPackaged,
        plattform: `${process.platform}-${process.arch}`,
        versionen: {
          electron: versionen['electron'],
          chrome: versionen['chrome'],
          node: versionen.node,
        },
        ok,
        schritte,
      };
      writeFileSync(resolve(file), `${JSON.stringify(ergebnis, null, 2)}\n`);
      app.exit(ok ? 0 : 1);
    },
  };
}

type Step = readonly [name: string, run: () => Promise<string>];

/** What builds on a failed step is not tried. */
async function goThrough(steps: readonly Step[]): Promise<readonly Schritt[]> {
  const done: Schritt[] = [];
  for (const [name, run] of steps) {
    const start = performance.now();
    const ms = () => Math.round(performance.now() - start);
    try {
      const satz = await run();
      done.push({ name, ok: true, ms: ms(), satz });
    } catch (error) {
      done.push({ name, ok: false, ms: ms(), satz: error instanceof Error ? error.message : String(error) });
      break;
    }
  }
  return done;
}

function stepsOf(
  { core, place }: { readonly core: Core; readonly place: WindowPlace },
  folder: string,
  answers: string[],
): readonly Step[] {
  const [ordner, papiere] = [join(folder, 'register'), join(folder, 'papiere')];
  mkdirSync(ordner);
  mkdirSync(papiere);
  let personId = '';

  async function call<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await core.call(name, input).reply;
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
    return reply.value as Output<N>; // `as`: the core has checked it against the contract
  }

  async function writePaper(als: 'pdf' | 'docx', head: string): Promise<number> {
    answers.push(papiere);
    const { datei } = await call('dokument.write', { vorlage: 'pruefvermerk', personId, als });
    const bytes = readFileSync(must(datei, 'no file was written'));
    must(bytes.subarray(0, head.length).toString('latin1') === head || null, `${als} is no ${als}`);
    return bytes.length;
  }

  return [
    [
      'Das Fenster lädt seine Seite aus dem Programm',
      async () => await Promise.resolve(must(place.current()?.webContents.getURL(), 'there is no window')),
    ],
    [
      'Ein Register wird angelegt',
      async () => {
        answers.push(ordner);
        await call('tresor.chooseFolder', undefined);
        const { woerter, geprobt } = await call('tresor.create', {
          ordner,
          kennwort: KENNWORT,
          name: 'Petra Probe',
          beispiel: true,
          behoerde: { ...OHNE_ANGABEN, behoerde: 'Selbsttest' },
        });
        await call('tresor.rehearse', { woerter: geprobt.map((position) => woerter[position - 1] ?? '') });
        return `${woerter.length} Wiederherstellungswörter`;
      },
    ],
    [
      'Ein Fall wird gespeichert und geprüft',
      async () => {
        ({ id: personId } = await call('fall.create', { nachname: NACHNAME, geburtsdatum: '1990-02-28' }));
        const { rechtsgrundlagen } = await call('pruefung.check', { personId });
        return `${rechtsgrundlagen.length} Rechtsgrundlagen geprüft`;
      },
    ],
    [
      'Auf der Platte steht nichts lesbar',
      async () => {
        const bytes = readFileSync(join(ordner, 'Register.bleibeweg'));
        const isPlain = ['SQLite format 3', NACHNAME].some((text) => bytes.includes(text));
        must(isPlain ? null : true, 'the database is not encrypted');
        return await Promise.resolve(`${bytes.length} Bytes`);
      },
    ],
    [
      'Eine Liste wird im Leseprozess gelesen',
      async () => {
        answers.push(join(RESOURCES_FOLDER, 'beispiel', 'fallliste-beispiel.xlsx'));
        const liste = must(await call('import.open', {}), 'the list was not read');
        return `${liste.zeilen} Zeilen`;
      },
    ],
    ['Ein Papier wird als PDF gezeichnet', async () => `${await writePaper('pdf', '%PDF-')} Bytes`],
    ['Ein Papier wird für Word geschrieben', async () => `${await writePaper('docx', 'PK')} Bytes`],
    [
      'Eine Sicherung wird geschrieben, geöffnet und gezählt',
      async () => {
        const sicherung = must(await call('sicherung.create', {}), 'no backup was written');
        must(sicherung.geprueft || null, 'the backup does not open');
        return `${sicherung.personen ?? 0} Person`;
      },
    ],
    [
      'Das Register wird gesperrt und nur mit dem Kennwort wieder geöffnet',
      async () => {
        await call('tresor.lock', undefined);
        const wrong = await core.call('tresor.unlock', { benutzerId: null, kennwort: `${KENNWORT}!` }).reply;
        must(wrong.ok ? null : true, 'a wrong Kennwort opens the register');
        await call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
        await place.settled();
        return 'geöffnet';
      },
    ],
  ];
}

function must<T>(value: T | null | undefined, otherwise: string): T {
  if (value === null || value === undefined) throw new Error(otherwise);
  return value;
}
