import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { OwnGroup } from '@/lib/event-day/groups/types';
import { QrCode } from './qr-code';

/** For one with a place: the code to show at the door, while it is of use, and the groups they sit in. */
export function OwnDay({ codes, groups }: { codes: { code: string; short: string } | null; groups: OwnGroup[] }) {
  const t = useTranslations('eventDay');
  return (
    <>
      {groups.length > 0 && (
        <Card heading={t('ownGroups.heading', { count: groups.length })} level={2}>
          {groups.map(({ round, group, others }) => (
            <div key={round} className="stack-small">
              <h3>{groups.length > 1 ? t('ownGroups.round', { round, group }) : t('ownGroups.group', { group })}</h3>
              <p>{others.length > 0 ? t('ownGroups.with', { others: others.join(', ') }) : t('ownGroups.alone')}</p>
            </div>
          ))}
        </Card>
      )}
      {codes && (
        <Card heading={t('code.heading')} level={2}>
          <p>{t('code.text')}</p>
          <QrCode text={codes.code} label={t('code.alt')} />
          <p>{t('code.short', { short: codes.short })}</p>
        </Card>
      )}
    </>
  );
}
