import { Icon, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'warning';

export function buttonClass(variant: ButtonVariant, small?: boolean): string {
  return small ? `button button-${variant} button-small` : `button button-${variant}`;
}

/** A button in a form or with a handler of the client component around it. Where it leads somewhere: LinkButton. */
export function Button({
  variant = 'primary',
  small,
  icon,
  type = 'button',
  children,
  ...rest
}: React.ComponentProps<'button'> & { variant?: ButtonVariant; small?: boolean; icon?: IconName }) {
  return (
    <button type={type} className={buttonClass(variant, small)} {...rest}>
      {icon && <Icon name={icon} />}
      {icon ? <span>{children}</span> : children}
    </button>
  );
}
