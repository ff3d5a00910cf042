type PrintJob = { readonly options: object; readonly html: string };

/** What a test sees of the printer, and how it says what the next job comes to. */
export const printing: {
  readonly jobs: PrintJob[];
  next: 'printed' | 'Print job canceled' | 'Print job failed';
} = {
  jobs: [],
  next: 'Print job canceled',
};
