/** Fields side by side where there is room, below each other on a phone. */
export function FieldRow({ children }: { children: React.ReactNode }) {
  return <div className="field-row">{children}</div>;
}
