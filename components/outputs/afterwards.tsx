import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';

/** What comes out of an event, for those who are in it; `base` is its page, an employee's or a guest's own. */
export function Afterwards({ base }: { base: string }) {
  const [o, e] = [useTranslations('outputs'), useTranslations('evaluations')];
  return (
    <section className="stack stack-small">
      <h2>{o('link')}</h2>
      <div className="cluster">
        <LinkButton href={`${base}/outputs`} variant="secondary">
          {o('toBoard')}
        </LinkButton>
        <LinkButton href={`${base}/evaluation`} variant="secondary">
          {e('link')}
        </LinkButton>
      </div>
    </section>
  );
}
