import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { Task } from '@/lib/overview/types';
import { formatDate, formatDateTime } from '@/lib/platform/format';

/** What waits for the lead, each with the button that leads to where it is done. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  const t = useTranslations('overview');
  const say = useSentence();
  if (tasks.length === 0) {
    return (
      <EmptyState heading={t('nothing')} icon="check">
        {t('nothingText')}
      </EmptyState>
    );
  }
  return (
    <ul className="plain-list task-list">
      {tasks.map((task) => (
        <li key={`${task.kind} ${task.link}`} className="cluster-between">
          <span className="measure">{say(task)}</span>
          {task.link && (
            <LinkButton href={task.link} variant="secondary" small>
              <span aria-hidden="true">{t(`do.${task.kind}`)}</span>
              <span className="sr-only">{t('doWhat', { do: t(`do.${task.kind}`), what: say(task) })}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function useSentence(): (task: Task) => string {
  const t = useTranslations('overview.tasks');
  const locale = useLocale();
  return (task) => {
    switch (task.kind) {
      case 'mailsFailed':
        return t(task.link ? 'mailsFailed' : 'mailsFailedElse', { count: task.count });
      case 'underMinimum':
        return t(task.late ? 'underMinimumLate' : 'underMinimum', { title: task.title, count: task.count, minimum: task.minimum, at: formatDateTime(task.decideBy, locale) });
      case 'namesEnd':
        return t('namesEnd', { count: task.count, day: formatDate(task.day, locale) });
      case 'toCode':
        return t('toCode', { count: task.count });
      default:
        return t(task.kind, { count: task.count, title: task.title });
    }
  };
}
