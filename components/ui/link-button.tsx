import Link from 'next/link';
import { buttonClass, type ButtonVariant } from './button';
import { Icon, type IconName } from './icon';

/** A link that looks like a button. `download` and addresses outside the app's pages use a plain link. */
export function LinkButton({
  href,
  variant = 'primary',
  small,
  icon,
  plain,
  children,
  ...rest
}: Omit<React.ComponentProps<'a'>, 'href'> & {
  href: string;
  variant?: ButtonVariant;
  small?: boolean;
  icon?: IconName;
  /** For files (calendar, export): asked for by the browser itself, never fetched ahead. */
  plain?: boolean;
}) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {icon ? <span>{children}</span> : children}
    </>
  );
  const className = buttonClass(variant, small);
  return plain ? (
    <a href={href} className={className} {...rest}>
      {content}
    </a>
  ) : (
    <Link href={href} prefetch={false} className={className} {...rest}>
      {content}
    </Link>
  );
}
