import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { readKennungen } from '#renderer/lib/read-kennung.ts';
import { readSeiten, type Seiten } from '#renderer/lib/scan-seiten.ts';
import { Callout } from './callout.tsx';
import { Loading } from './loading.tsx';
import classes from './scan-ansicht.module.css';

type Props = {
  readonly scan: Pick<Output<'beleg.look'>, 'scan' | 'inhalt'>;
  /** Called once the pages are there, with the codes of papers of this program on them. */
  readonly onKennungen?: (kennungen: readonly string[]) => void;
};

/** The pages of a scan below each other, as they will be kept. */
export function ScanAnsicht({ scan, onKennungen }: Props) {
  const [seiten, setSeiten] = useState<Seiten | 'unlesbar' | null>(null);
  const told = useRef(onKennungen);
  useEffect(() => {
    told.current = onKennungen;
  });
  useEffect(() => {
    let gone = false;
    const show = async () => {
      const read = await readSeiten(scan).catch(() => 'unlesbar' as const);
      if (gone) return;
      setSeiten(read);
      told.current?.(read === 'unlesbar' ? [] : readKennungen(read.bilder));
    };
    void show();
    return () => {
      gone = true;
    };
  }, [scan]);
  if (seiten === null) return <Loading text="Der Scan wird gezeigt …" />;
  if (seiten === 'unlesbar')
    return (
      <Callout art="warnung">
        Dieser Scan lässt sich hier nicht anzeigen. Vielleicht ist er beschädigt oder mit einem Kennwort
        geschützt. Bitte scannen Sie das Papier noch einmal.
      </Callout>
    );
  const { bilder, gesamt } = seiten;
  return (
    <div className={classes['scan']} tabIndex={0} role="region" aria-label="Scan">
      {bilder.map((bild, i) => (
        <Blatt key={`seite-${i + 1}`} bild={bild} name={`Scan, Seite ${i + 1} von ${gesamt}`} />
      ))}
      {gesamt > bilder.length && (
        <Text size="sm" c="dimmed">
          Gezeigt sind die ersten {bilder.length} von {gesamt} Seiten; aufbewahrt werden alle.
        </Text>
      )}
    </div>
  );
}

function Blatt({ bild, name }: { readonly bild: ImageBitmap; readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(bild, 0, 0);
  }, [bild]);
  return <canvas ref={canvas} width={bild.width} height={bild.height} role="img" aria-label={name} />;
}
