import { StaffHeader } from '@/components/shell/staff-header';
import { requireActor } from '@/lib/platform/auth/actor';
import { env } from '@/lib/platform/env';
import { switchLocaleAction, signOutAction } from './actions';

export default async function StaffLayout({ children }: { children: React.ReactNode }) {
  const actor = await requireActor();
  return (
    <>
      <StaffHeader
        actor={actor}
        municipality={env().municipality}
        switchLocale={switchLocaleAction}
        signOut={signOutAction}
      />
      <main id="main" tabIndex={-1} className="container page">
        {children}
      </main>
    </>
  );
}
