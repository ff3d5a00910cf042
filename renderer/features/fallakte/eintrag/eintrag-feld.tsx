import type { z } from 'zod';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import classes from './eintrag.module.css';
import { Hilfe, useHilfe } from './hilfe.tsx';
import type { Autosave, Werte } from './use-autosave.ts';

type Props = {
  readonly tabelle: string;
  readonly schema: z.ZodObject;
  readonly name: string;
  readonly form: Autosave<Werte>;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
};

/** A labelled field of a record that saves itself; its explanation opens on demand, by its sign or with F1. */
export function EintragFeld({ tabelle, schema, name, form, options }: Props) {
  const info = feldInfo(schema, name);
  const hilfe = useHilfe();
  const wert = form.werte[name];
  return (
    <div
      className={classes['feld']}
      data-breit={info.eingabe.art === 'absatz' || undefined}
      data-feld={`${tabelle}.${name}`}
      data-leer={wert === null || wert === undefined}
      role="presentation"
      onKeyDown={(event) => hilfe.onKeyDown(event, name)}
      onBlur={hilfe.close}
    >
      <SchemaFeld
        schema={schema}
        name={name}
        value={wert}
        hilfe=""
        error={form.fehler[name]}
        onChange={(value) => form.change(name, value, savesAtOnce(info.eingabe.art) || options !== undefined)}
        {...(options && { options })}
      />
      <span className={classes['hilfe']}>
        <Hilfe
          tabelle={tabelle}
          feld={name}
          hinweis={info.hilfe}
          offen={hilfe.offen === name}
          onClose={hilfe.close}
        />
      </span>
    </div>
  );
}

/** A choice is complete with one act; text is complete when the field is left. */
export function savesAtOnce(art: ReturnType<typeof feldInfo>['eingabe']['art']): boolean {
  return art === 'auswahl' || art === 'janein';
}
