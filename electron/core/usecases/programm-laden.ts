import type { RecordOf } from '#shared/domain/records.ts';
import type { ReadAccess } from '../register/access.ts';

/** What was agreed; an empty record with a new id where nothing was. */
export function loadProgramm({ tables, newId }: ReadAccess): RecordOf<'programm'> {
  return (
    tables.programm.all()[0] ?? {
      id: newId(),
      beginn: null,
      ende: null,
      stichtag: null,
      beschluss: null,
      wortTeilnehmende: null,
      wortGruen: null,
      wortGelb: null,
      wortRot: null,
    }
  );
}
