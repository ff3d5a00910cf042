import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '#electron/core/files/docx.ts';
import { fillDocx } from '#electron/core/files/vorlage/fill-docx.ts';
import { readVorlageBytes } from '#electron/core/reader/vorlage.ts';
import type { GeleseneVorlage } from '#shared/dokumente/platzhalter/fund.ts';
import { fuelle } from '#shared/dokumente/platzhalter/fuellung.ts';
import { createVordruck } from '#shared/dokumente/platzhalter/vordruck.ts';
import { musterOf } from '#shared/dokumente/platzhalter/muster.ts';
import { pruefeVorlage } from '#shared/dokumente/platzhalter/pruefung.ts';
import { probeDaten } from '#shared/dokumente/platzhalter/probe.ts';
import { createDokument, type Papier, type Vorlage } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { kopf, papiere, qr, quelleOf } from '#test/shared/dokumente/papiere.ts';
import { wordText } from '../paper-text.ts';

const RAHMEN = { verfasser: 'Landratsamt Musterkreis', datum: '2026-11-21', qr };
const exported = new Map<string, Promise<GeleseneVorlage>>();
/** Exported and loaded back, as an office does it. */
const exportOf = (id: string): Promise<GeleseneVorlage> => {
  const vorlage = Object.values(vorlagen).find((each) => each.id === id);
  if (vorlage === undefined) throw new Error(`no paper ${id}`);
  const known =
    exported.get(id) ??
    renderDocx(createVordruck(vorlage, RAHMEN)).then((docx) => readVorlageBytes(Buffer.from(docx)));
  exported.set(id, known);
  return known;
};

const named = papiere.flatMap(({ name, vorlage, dokument }) => {
  const quelle = quelleOf(dokument);
  return quelle === null || !Object.hasOwn(vorlagen, vorlage) ? [] : [{ name, vorlage, dokument, quelle }];
});

/** Papers without a sample of their own, from invented data of their schema. */
const invented = Object.values(vorlagen)
  .filter(({ id }) => named.every(({ vorlage }) => vorlage !== id))
  .map((vorlage) => {
    const papier: Papier = { kopf, kennung: { code: `${vorlage.kuerzel}-7K3M-9QXD`, version: 1, qr } };
    const quelle = {
      // Template and data belong together: the data are made from its schema.
      vorlage: vorlage as unknown as Vorlage<unknown>,
      daten: probeDaten(vorlage.schema, []),
      papier,
    };
    const dokument = createDokument(quelle.vorlage, quelle.daten, papier);
    return { name: `${vorlage.titel}, erfunden`, vorlage: vorlage.id, dokument, quelle };
  });

describe.each([...named, ...invented])(
  '$name, aus der ausgegebenen Vorlage gefüllt',
  ({ vorlage, dokument, quelle }) => {
    it('sagt genau dasselbe wie die Vorgabe', async () => {
      const fuellung = fuelle(quelle.vorlage, quelle.daten, quelle.papier);
      const filled = await fillDocx((await exportOf(vorlage)).paket, fuellung, dokument);
      expect(fuellung.ergaenzt).toEqual([]);
      const text = await wordText(filled);
      expect(text).toBe(await wordText(await renderDocx(dokument)));
      expect(text).not.toMatch(/[{}]/);
    });
  },
);

describe.each(Object.values(vorlagen))('Die Vorlage „$titel“', (vorlage) => {
  it('besteht unverändert die Prüfung und nennt jeden Platzhalter klein und ohne Umlaute', async () => {
    const { funde, hinweise } = await exportOf(vorlage.id);
    // The pattern asks only for what every template has, whatever its data.
    expect(pruefeVorlage(funde, musterOf(vorlage as unknown as Vorlage<unknown>))).toEqual([]);
    expect(hinweise).toEqual([]);
    expect(funde.length).toBeGreaterThan(8);
    expect(funde.filter(({ name }) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  });
});
