import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { CodebookRefusal, Theme } from '@/lib/codebook/types';
import type { FormAction } from '@/lib/platform/form-state';
import { RestoreTheme, ShiftTheme } from './theme-changes';

type Props = {
  themes: Theme[];
  counts: Map<string, number>;
  /** Given to the lead; others read. */
  actions: Record<'move' | 'restore', FormAction<{ id: string }, CodebookRefusal>> | null;
};

/** The codebook from top to bottom: what each theme is called, when it fits, and how much it has been used. */
export function CodebookList({ themes, counts, actions }: Props) {
  const t = useTranslations('codebook');
  return (
    <ul className="codebook-tree">
      {themes.map((theme) => {
        const { id, name, definition, examples, colour, depth, retired, mergedIntoId } = theme;
        const into = themes.find((other) => other.id === mergedIntoId)?.name;
        const count = counts.get(id) ?? 0;
        return (
          <li key={id} className={`level-${retired ? 0 : depth}`}>
            <div className={`codebook-card hue-${colour}`}>
              <div className="cluster-between">
                <h3>
                  {name} {retired && <Badge>{t('isRetired')}</Badge>}
                </h3>
                <div className="cluster">
                  <a href={`/passages?theme=${id}`}>
                    {t('passages', { count })}
                    <span className="sr-only">: {name}</span>
                  </a>
                  <a href={`/coding/codebook/${id}`}>
                    {t(actions ? 'edit' : 'read')}
                    <span className="sr-only"> {name}</span>
                  </a>
                </div>
              </div>
              {definition && <p>{definition}</p>}
              {examples && (
                <p className="quiet">
                  {t('examples')}: {examples}
                </p>
              )}
              {into && <p className="quiet">{t('mergedInto', { name: into })}</p>}
              {actions && !retired && (
                <div className="cluster">
                  <ShiftTheme theme={theme} action={actions.move} place="up" />
                  <ShiftTheme theme={theme} action={actions.move} place="down" />
                </div>
              )}
              {actions && retired && !into && <RestoreTheme theme={theme} action={actions.restore} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
