'use client';
import { useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextField } from '@/components/forms/text-field';
import type { FormAction } from '@/lib/platform/form-state';
import type { Refusal } from '@/lib/platform/result';
import type { SavedView, SavedViewRefusal } from '@/lib/saved-views/types';

type Props = {
  views: SavedView[];
  /** The address of what is shown now, without the page. */
  query: string;
  lead: boolean;
  save: FormAction<{ id: string }, SavedViewRefusal>;
  remove: FormAction<null, SavedViewRefusal>;
};

/** Views to come back to, and a name for the one on the screen. */
export function SavedViews({ views, query, lead, save, remove }: Props) {
  const t = useTranslations('patterns');
  const refusalText = ({ reason }: Refusal) => t(`refusals.${reason as SavedViewRefusal['reason']}`);
  return (
    <section aria-labelledby="views" className="stack">
      <h2 id="views">{t('views')}</h2>
      {views.length === 0 && <p className="quiet">{t('noViews')}</p>}
      <ul className="plain-list">
        {views.map(({ id, name, query: address, own, owner }) => (
          <li key={id} className="cluster">
            <a href={`/patterns${address}`}>{name}</a>
            <span className="quiet">{owner}</span>
            {(own || lead) && (
              <OneClickForm action={remove} hidden={{ viewId: id }} variant="tertiary" refusalText={refusalText} label={<RemoveLabel text={t('removeView')} name={name} />} />
            )}
          </li>
        ))}
      </ul>
      <OneClickForm key={views.length} action={save} hidden={{ query }} variant="secondary" label={t('saveView')} labels={{ name: t('viewName') }} refusalText={refusalText}>
        <TextField name="name" />
      </OneClickForm>
    </section>
  );
}

function RemoveLabel({ text, name }: { text: string; name: string }) {
  return (
    <>
      {text}
      <span className="sr-only"> {name}</span>
    </>
  );
}
