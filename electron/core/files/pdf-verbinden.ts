/**
 * Several files of the browser's print engine as one, with the structure tree for screen readers. The engine writes
 * plain objects with one table of places at the end; a file that looks different is refused as a defect, because a
 * print run that silently lost pages would be worse than none.
 */
type Objekt = { readonly number: number; readonly bytes: Buffer };
type Datei = {
  readonly objekte: readonly Objekt[];
  readonly size: number;
  readonly info: number | null;
  readonly pages: number;
  readonly count: number;
  readonly struct: { readonly kids: string; readonly nums: string; readonly next: number } | null;
};

/** @throws on a file that was not written by the print engine. */
export function joinPdf(files: readonly Uint8Array[]): Uint8Array {
  const [first] = files;
  if (first !== undefined && files.length === 1) return first;
  const parts = files.map(readDatei);
  // 1 catalogue, 2 pages, 3 structure tree, 4 parent tree; the objects of the files follow.
  let base = 4;
  let key = 0;
  const objekte: Objekt[] = [];
  const kids: string[] = [];
  const structKids: string[] = [];
  const nums: string[] = [];
  for (const part of parts) {
    const shift = { objects: base, pages: key };
    for (const { number, bytes } of part.objekte)
      objekte.push({
        number: number + base,
        bytes: moved(bytes, shift, number === part.pages ? '/Parent 2 0 R' : null),
      });
    kids.push(`${part.pages + base} 0 R`);
    if (part.struct !== null) {
      structKids.push(shiftRefs(part.struct.kids, base));
      nums.push(shiftKeys(part.struct.nums, shift));
      key += part.struct.next;
    }
    base += part.size;
  }
  const struct = structKids.length > 0;
  const head = [
    `<</Type /Catalog\n/Pages 2 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/Lang (de-DE)\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>${struct ? '\n/StructTreeRoot 3 0 R' : ''}>>`,
    `<</Type /Pages\n/Count ${parts.reduce((sum, { count }) => sum + count, 0)}\n/Kids [${kids.join(' ')}]>>`,
    `<</Type /StructTreeRoot\n/K [${structKids.join(' ')}]\n/ParentTree 4 0 R\n/ParentTreeNextKey ${key}>>`,
    `<</Type /ParentTree\n/Nums [${nums.join(' ')}]>>`,
  ].map((text, i) => ({ number: i + 1, bytes: Buffer.from(text, 'latin1') }));
  const info = parts[0]?.info ?? null;
  return written([...head, ...objekte], info === null ? null : info + 4);
}

function readDatei(file: Uint8Array): Datei {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const text = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-200))?.[1] ?? Number.NaN);
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const offsets = placesOf(text, start);
  const objekte = offsets.map(({ number, from, to }) => {
    const head = `${number} 0 obj\n`;
    const end = text.lastIndexOf('endobj', to);
    if (!text.startsWith(head, from) || end < from)
      throw new Error('this is no file of the print engine: an object is not where the table says');
    return { number, bytes: bytes.subarray(from + head.length, end) };
  });
  const byNumber = new Map(objekte.map((each) => [each.number, each.bytes.toString('latin1')]));
  const root = byNumber.get(refIn(trailer, 'Root')) ?? '';
  const pages = refIn(root, 'Pages');
  return {
    objekte: objekte.filter(({ number }) => number !== refIn(trailer, 'Root')),
    size: offsets.reduce((most, { number }) => Math.max(most, number), 0),
    info: /\/Info (\d+) 0 R/.test(trailer) ? refIn(trailer, 'Info') : null,
    pages,
    count: Number(/\/Count (\d+)/.exec(byNumber.get(pages) ?? '')?.[1] ?? Number.NaN),
    struct: root.includes('/StructTreeRoot ') ? readStruct(byNumber, refIn(root, 'StructTreeRoot')) : null,
  };
}

function readStruct(objects: ReadonlyMap<number, string>, number: number): Datei['struct'] {
  const tree = objects.get(number) ?? '';
  const parents = objects.get(refIn(tree, 'ParentTree')) ?? '';
  const kids = /\/K (\d+ 0 R)/.exec(tree)?.[1] ?? /\/K \[([^\]]*)\]/.exec(tree)?.[1];
  const nums = /\/Nums \[([^\]]*)\]/.exec(parents)?.[1];
  if (kids === undefined || nums === undefined) throw new Error('the structure tree looks different');
  const keys = [...nums.matchAll(/(\d+) \d+ 0 R/g)].map(([, each]) => Number(each));
  return { kids, nums, next: keys.reduce((most, each) => Math.max(most, each + 1), 0) };
}

/** From the table at the end: where each object begins, and where the next one does. */
function placesOf(text: string, start: number): readonly { number: number; from: number; to: number }[] {
  const table = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer/.exec(text.slice(start));
  if (table === null) throw new Error('this is no file of the print engine: no table of objects');
  const found = [...(table[2] ?? '').matchAll(/(\d{10}) \d{5} ([nf])/g)]
    .map(([, from, kind], number) => ({ number, from: Number(from), kind }))
    .filter(({ kind }) => kind === 'n')
    .toSorted((a, b) => a.from - b.from);
  return found.map(({ number, from }, i) => ({ number, from, to: found[i + 1]?.from ?? start }));
}

type Shift = { readonly objects: number; readonly pages: number };

/** The object under its new number; what follows `stream` is content and stays as it is. */
function moved(bytes: Buffer, { objects, pages }: Shift, more: string | null): Buffer {
  const at = bytes.indexOf('stream\n');
  const dict = (at < 0 ? bytes : bytes.subarray(0, at)).toString('latin1');
  let next = shiftRefs(dict, objects).replaceAll(
    /\/StructParents (\d+)/g,
    (_, key: string) => `/StructParents ${Number(key) + pages}`,
  );
  if (more !== null) next = next.replace(/^<</, `<<${more}\n`);
  return at < 0
    ? Buffer.from(next, 'latin1')
    : Buffer.concat([Buffer.from(next, 'latin1'), bytes.subarray(at)]);
}

/** References outside of texts. */
function shiftRefs(text: string, by: number): string {
  return text.replaceAll(/\((?:\\[\s\S]|[^\\)])*\)|\b(\d+) 0 R\b/g, (all, ref?: string) =>
    ref === undefined ? all : `${Number(ref) + by} 0 R`,
  );
}

function shiftKeys(nums: string, { objects, pages }: Shift): string {
  return nums.replaceAll(
    /(\d+) (\d+) 0 R/g,
    (_, key: string, ref: string) => `${Number(key) + pages} ${Number(ref) + objects} 0 R`,
  );
}

function refIn(dict: string, name: string): number {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(dict)?.[1];
  if (found === undefined) throw new Error(`this is no file of the print engine: no /${name}`);
  return Number(found);
}

function written(objekte: readonly Objekt[], info: number | null): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')];
  let at = chunks[0]?.length ?? 0;
  const places = new Map<number, number>();
  for (const { number, bytes } of objekte) {
    const whole = [Buffer.from(`${number} 0 obj\n`), bytes, Buffer.from('\nendobj\n')];
    places.set(number, at);
    chunks.push(...whole);
    at += whole.reduce((sum, { length }) => sum + length, 0);
  }
  const size = [...places.keys()].reduce((most, number) => Math.max(most, number), 0) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size}\n/Root 1 0 R${info === null ? '' : `\n/Info ${info} 0 R`}>>\nstartxref\n${at}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(chunks);
}
