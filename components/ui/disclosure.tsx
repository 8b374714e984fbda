/** Details on request; native, so it opens without scripts and is found by the browser's own search. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: React.ReactNode;
  open?: boolean;
  children: React.ReactNode;
}) {
  return (
    <details className="details" open={open}>
      <summary className="details-summary">{summary}</summary>
      <div className="details-text">{children}</div>
    </details>
  );
}
