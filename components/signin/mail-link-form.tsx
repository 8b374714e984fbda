import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';

/** A plain form: what is answered is the same whoever asks, and signing in needs no script. */
export function MailLinkForm({ sent }: { sent: boolean }) {
  const t = useTranslations('signin');
  return (
    <section aria-labelledby="link-title" className="stack measure sign-in-link">
      <h2 id="link-title">{t('linkTitle')}</h2>
      {sent ? (
        <Alert tone="success" live>
          {t('sent')}
        </Alert>
      ) : (
        <p>{t('linkLead')}</p>
      )}
      <form method="post" action="/signin/link">
        <div className="form-group">
          <label className="form-label" htmlFor="link-email">
            {t('email')}
          </label>
          <input className="form-input input-width-l" id="link-email" name="email" type="email" autoComplete="email" required maxLength={254} />
        </div>
        <div className="form-actions">
          <Button type="submit" variant={sent ? 'secondary' : 'primary'}>
            {t('sendLink')}
          </Button>
        </div>
      </form>
    </section>
  );
}
