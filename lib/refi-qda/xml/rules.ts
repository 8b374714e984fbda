const special: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };
// What XML 1.0 has no way to say, even escaped.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const plain = /^[\w .:-]*$/;
/** Of what may need a closer look, in a text between tags. */
const doubtful = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text between two tags. */
export function xmlText(text: string): string {
  if (!doubtful.test(text)) return text;
  return text.replace(impossible, '').replace(/[&<>\r]/g, (character) => special[character]!);
}

/** Attributes in the order given; those that are null are left out. */
export function attributes(values: Record<string, string | number | boolean | null>): string {
  let written = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null) continue;
    // Ids, times and numbers, which most are, have nothing to escape.
    if (typeof value !== 'string' || plain.test(value)) written += ` ${name}="${value}"`;
    else written += ` ${name}="${value.replace(impossible, '').replace(/[&<>"\n\t\r]/g, (character) => special[character]!)}"`;
  }
  return written;
}

/** An element with what is inside it, already XML; without any it closes itself. */
export function element(name: string, values: Record<string, string | number | boolean | null>, inside = ''): string {
  return inside === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${inside}</${name}>`;
}

/** A container that is left out when there is nothing in it, as the format asks. */
export function container(name: string, inside: string): string {
  return inside === '' ? '' : `<${name}>${inside}</${name}>`;
}
