/** The page's one heading, what it is for in a sentence, and its one primary action. */
export function PageHeader({
  title,
  lead,
  action,
  back,
}: {
  title: React.ReactNode;
  lead?: React.ReactNode;
  action?: React.ReactNode;
  back?: React.ReactNode;
}) {
  return (
    <div className="page-header">
      {back}
      <div className="page-header-row">
        <h1>{title}</h1>
        {action && <div className="page-header-action">{action}</div>}
      </div>
      {lead && <p className="font-lead">{lead}</p>}
    </div>
  );
}
