import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ReadRefusal } from './sentences.ts';

export type Handlers = {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: SaxesTagPlain) => void;
};

function createParser(handlers: Handlers): SaxesParser {
  const parser = new SaxesParser();
  parser.on('opentag', handlers.open);
  if (handlers.text) parser.on('text', handlers.text);
  if (handlers.close) parser.on('closetag', handlers.close);
  parser.on('error', () => {
    throw new ReadRefusal('beschaedigt');
  });
  // Office never writes a DOCTYPE; in foreign hands it is how entities are defined.
  parser.on('doctype', () => {
    throw new ReadRefusal('beschaedigt');
  });
  return parser;
}

/** Parses a small part. @throws ReadRefusal for broken XML. */
export function parse(xml: string, handlers: Handlers): void {
  if (xml !== '') createParser(handlers).write(xml).close();
}

/** Parses a part piece by piece. @throws ReadRefusal for broken XML. */
export async function parseStream(chunks: AsyncIterable<Buffer>, handlers: Handlers): Promise<void> {
  const parser = createParser(handlers);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
}

/** Some programs write every tag with a prefix. */
export function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
