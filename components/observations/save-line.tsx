'use client';
import { useSyncExternalStore } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { formatTime } from '@/lib/platform/format';
import type { SaveStatus } from './autosave';
import { isCprAlone, labelOf } from './save-errors';

const phone = '(max-width: 767px), (pointer: coarse)';
const subscribe = (heard: () => void) => {
  const query = window.matchMedia(phone);
  query.addEventListener('change', heard);
  return () => query.removeEventListener('change', heard);
};

/** One quiet line that says where the text is: "Gemt 10.42", or on the phone alone while the net is gone. */
export function SaveLine({ status, labels }: { status: SaveStatus; labels: Record<string, string> }) {
  const t = useTranslations('observations.status');
  const locale = useLocale();
  const onPhone = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(phone).matches,
    () => false,
  );
  const here = (at: Date) => t(onPhone ? 'localPhone' : 'localComputer', { time: formatTime(at, locale) });

  function words(): string {
    if (status.kind === 'saving') return t('saving');
    if (status.kind === 'saved') return t('saved', { time: formatTime(status.at, locale) });
    if (status.kind === 'invalid') {
      const named = Object.keys(status.errors).map((name) => `“${labelOf(name, labels)}”`);
      return isCprAlone(status.errors) ? `${here(status.at)}. ${t('cpr', { fields: named.join(', ') })}` : here(status.at);
    }
    if (status.kind !== 'local') return '';
    if (!status.kept) return t('unsaved');
    if (status.why === 'correction') return `${here(status.at)}. ${t('correction')}`;
    return status.why === 'unreachable' ? `${here(status.at)}. ${t('offline')}` : here(status.at);
  }
  const text = words();
  return (
    <p className="save-line quiet" role="status">
      {text && <Icon name={status.kind === 'saved' ? 'check' : status.kind === 'saving' ? 'sync' : 'save'} />}
      {text}
    </p>
  );
}
