'use client';
import { useId, useState } from 'react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Camera } from './camera';

type Answer = { text: string; good: boolean };

/** Checks in by a code: held before the camera, or typed when the camera fails. What came of it is said at once. */
export function CodeBox({ onCode }: { onCode: (code: string, way: 'scan' | 'code') => Answer }) {
  const t = useTranslations('eventDay.checkIn');
  const id = useId();
  const [said, setSaid] = useState<Answer | null>(null);
  const [code, setCode] = useState('');
  const [open, setOpen] = useState(false);
  const take = (given: string, way: 'scan' | 'code') => {
    const answer = onCode(given, way);
    setSaid(answer);
    navigator.vibrate?.(answer.good ? 80 : [80, 80, 80]);
    return answer.good;
  };
  return (
    <div className="stack stack-small">
      <div className="cluster">
        <Button type="button" icon="how-to-reg" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'cameraStop' : 'camera')}
        </Button>
      </div>
      {open && <Camera onCode={(given) => void take(given, 'scan')} />}
      <form
        className="filter-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '' && take(code, 'code')) setCode('');
        }}
      >
        <div className="filter-field">
          <label htmlFor={id}>{t('code')}</label>
          <input id={id} className="form-input numeric" value={code} maxLength={80} autoComplete="off" autoCapitalize="characters" spellCheck={false} onChange={(event) => setCode(event.target.value)} />
        </div>
        <div className="filter-actions">
          <Button type="submit" variant="secondary">
            {t('codeButton')}
          </Button>
        </div>
      </form>
      <p role="status" className={said ? `said ${said.good ? 'said-good' : 'said-bad'}` : undefined}>
        {said?.text}
      </p>
    </div>
  );
}
