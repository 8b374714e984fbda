import 'server-only';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

// The build takes module paths apart, so the fonts are looked for from the app's own folder.
const fontsFolder = () => join(createRequire(join(process.cwd(), 'package.json')).resolve('pdfmake/package.json'), '..', 'fonts', 'Roboto');
let ready = false;

/** Nothing but our fonts is read, and nothing is fetched, whatever stands in a document. */
function prepare(): void {
  if (ready) return;
  const folder = fontsFolder();
  const font = (name: string) => join(folder, `Roboto-${name}.ttf`);
  pdfmake.setFonts({ Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));
  ready = true;
}

/** Lays a document out as a PDF file. */
export async function makePdf(definition: TDocumentDefinitions): Promise<Buffer> {
  prepare();
  return pdfmake.createPdf(definition).getBuffer();
}
