import { useTranslations } from 'next-intl';
import { GuestShell, type GuestPage } from '@/components/shell/guest-shell';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { questions, type Turn } from '@/lib/evaluations/types';

type Props = GuestPage & {
  /** Null where the link opens nothing. */
  event: { title: string; turn: Turn } | null | 'busy';
  /** The last answer lacked something. */
  missing: boolean;
  send: (data: FormData) => Promise<void>;
};

/** A guest's own evaluation, by their link; a plain form, for they bring no account and perhaps an old phone. */
export function GuestEvaluation({ event, missing, send, ...page }: Props) {
  const t = useTranslations('evaluations');
  if (!event || event === 'busy') return <GuestShell {...page} title={event} />;
  return (
    <GuestShell {...page} title={t('invited', { title: event.title })}>
      {event.turn !== 'open' && <Alert tone={event.turn === 'given' ? 'success' : 'info'}>{t(`turns.${event.turn}`)}</Alert>}
      {event.turn === 'open' && (
        <form action={send} className="stack measure">
          {missing && (
            <Alert tone="error" live>
              {t('missing')}
            </Alert>
          )}
          <p>{t('intro')}</p>
          <input type="hidden" name="token" value={page.token} />
          {questions.map((question) => (
            <Choice key={question} name={question} />
          ))}
          {(['best', 'better'] as const).map((name) => (
            <div key={name} className="form-group">
              <label className="form-label" htmlFor={name}>
                {t(`fields.${name}`)}
              </label>
              <textarea id={name} name={name} className="form-input field-full" rows={3} maxLength={1000} />
            </div>
          ))}
          <div className="form-actions">
            <Button type="submit">{t('submit')}</Button>
          </div>
        </form>
      )}
    </GuestShell>
  );
}

function Choice({ name }: { name: (typeof questions)[number] }) {
  const t = useTranslations('evaluations');
  return (
    <fieldset className="form-group">
      <legend className="form-label">{t(`questions.${name}`)}</legend>
      <div className="choices">
        {(['1', '2', '3', '4', '5'] as const).map((value) => (
          <div key={value} className="form-group-radio">
            <input type="radio" id={`${name}-${value}`} name={name} value={value} className="form-radio" required />
            <label htmlFor={`${name}-${value}`}>{t(`scale.${value}`)}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
