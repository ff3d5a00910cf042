// The entry of the package loads its streaming readers, which load unzipper, which wants the SDK of a cloud
// provider that nobody has installed: the bundle of the core would not build.
import bare from 'exceljs/lib/exceljs.bare.js';

/** A workbook to write; foreign ones are read by `electron/core/reader`. */
export const { Workbook } = bare;
export type { Alignment, Row, Workbook as WorkbookType, Worksheet } from 'exceljs';
