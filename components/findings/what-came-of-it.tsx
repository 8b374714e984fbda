import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** From one's own observations on to what became of everybody's: findings, and visits seen from both sides. */
export function WhatCameOfIt() {
  const t = useTranslations('findings');
  return (
    <nav aria-labelledby="onward">
      <h2 id="onward">{t('onward.heading')}</h2>
      <ul className="plain-list">
        <li>
          <Link prefetch={false} href="/findings">
            {t('onward.findings')}
          </Link>
        </li>
        <li>
          <Link prefetch={false} href="/mirrors">
            {t('onward.mirrors')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
