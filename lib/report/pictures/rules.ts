import { crc32, deflateSync } from 'node:zlib';
import { heatCells, heatOf, type FigureTable } from '../../project-export/figures/rules';

/**
 * A heat table as PNG, without words: what programs show that cannot draw the SVG beside it. The numbers stand in the
 * table below. Drawn by hand, for a canvas on the server would be a native package (docs/adr/0072).
 */
export function heatPng(figure: FigureTable): Buffer {
  const { width, height, cells } = heatCells(figure);
  const most = Math.max(0, ...cells.map(({ value }) => value ?? 0));
  // Each line begins with a byte that says it is written plainly.
  const line = 1 + width * 3;
  const pixels = Buffer.alloc(line * height, 0xff);
  for (let y = 0; y < height; y += 1) pixels[y * line] = 0;
  for (const cell of cells) {
    const fill = cell.value === null ? [0xec, 0xef, 0xf1] : heatOf(cell.value, most).fill;
    for (let y = cell.y; y < cell.y + cell.height; y += 1) {
      for (let x = cell.x; x < cell.x + cell.width; x += 1) fill.forEach((part, channel) => (pixels[y * line + 1 + x * 3 + channel] = part));
    }
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', size), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
