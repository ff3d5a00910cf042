/** The part of exceljs that writes documents; the package's own entry also pulls in readers and an S3 client. */
declare module 'exceljs/lib/exceljs.bare.js' {
  import type ExcelJS from 'exceljs';
  const bare: Pick<typeof ExcelJS, 'Workbook'>;
  export default bare;
}
