import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { BriefItem } from '@/lib/brief/types';
import { ItemForm, RestoreItem, RetireItem, ShiftItem, type BriefAction } from './brief-forms';

export type BriefActions = Record<'change' | 'move' | 'retire' | 'restore', BriefAction>;

/** The points in their order, each with its form; those taken out below. */
export function BriefList({ items, actions }: { items: BriefItem[]; actions: BriefActions }) {
  const t = useTranslations('brief');
  const inUse = items.filter(({ retired }) => !retired);
  const out = items.filter(({ retired }) => retired);
  return (
    <div className="stack stack-large">
      <section aria-labelledby="in-use" className="stack">
        <h2 id="in-use">{t('inUse')}</h2>
        {inUse.map((item, index) => (
          <Card
            key={item.id}
            heading={t('number', { number: index + 1 })}
            actions={
              <>
                {index > 0 && <ShiftItem action={actions.move} item={item} place="up" />}
                {index < inUse.length - 1 && <ShiftItem action={actions.move} item={item} place="down" />}
                <RetireItem action={actions.retire} itemId={item.id} />
              </>
            }
          >
            <ItemForm action={actions.change} item={item} />
          </Card>
        ))}
      </section>
      {out.length > 0 && (
        <section aria-labelledby="retired" className="stack">
          <h2 id="retired">{t('retired')}</h2>
          {out.map((item) => (
            <Card key={item.id} tone="quiet" actions={<RestoreItem action={actions.restore} itemId={item.id} />}>
              <p>{item.text}</p>
            </Card>
          ))}
        </section>
      )}
    </div>
  );
}
