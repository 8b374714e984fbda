'use client';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';

/** What lies under the thumb: back and on between the questions, and at the end handing in. */
export function FormBar({
  mode,
  current,
  count,
  goTo,
  children,
}: {
  mode: 'draft' | 'correct';
  current: number;
  count: number;
  goTo: (step: number) => void;
  children: React.ReactNode;
}) {
  const t = useTranslations('observations.form');
  return (
    <div className="form-bar">
      {children}
      <div className="form-bar-steps">
        <Button variant="secondary" icon="arrow-back" disabled={current === 1} onClick={() => goTo(current - 1)}>
          {t('previous')}
        </Button>
        {current < count && <Button onClick={() => goTo(current + 1)}>{t('next')}</Button>}
      </div>
      <div className="form-bar-submit">
        {mode === 'draft' ? (
          <>
            <SubmitButton pendingText={t('submitting')}>{t('submit')}</SubmitButton>
            <SubmitButton variant="secondary" name="later" value="on">
              {t('later')}
            </SubmitButton>
          </>
        ) : (
          <SubmitButton>{t('correct')}</SubmitButton>
        )}
      </div>
    </div>
  );
}
