import { Icon, type IconName } from './icon';

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

const icons: Record<BadgeTone, IconName | undefined> = {
  neutral: undefined,
  info: 'info',
  success: 'check',
  warning: 'time',
  error: 'close',
};

/** A state in a word, with a drawing beside it so that the colour is never alone. `icon={null}` for none. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: IconName | null;
  children: React.ReactNode;
}) {
  const drawing = icon === null ? undefined : (icon ?? icons[tone]);
  return (
    <span className={`badge badge-${tone}`}>
      {drawing && <Icon name={drawing} />}
      {children}
    </span>
  );
}
