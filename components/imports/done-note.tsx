import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

type Done = string | string[] | undefined;

export function DroppedNote({ done }: { done: Done }) {
  const t = useTranslations('imports');
  return done === 'dropped' ? <Note text={t('done.dropped')} /> : null;
}

export function RecheckedNote({ done }: { done: Done }) {
  const t = useTranslations('imports');
  return done === 'rechecked' ? <Note text={t('done.rechecked')} /> : null;
}

function Note({ text }: { text: string }) {
  return (
    <div className="saved-note">
      <Alert tone="success" live>
        <p>{text}</p>
      </Alert>
    </div>
  );
}
