/** Lengths of WordprocessingML: paragraphs and tables in twentieths of a point, borders in eighths, images in pixels. */
export const mm = (length: number): number => Math.round((length / 25.4) * 1440);
export const pt = (length: number): number => Math.round(length * 20);
/** At 96 to the inch, as the image options want it. */
export const px = (length: number): number => Math.round((length / 25.4) * 96);

/** Width between the margins of 25 and 20 mm. */
export const TEXT_WIDTH = 165;

export const farbe = {
  tinte: '16191D',
  leise: '555E68',
  linie: '8A939C',
  zart: 'D5DADE',
  grund: 'F3F5F6',
  akzent: '1D4B5C',
} as const;
