/** A part of a long form with its own heading. */
export function FormSection({
  legend,
  lead,
  children,
}: {
  legend: string;
  lead?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <fieldset className="form-section">
      <legend className="h3">{legend}</legend>
      {lead && <p>{lead}</p>}
      {children}
    </fieldset>
  );
}
