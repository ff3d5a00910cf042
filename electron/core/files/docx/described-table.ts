import { Table, XmlAttributeComponent, XmlComponent, type ITableOptions } from 'docx';

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}
class Caption extends XmlComponent {
  constructor(text: string) {
    super('w:tblCaption');
    this.root.push(new Value({ val: text }));
  }
}

/** A table with its words for people who cannot see it (ECMA-376, 17.4.62); the library has no option for them. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, beschreibung: string) {
    super(options);
    // The library keeps its parts untyped.
    const properties: unknown = this.root[0];
    if (!(properties instanceof XmlComponent)) throw new Error('a table begins with its properties');
    // The caption is the last but one of the properties that the schema knows.
    properties.addChildElement(new Caption(beschreibung));
  }
}
