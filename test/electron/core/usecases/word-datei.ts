/** Changes a Word file in its XML, as somebody in Word would, without Word. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

export function changeDocx(
  docx: Uint8Array,
  change: (xml: string, part: string) => string,
  more: Readonly<Zippable> = {},
): Uint8Array {
  const parts = unzipSync(docx);
  const changed = Object.entries(parts).map(([name, bytes]) => {
    const isText = /\.(?:xml|rels)$/.test(name);
    return [name, isText ? strToU8(change(strFromU8(bytes), name)) : bytes] as const;
  });
  return zipSync({ ...Object.fromEntries(changed), ...more });
}

/** Changes only the body. */
export const changeBody = (docx: Uint8Array, change: (xml: string) => string): Uint8Array =>
  changeDocx(docx, (xml, part) => (part === 'word/document.xml' ? change(xml) : xml));
