import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const schemas = join(process.cwd(), '..', 'shared', 'schemas', 'refi-qda');

/** The published schemas lie beside the repository where there is one; elsewhere our own checks stand alone. */
export const schemasAreHere = existsSync(join(schemas, 'Project.xsd'));

/** What the published schema says against this XML; empty when it is valid. */
export function complaintOf(xml: string, schema: 'Project' | 'Codebook'): string {
  return execFileSync(process.execPath, [join(__dirname, 'check-xml.mjs'), join(schemas, `${schema}.xsd`)], { input: xml, encoding: 'utf8' });
}

type Node = { name: string; values: Record<string, string>; children: Node[]; text: string };

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#10;': '\n', '&#9;': '\t', '&#13;': '\r' };
const unescape = (text: string) => text.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);

/** A reader of the XML that shares nothing with what wrote it, so that a test does not rest on a package alone. */
export function readXml(xml: string): Node {
  const root: Node = { name: '', values: {}, children: [], text: '' };
  const open = [root];
  for (const [, closing, name, attributes, alone, text] of xml.replace(/^<\?.*?\?>/s, '').matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += unescape(text);
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const values = Object.fromEntries([...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescape(value!)]));
      const node = { name: name!, values, children: [], text: '' };
      parent.children.push(node);
      if (!alone) open.push(node);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is never closed`);
  return root.children[0]!;
}

export const child = (node: Node, name: string): Node | undefined => node.children.find((one) => one.name === name);
export const all = (node: Node, name: string): Node[] => node.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);

const order: Record<string, string[]> = {
  Project: ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'Graphs', 'Description', 'NoteRef'],
  Code: ['Description', 'NoteRef', 'Code'],
  Case: ['Description', 'CodeRef', 'VariableValue', 'SourceRef', 'SelectionRef'],
  TextSource: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
  PlainTextSelection: ['Description', 'Coding', 'NoteRef'],
  Coding: ['CodeRef', 'NoteRef'],
};
const required: Record<string, string[]> = {
  Project: ['name', 'origin'], User: ['guid'], Code: ['guid', 'name', 'isCodable'], Variable: ['guid', 'name', 'typeOfVariable'], Case: ['guid'],
  TextSource: ['guid', 'plainTextPath'], Note: ['guid', 'plainTextPath'], PlainTextSelection: ['guid', 'startPosition', 'endPosition'], Coding: ['guid', 'creatingUser'],
};
const containers = ['Users', 'CodeBook', 'Codes', 'Variables', 'Cases', 'Sources', 'Notes'];
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Our own reading of the standard: order, what must be there, nothing empty, and every reference to something in the file. */
export function faultsOf(root: Node): string[] {
  const faults: string[] = [];
  const guids = new Map<string, string>();
  const references: string[] = [];
  const look = (node: Node) => {
    const places = node.children.map(({ name }) => order[node.name]?.indexOf(name) ?? 0);
    if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))) faults.push(`order in ${node.name}: ${node.children.map(({ name }) => name)}`);
    for (const name of required[node.name] ?? []) if (!node.values[name]) faults.push(`${node.name} without ${name}`);
    if (containers.includes(node.name) && node.children.length === 0) faults.push(`empty ${node.name}`);
    for (const [name, value] of Object.entries(node.values)) {
      if (name === 'guid') {
        if (!guid.test(value)) faults.push(`${node.name} guid ${value}`);
        if (guids.has(value)) faults.push(`${value} is ${guids.get(value)} and ${node.name}`);
        guids.set(value, node.name);
      }
      if (name === 'targetGUID' || name === 'creatingUser') references.push(value);
    }
    if (node.name === 'Coding' && node.children.filter(({ name }) => name === 'CodeRef').length !== 1) faults.push('Coding without one CodeRef');
    node.children.forEach(look);
  };
  look(root);
  return [...faults, ...references.filter((value) => !guids.has(value)).map((value) => `nothing is ${value}`)];
}
