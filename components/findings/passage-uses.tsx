import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FindingUse, FindingView } from '@/lib/findings/types';
import type { PassageView } from '@/lib/passages/types';
import { FindingUses } from './finding-uses';
import { UsePassage, type PlaceAction } from './place-passage';

/** The findings a passage is used in, and a way to use it in another or to begin one with it. */
export function PassageUses({
  passage: { id, removed },
  uses,
  findings,
  action,
}: {
  passage: Pick<PassageView, 'id' | 'removed'>;
  uses: FindingUse[];
  /** Those it could be used in. */
  findings: Pick<FindingView, 'id' | 'number' | 'statement'>[];
  action: PlaceAction;
}) {
  const t = useTranslations('findings');
  const used = new Set(uses.map((use) => use.id));
  const open = findings.filter((finding) => !used.has(finding.id));
  const choices = open.map(({ id: value, number, statement }) => ({ id: value, label: `${t('number', { number })}: ${statement}` }));
  return (
    <section id="findings" aria-labelledby="findings-heading" className="stack">
      <h2 id="findings-heading">{t('usesHeading')}</h2>
      {uses.length > 0 ? <FindingUses uses={uses} /> : <p className="quiet">{t('noUses')}</p>}
      {!removed && choices.length > 0 && <UsePassage key={uses.length} action={action} passageId={id} findings={choices} />}
      {!removed && (
        <p>
          <Link prefetch={false} href={`/findings/new?passage=${id}`}>
            {t('useNew')}
          </Link>
        </p>
      )}
    </section>
  );
}
