import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { ForgetDevice } from '@/components/signin/forget-device';
import { SignInView } from '@/components/signin/sign-in-view';
import { csrfTokenFrom } from '@/lib/platform/auth/csrf';
import { listDemoPeople } from '@/lib/platform/auth/demo-people';
import { safePath } from '@/lib/platform/auth/next-path';
import { env } from '@/lib/platform/env';
import { switchLocaleAction } from '../(staff)/actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signin'))('title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  // An address may name one thing twice; the first counts.
  const [next, error, started, sent] = ['next', 'error', 'started', 'sent'].map((name) => [query[name]].flat()[0]);
  const csrfToken = csrfTokenFrom((await cookies()).getAll());
  const target = safePath(next);
  if (!csrfToken && !started) {
    redirect(`/signin/start?${new URLSearchParams({ next: target, ...(error && { error }) })}`);
  }
  const { oidc, smtp, municipality } = env();
  return (
    <SignInView
      csrfToken={csrfToken}
      next={target}
      error={error}
      provider={oidc && { name: oidc.name ?? null }}
      demoPeople={await listDemoPeople()}
      mailLink={smtp && { sent: sent === '1' }}
      municipality={municipality}
      notice={
        <ClientMessages namespaces={['signin']}>
          <ForgetDevice />
        </ClientMessages>
      }
      switchLocale={switchLocaleAction}
    />
  );
}
