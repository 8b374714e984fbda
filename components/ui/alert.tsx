import { useTranslations } from 'next-intl';
import { Icon, type IconName } from './icon';

export type AlertTone = 'info' | 'success' | 'warning' | 'error';

const icons: Record<AlertTone, IconName> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  error: 'error',
};
const words = {
  info: 'toneInfo',
  success: 'toneSuccess',
  warning: 'toneWarning',
  error: 'toneError',
} as const;

/** `live` where the box turns up in answer to something: it is then read out, errors at once. */
export function Alert({
  tone,
  heading,
  live,
  children,
}: {
  tone: AlertTone;
  heading?: string;
  live?: boolean;
  children?: React.ReactNode;
}) {
  const t = useTranslations('ui');
  const urgent = tone === 'error' || tone === 'warning';
  return (
    <div className={`alert alert-${tone}`} role={live ? (urgent ? 'alert' : 'status') : undefined}>
      <Icon name={icons[tone]} className="alert-icon" label={t(words[tone])} />
      <div className="alert-body">
        {heading && <p className="alert-heading">{heading}</p>}
        {children && <div className="alert-text">{children}</div>}
      </div>
    </div>
  );
}
