import type { HostPorts } from '../protocol.ts';

/** The folder to write to: the given one, or the one a human points at. Null: the dialog was closed. */
export async function chooseOrdner(
  host: HostPorts,
  { ordner, title }: { readonly ordner: string | null; readonly title: string },
): Promise<string | null> {
  if (ordner !== null) return ordner;
  const { path } = await host.chooseFolder({ title });
  return path;
}
