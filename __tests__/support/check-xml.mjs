// Holds the XML on standard input against the schema named, in a process of its own: the checker is an ES module that
// waits at its top, which Jest cannot load. Writes what is wrong, or nothing.
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const definition = XmlDocument.fromString(readFileSync(process.argv[2], 'utf8'));
const validator = XsdValidator.fromDoc(definition);
try {
  validator.validate(XmlDocument.fromString(readFileSync(0, 'utf8')));
} catch (error) {
  process.stdout.write(String(error.message ?? error));
}
