import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

/** What the form before this page did, told by its address: works without scripts, and says nothing unknown. */
export function SavedNote({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('organisation');
  const key = `done.${[done].flat()[0] ?? ''}` as Parameters<typeof t.has>[0];
  if (!done || !t.has(key)) return null;
  return (
    <div className="saved-note">
      <Alert tone="success" live>
        <p>{t(key as 'done.saved')}</p>
      </Alert>
    </div>
  );
}
