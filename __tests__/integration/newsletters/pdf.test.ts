import PDFParser from 'pdf2json';
import { issueAsPdf } from '@/lib/newsletters/pdf/rules';
import { makePdf } from '@/lib/platform/pdf';
import { firstIssue } from '@/prisma/seed/newsletter-2014';

const frame = { newsletter: 'Nyhedsbrev', sender: 'Uge 13', corrections: 'Rettelser', correctionOf: (day: string) => day, site: 'https://uge13.example' };

/** The words of a PDF as another library reads them, without the breaks and the runs they are laid out in. */
function readWords(pdf: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const parser = new PDFParser(null, true);
    parser.on('pdfParser_dataError', (error) => reject(error instanceof Error ? error : new Error(String(error.parserError))));
    parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent().replace(/-+Page \(\d+\) Break-+/g, '').replace(/\s+/g, '')));
    parser.parseBuffer(pdf);
  });
}

beforeAll(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

test('the file for print holds every word of the issue, its corrections and what was typed as HTML', async () => {
  const hostile = { heading: 'Prøve', text: '<script>alert(1)</script> **fed** [Besøg](/visits)\n\n1. en\n2. to\n\n| a | b |\n|---|---|\n| æøå |' };
  const issue = { name: 'Nr. 1 - Marts 2014', title: firstIssue.title, blocks: [...firstIssue.blocks, hostile], notes: [{ text: 'Datoen er den 28.', day: '21. marts 2014' }] };
  const words = await readWords(await makePdf(issueAsPdf(issue, frame)));
  const tight = (text: string) => text.replace(/\s+/g, '');
  for (const { heading, text } of firstIssue.blocks) {
    expect(words).toContain(tight(heading));
    // Points have their sign drawn, so each is looked for by itself.
    for (const line of text.split('\n').filter(Boolean)) {
      for (const sentence of line.replace(/^- /, '').split(/(?<=\.) /)) expect(words).toContain(tight(sentence));
    }
  }
  for (const text of ['Nr. 1 - Marts 2014', firstIssue.title, '<script>alert(1)</script>', 'fed', 'æøå', 'Rettelser', 'Datoen er den 28.', 'Uge 13']) expect(words).toContain(tight(text));
});

test('nothing is fetched or read for a document, whatever stands in it', async () => {
  await expect(makePdf({ content: [{ image: 'https://ond.example/spor.png' }] })).rejects.toThrow();
  await expect(makePdf({ content: [{ image: '/etc/passwd' }] })).rejects.toThrow();
});
