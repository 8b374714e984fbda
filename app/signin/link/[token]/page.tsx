import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EnterView } from '@/components/signin/enter-view';
import { env } from '@/lib/platform/env';
import { isLinkGood } from '@/lib/sign-in-links/queries';
import { switchLocaleAction } from '../../../(staff)/actions';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signin'))('enterTitle'), robots: { index: false } };
}

/** Where a mailed link leads: a button, for mail programs open links by themselves and would use it up. */
export default async function EnterPage({ params }: Props) {
  const { token } = await params;
  const good = await isLinkGood(token, new Date());
  return <EnterView token={good ? token : null} municipality={env().municipality} switchLocale={switchLocaleAction} />;
}
