import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import JSZip from 'jszip';
import { packZip, type ZipPart } from '@/lib/platform/zip';
import { centralRecord, endRecords, MOST_BYTES } from '@/lib/platform/zip-records';

async function* streamed(...chunks: string[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}
const long = 'Rådhuset 👋🏽 '.repeat(2_000);
const parts = (): ZipPart[] => [
  { path: 'project.qde', body: streamed(long, 'æøå', long) },
  { path: 'sources/små.txt', body: Buffer.from('Kort tekst') },
  { path: 'sources/lang.txt', body: Buffer.from(long) },
  { path: 'tom.txt', body: Buffer.alloc(0) },
  { path: 'tom.xml', body: streamed() },
];

test('what is packed is what another library unpacks, checksums and all, in the order given', async () => {
  const bytes = await buffer(packZip(parts()));
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(parts().map(({ path }) => path));
  const texts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')));
  expect(texts).toEqual([`${long}æøå${long}`, 'Kort tekst', long, '', '']);
  expect(bytes.length).toBeLessThan(long.length);
  expect((await buffer(packZip(parts()))).equals(bytes)).toBe(true);
});

test('more files than the old record can count', async () => {
  const many = Array.from({ length: 70_000 }, (_, n) => ({ path: `sources/${n}.txt`, body: Buffer.from(`Nr. ${n}`) }));
  const zip = await JSZip.loadAsync(await buffer(packZip(many)));
  expect(Object.keys(zip.files)).toHaveLength(70_000);
  expect(await zip.file('sources/69999.txt')!.async('string')).toBe('Nr. 69999');
}, 60_000);

test('a file that begins beyond four gigabytes says so in the record for large ones', () => {
  const offset = MOST_BYTES + 5;
  const record = centralRecord({ name: Buffer.from('a'), offset, streamed: false, packed: false, crc: 1, size: 2, packedSize: 2 });
  expect(record.readUInt32LE(42)).toBe(0xffffffff);
  expect(Number(record.readBigUInt64LE(record.length - 8))).toBe(offset);
  const end = endRecords({ count: 1, offset, length: record.length });
  expect(end.readUInt32LE(0)).toBe(0x06064b50);
  expect(Number(end.readBigUInt64LE(48))).toBe(offset);
});

test('a part that fails ends the stream with its error; a reader who leaves ends the parts', async () => {
  const failing = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from('begun');
    throw new Error('the database went away');
  };
  await expect(buffer(packZip([{ path: 'a', body: failing() }]))).rejects.toThrow('the database went away');
  let ended = false;
  const endless = async function* (): AsyncGenerator<ZipPart> {
    try {
      for (let n = 0; ; n += 1) yield { path: String(n), body: Buffer.alloc(4_000, n % 256) };
    } finally {
      ended = true;
    }
  };
  for await (const chunk of packZip(endless())) if (chunk) break;
  for (let tries = 0; !ended && tries < 50; tries += 1) await wait(20);
  expect(ended).toBe(true);
});
