import decodeQR from 'qr/decode.js';
import { QrCode } from '@/components/event-day/qr-code';
import { checkInCode } from '@/lib/event-day/codes/rules';
import { renderWithTexts } from '../../support/render-with-texts';

/** The drawing as a picture: each run of its path as black pixels, `scale` a square. */
function paint(svg: SVGSVGElement, scale = 8) {
  const side = Number(svg.getAttribute('viewBox')!.split(' ')[2]);
  const width = side * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.querySelector('path')!.getAttribute('d')!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1) data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return { width, height: width, data };
}

test('what a badge shows is what a camera reads', () => {
  const code = checkInCode('0190aaaa-0000-7000-8000-000000000001', '0190bbbb-0000-7000-8000-00000000000f', 'secret');
  const { container } = renderWithTexts(<QrCode text={code} label="QR-kode til check-in" />, 'da');
  const svg = container.querySelector('svg')!;
  expect(svg.getAttribute('aria-label')).toBe('QR-kode til check-in');
  expect(decodeQR(paint(svg))).toBe(code);
});
