import { Icon, type IconName } from './icon';

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({
  heading,
  icon = 'info',
  action,
  children,
}: {
  heading: string;
  icon?: IconName;
  action?: React.ReactNode;
  children?: React.ReactNode;
}) {
  return (
    <div className="empty-state">
      <Icon name={icon} />
      <p className="empty-state-heading">{heading}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
