'use client';
import type { Refusal } from '@/lib/platform/result';
import { OneClickForm, type OneClickFormProps } from './one-click-form';

/**
 * Something that should not happen by a slip: the first press opens what it will mean, the second does it. A native
 * details element, so that it asks without scripts too; `window.confirm` would just act there.
 */
export function ConfirmButton<Value, Refused extends Refusal = Refusal>({
  trigger,
  lead,
  triggerVariant = 'secondary',
  variant = 'warning',
  ...form
}: OneClickFormProps<Value, Refused> & {
  /** Words of the first press, e.g. "Aflys besøget". */
  trigger: React.ReactNode;
  /** What will happen, and to whom. */
  lead?: React.ReactNode;
  /** Primary where the step is what the page is there for. */
  triggerVariant?: 'primary' | 'secondary';
}) {
  const frame = (body: React.ReactNode, answered: boolean) => (
    <details className="confirm" open={answered || undefined}>
      <summary className={`button button-${triggerVariant}`}>{trigger}</summary>
      <div className="confirm-body">
        {lead && <p>{lead}</p>}
        {body}
      </div>
    </details>
  );
  return <OneClickForm variant={variant} frame={frame} {...form} />;
}
