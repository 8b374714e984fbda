import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import type { MirrorSide, MirrorView } from '@/lib/mirrors/types';

const texts = ['facts', 'quote', 'interpretation', 'comparisonText', 'idea'] as const;

/** What guest and host wrote, side by side; below each other on a phone. `wholeHref` is where the reader finds one in full. */
export function MirrorSides({ mirror: { guestSide, hostSide }, wholeHref }: { mirror: MirrorView; wholeHref: (observationId: string) => string }) {
  const t = useTranslations('mirrors');
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t('ownWords')}</h2>
      <div className="side-by-side">
        <Side side={guestSide} heading={t('guest', { name: guestSide.author })} href={wholeHref(guestSide.observationId)} />
        <Side side={hostSide} heading={t('host', { name: hostSide.author })} href={wholeHref(hostSide.observationId)} />
      </div>
    </section>
  );
}

function Side({ side: { author, content }, heading, href }: { side: MirrorSide; heading: string; href: string }) {
  const t = useTranslations('mirrors');
  const labels = useTranslations('observationPages.labels');
  const items = texts.map((key) => ({ term: labels(key), value: content[key] && <span className="seen-text">{content[key]}</span> }));
  return (
    <div className="stack">
      <h3>{heading}</h3>
      <DescriptionList items={items} />
      <p>
        <Link prefetch={false} href={href}>
          {t('whole')}
          <span className="sr-only"> {t('wholeOf', { name: author })}</span>
        </Link>
      </p>
    </div>
  );
}
