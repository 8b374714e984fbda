import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Bar } from '@/components/ui/bar';
import { Card } from '@/components/ui/card';
import type { NameView } from '@/lib/names/types';
import { formatDay } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import { VoiceButton, type NameAction } from './voice-button';

/** The names in the running, most voices first. `voice` is left out once it is closed. */
export function NameList({ names, voice }: { names: NameView[]; voice: NameAction | null }) {
  const t = useTranslations('names');
  const locale = useLocale();
  const most = Math.max(1, ...names.map(({ voices }) => voices));
  return (
    <ul className="plain-list grid">
      {names.map((name) => (
        <li key={name.id}>
          <Card
            heading={name.name}
            level={3}
            href={`/names/${name.id}`}
            meta={t('by', { name: name.by, day: formatDay(civilDateOf(name.suggestedAt), locale) })}
            tone={name.mine ? 'success' : undefined}
            actions={
              <div className="cluster">
                {voice && <VoiceButton action={voice} name={name} mine={name.mine} />}
                <Link href={`/names/${name.id}`} prefetch={false}>
                  {t('comments', { count: name.comments })}
                  <span className="sr-only">: {name.name}</span>
                </Link>
              </div>
            }
          >
            <Bar value={name.voices} max={most} text={t('voices', { count: name.voices })} />
            {name.mine && (
              <p>
                <Badge tone="success" icon="check">
                  {t('yours')}
                </Badge>
              </p>
            )}
            <p className="measure">{name.reason}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
