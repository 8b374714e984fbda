'use client';
import { useTranslations } from 'next-intl';

const keys = ['j', 'k', 'shiftJ', 'w', 'shiftW', 'b', 'shiftB', 't', 'm', 'x', 'z', 'n', 'p', 'f'] as const;
const caps: Record<(typeof keys)[number], string> = { j: 'J', k: 'K', shiftJ: '⇧ J', w: 'W', shiftW: '⇧ W', b: 'B', shiftB: '⇧ B', t: 'T', m: 'M', x: 'X', z: 'Z', n: 'N', p: 'P', f: 'F' };

/** The keys, always in sight, and the switch that turns them off. */
export function KeyHelp({ enabled, toggle }: { enabled: boolean; toggle: () => void }) {
  const t = useTranslations('coding');
  return (
    <section className="key-help" aria-label={t('keysLabel')}>
      <button type="button" className="button button-secondary button-small" aria-pressed={enabled} onClick={toggle}>
        {t('keys')}
      </button>
      {enabled && (
        <ul>
          {keys.map((key) => (
            <li key={key}>
              <kbd>{caps[key]}</kbd> {t(`keyWords.${key}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
