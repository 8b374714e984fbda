import type { AlternativeWords } from './words';

/** Up to three openings that would do, each with what leads there. */
export function Alternatives({
  heading,
  alternatives,
  children,
}: {
  heading: string;
  alternatives: AlternativeWords[];
  children: (alternative: AlternativeWords) => React.ReactNode;
}) {
  if (alternatives.length === 0) return null;
  return (
    <>
      {/* Right under the page's own: what stands before it is a notice, and no section. */}
      <h2 className="h3">{heading}</h2>
      <ul className="plain-list">
        {alternatives.map((alternative) => (
          <li key={alternative.id}>
            <div className="box alternative">
              <div>
                <strong>{alternative.topic}</strong>
                <p>{alternative.text}</p>
              </div>
              {children(alternative)}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
