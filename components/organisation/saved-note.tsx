import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

/** What the form before this page did, told by its address: works without scripts, and says nothing unknown. */
export function SavedNote({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('organisation');
  const key = [done].flat()[0] ?? '';
  // Asked of the texts themselves: what every object has beside them is in no message.
  if (!Object.hasOwn(t.raw('done' as 'done.saved') as unknown as object, key)) return null;
  return (
    <div className="saved-note">
      <Alert tone="success" live>
        <p>{t(`done.${key}` as 'done.saved')}</p>
      </Alert>
    </div>
  );
}
