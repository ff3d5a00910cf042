import { IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';

/** The ways in which a paper leaves the screen. */
export const AUSGABEN = [
  { als: 'docx', wort: 'Als Word schreiben', Icon: IconFileTypeDocx },
  { als: 'pdf', wort: 'Als PDF schreiben', Icon: IconFileTypePdf },
  { als: 'druck', wort: 'Drucken', Icon: IconPrinter },
] as const;
