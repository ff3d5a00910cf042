import { readFileSync } from 'node:fs';

process.on('message', (job: { path: string }) => {
  process.send?.({ ok: true, value: readFileSync(job.path, 'utf8') });
});
