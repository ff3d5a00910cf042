/**
 * What the Frictionless standard asks of a tabular data package (Data Package, Data Resource and Table Schema, version
 * 1; https://specs.frictionlessdata.io), written from its rules as a JSON Schema; and of the text files themselves.
 */
import Ajv from 'ajv';
import Papa from 'papaparse';

const NAME = { type: 'string', pattern: '^[-a-z0-9._/]+$' };
const TEXT = { type: 'string', minLength: 1 };
const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: TEXT,
    title: TEXT,
    description: TEXT,
    type: {
      enum: 'string number integer boolean object array date time datetime year yearmonth duration geopoint geojson any'.split(
        ' ',
      ),
    },
    trueValues: { type: 'array', minItems: 1, items: { type: 'string' } },
    falseValues: { type: 'array', minItems: 1, items: { type: 'string' } },
    constraints: {
      type: 'object',
      properties: {
        required: { type: 'boolean' },
        unique: { type: 'boolean' },
        minimum: { type: ['number', 'string'] },
        maximum: { type: ['number', 'string'] },
        enum: { type: 'array', minItems: 1, uniqueItems: true },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
const resource = {
  type: 'object',
  required: ['name', 'path', 'profile', 'schema'],
  properties: {
    name: NAME,
    title: TEXT,
    description: TEXT,
    profile: { const: 'tabular-data-resource' },
    // Relative, with forward slashes, and never upwards.
    path: { type: 'string', pattern: '^(?!.*\\.\\.)(?!/)[^\\\\:]+$' },
    format: TEXT,
    mediatype: { type: 'string', pattern: '^[^/]+/[^/]+$' },
    encoding: TEXT,
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^([a-z0-9]+:)?[a-fA-F0-9]+$' },
    dialect: {
      type: 'object',
      properties: {
        delimiter: { type: 'string' },
        lineTerminator: { type: 'string' },
        header: { type: 'boolean' },
      },
      additionalProperties: false,
    },
    schema: {
      type: 'object',
      required: ['fields'],
      properties: {
        fields: { type: 'array', minItems: 1, items: field },
        missingValues: { type: 'array', items: { type: 'string' } },
        primaryKey: { type: 'array', minItems: 1, items: TEXT },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
const profil = {
  type: 'object',
  required: ['resources', 'profile'],
  properties: {
    profile: { const: 'tabular-data-package' },
    name: NAME,
    title: TEXT,
    description: TEXT,
    created: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})$' },
    sources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: TEXT },
        additionalProperties: false,
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
  additionalProperties: false,
};

const isProfil = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(profil);

type Feld = {
  readonly name: string;
  readonly type: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
};
type Paket = {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly Feld[]; readonly primaryKey?: readonly string[] };
  }[];
};

/** Everything in the description or the files that the standard does not allow. */
export function paketFehler(paket: unknown, lies: (path: string) => string): string[] {
  if (!isProfil(paket))
    return (isProfil.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  // `as`: the schema has just said so.
  const { resources } = paket as unknown as Paket;
  const namen = resources.map(({ name }) => name);
  return [
    ...(new Set(namen).size === namen.length ? [] : ['two resources have the same name']),
    ...resources.flatMap(({ path, schema: { fields, primaryKey = [] } }) => {
      const { data } = Papa.parse<Record<string, string>>(lies(path), { header: true, skipEmptyLines: true });
      const keys = data.map((zeile) => primaryKey.map((name) => zeile[name]).join('\u0000'));
      return [
        ...(primaryKey.length === 0 || new Set(keys).size === keys.length
          ? []
          : [`${path}: key occurs twice`]),
        ...fields.flatMap((feld) =>
          feldFehler(
            feld,
            data.map((zeile) => zeile[feld.name]),
          ).map((fehler) => `${path}: ${fehler}`),
        ),
      ];
    }),
  ];
}

function feldFehler(
  { name, type, constraints = {} }: Feld,
  werte: readonly (string | undefined)[],
): string[] {
  const da = werte.filter((wert) => wert !== undefined && wert !== '');
  return [
    constraints.required === true && da.length < werte.length ? `${name} is missing somewhere` : null,
    constraints.unique === true && new Set(da).size < da.length ? `${name} is not unique` : null,
    constraints.enum !== undefined && da.some((wert) => constraints.enum?.includes(wert ?? '') !== true)
      ? `${name} is not of its list`
      : null,
    type === 'integer' && da.some((wert) => !/^-?\d+$/.test(wert ?? '')) ? `${name} is no integer` : null,
    type === 'boolean' && da.some((wert) => wert !== 'true' && wert !== 'false')
      ? `${name} is no boolean`
      : null,
    da.some(
      (wert) =>
        Number(wert) < (constraints.minimum ?? -Infinity) || Number(wert) > (constraints.maximum ?? Infinity),
    )
      ? `${name} is out of its limits`
      : null,
  ].filter((fehler) => fehler !== null);
}
