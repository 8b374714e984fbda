import encodeQR from 'qr';

/** A text as a QR drawing, made on the server; the drawing has its own quiet margin and scales to where it stands. */
export function QrCode({ text, label, className = 'qr-code' }: { text: string; label: string; className?: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 });
  // Runs of dark squares, one short line each: a path of a thousand squares would be the largest thing on a sheet of badges.
  const path = rows.flatMap((row, y) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`)).join('');
  return (
    <svg className={className} viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
